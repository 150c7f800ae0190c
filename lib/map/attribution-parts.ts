/** One piece of an attribution line: text, with a URL if it is a link. */
export interface AttributionPart {
  text: string;
  href?: string;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', copy: '©', nbsp: ' ', '#39': "'" };

/**
 * An attribution (plain text, or text with `<a href>` as tile services publish it) → parts to render as text.
 * Only http and https addresses become links; every other tag is dropped, its text kept. Never throws.
 */
export function attributionParts(attribution: string): AttributionPart[] {
  const parts: AttributionPart[] = [];
  const add = (raw: string, href?: string) => {
    const text = raw
      .replace(/<[^>]*>/g, '')
      .replace(/&(amp|lt|gt|quot|copy|nbsp|#39);/g, (all, name: string) => ENTITIES[name] ?? all);
    if (text !== '') parts.push({ text, ...(href && { href }) });
  };
  let from = 0;
  for (const link of attribution.matchAll(/<a\b[^>]*?\bhref\s*=\s*["']?([^"'\s>]+)["']?[^>]*>(.*?)<\/a>/gis)) {
    add(attribution.slice(from, link.index));
    const href = link[1] ?? '';
    add(link[2] ?? '', /^https?:\/\//i.test(href) ? href : undefined);
    from = link.index + link[0].length;
  }
  add(attribution.slice(from));
  return parts.map((part) =>
    part.href === undefined && /openstreetmap/i.test(part.text) && parts.length === 1
      ? { ...part, href: 'https://www.openstreetmap.org/copyright' }
      : part,
  );
}
