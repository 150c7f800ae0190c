import { isAnyValue } from './categories.ts';

/** "amenity=cafe" → `["amenity"="cafe"]`. */
export function tagFilter(tag: string): string {
  const [key = '', value = ''] = tag.split('=');
  if (isAnyValue(tag)) return `[${quoted(key)}][${quoted(key)}!~"^(no|vacant)$"]`;
  return value === '' || value === '*' ? `[${quoted(key)}]` : `[${quoted(key)}=${quoted(value)}]`;
}

/** Filters for places with these words in their name, in the local language, Chinese, English or as a brand. */
export function nameFilter(words: string): string[] {
  const pattern = quoted(words.slice(0, 120).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return ['name', 'name:zh', 'name:en', 'brand'].map((key) => `[${quoted(key)}~${pattern},i]`);
}

/** A QL string: the user's words can end neither it nor the statement. */
function quoted(text: string): string {
  return `"${text
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')}"`;
}
