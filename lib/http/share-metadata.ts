import type { Metadata } from 'next';
import type { Config } from '../config.ts';
import { dictionaryOf } from '../i18n/index.ts';
import { foreignLocale } from '../i18n/language-of.ts';
import { iconPath, sitePath } from '../site-path.ts';
import { siteOrigin } from './site-origin.ts';

interface Shared {
  id: string;
  title: string;
}

/**
 * What a messenger shows of a link to a share: its title, in its language what it is, and the app's icon. Search
 * engines are to leave shares alone. null: there is no such share, and nothing is said about it.
 */
export function shareMetadata(
  shared: Shared | null,
  headers: Headers,
  config: Pick<Config, 'publicUrl' | 'trustedProxies'>,
): Metadata {
  const robots = { index: false, follow: false };
  if (!shared) return { robots };
  const { app, share } = dictionaryOf(foreignLocale(shared.title, 'zh') ?? 'zh');
  const origin = siteOrigin(headers, config);
  const icon = { url: iconPath('/icon-512.png'), width: 512, height: 512, alt: app.name };
  return {
    title: shared.title,
    description: share.banner,
    robots,
    ...(origin && { metadataBase: origin }),
    openGraph: {
      type: 'article',
      title: shared.title,
      description: share.banner,
      siteName: app.name,
      ...(origin && { url: sitePath(`/share/${shared.id}`), images: [icon] }),
    },
    twitter: { card: 'summary', title: shared.title, description: share.banner },
  };
}
