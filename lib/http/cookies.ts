import { cookiePath } from '../site-path.ts';

/** The cookie that says whose conversations a browser has. */
export const OWNER_COOKIE = 'wentu';

/** Browsers accept a cookie with this prefix only over HTTPS, and for the whole host where the app is all of it. */
export function cookieName(name: string, isSecure: boolean, path: string = cookiePath()): string {
  if (!isSecure) return name;
  return `${path === '/' ? '__Host-' : '__Secure-'}${name}`;
}

/** The value of a cookie in a Cookie header. */
export function cookieNamed(header: string | null, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

/** A Set-Cookie header that no script can read. maxAgeS 0 removes the cookie. name: without its prefix. */
export function cookieText(
  name: string,
  value: string,
  { isSecure, maxAgeS, path = cookiePath() }: { isSecure: boolean; maxAgeS: number; path?: string },
): string {
  const attributes = `Path=${path}; HttpOnly; SameSite=Lax; Max-Age=${maxAgeS}${isSecure ? '; Secure' : ''}`;
  return `${cookieName(name, isSecure, path)}=${value}; ${attributes}`;
}
