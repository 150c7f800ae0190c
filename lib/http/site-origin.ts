import { isSecureRequest } from './origin.ts';

/**
 * Where a visitor reaches this site, for links that leave it: PUBLIC_URL, else what the request was sent to; null if it
 * says nothing usable. Proxies are believed as far as they are trusted.
 */
export function siteOrigin(headers: Headers, settings: { publicUrl?: string; trustedProxies: number }): URL | null {
  const { publicUrl, trustedProxies } = settings;
  if (publicUrl && URL.canParse(publicUrl)) return new URL(publicUrl);
  const forwarded = trustedProxies > 0 ? headers.get('x-forwarded-host')?.split(',').at(-1)?.trim() : undefined;
  const host = forwarded || headers.get('host');
  const address = `http://${host}`;
  if (!host || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (isSecureRequest(new Request(url, { headers }), trustedProxies)) url.protocol = 'https:';
  return url;
}
