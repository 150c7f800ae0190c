import { describe, expect, it } from 'vitest';
import { shareMetadata } from '../../../lib/http/share-metadata.ts';

const ID = '0e6f0c1c-2f3b-4f5e-8f57-4f0f2d1b7a10';
const originOf = ({ metadataBase }: { metadataBase?: string | URL | null | undefined }) =>
  metadataBase && new URL(metadataBase).host;
const about = (title: string, headers: Record<string, string> = {}, settings = {}) =>
  shareMetadata({ id: ID, title }, new Headers({ host: 'maps.example', ...headers }), {
    trustedProxies: 0,
    ...settings,
  });

describe('what a messenger shows of a shared link', () => {
  it('is its title, what it is in the language of the title, its address and the icon', () => {
    expect(about('Museums by the West Lake, please')).toMatchObject({
      title: 'Museums by the West Lake, please',
      description: 'A shared, read-only conversation',
      metadataBase: new URL('http://maps.example'),
      openGraph: { type: 'article', siteName: 'Wentu', url: `/share/${ID}`, images: [{ width: 512 }] },
      twitter: { card: 'summary' },
    });
    expect(about('西湖边的博物馆有哪些').openGraph).toMatchObject({ siteName: '问图' });
  });

  it('stays out of search engines, and says nothing of a share that is not there', () => {
    expect(about('x').robots).toEqual({ index: false, follow: false });
    expect(shareMetadata(null, new Headers(), { trustedProxies: 0 })).toEqual({
      robots: { index: false, follow: false },
    });
  });

  it('names the address that the operator gave, else what a trusted proxy says, never what a stranger says', () => {
    const forwarded = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
    expect(about('x', forwarded).metadataBase?.toString()).toBe('http://maps.example/');
    expect(about('x', forwarded, { trustedProxies: 1 }).metadataBase?.toString()).toBe('https://evil.example/');
    expect(originOf(about('x', forwarded, { publicUrl: 'https://wentu.example/map' }))).toBe('wentu.example');
    expect(about('x', { host: 'not a host' }).metadataBase).toBeUndefined();
  });
});
