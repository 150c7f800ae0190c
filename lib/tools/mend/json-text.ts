import { jsonrepair } from 'jsonrepair';

/**
 * The object or list a text spells, as JSON or nearly so (single quotes, a trailing comma, Python's None); else
 * undefined.
 */
export function parseLooseJson(text: string): unknown {
  const trimmed = withoutFence(text.trim());
  const ends = `${trimmed.at(0)}${trimmed.at(-1)}`;
  if (ends !== '{}' && ends !== '[]') return undefined;
  try {
    const value: unknown = JSON.parse(trimmed);
    return isTooDeep(value) ? undefined : value;
  } catch {
    return repaired(trimmed);
  }
}

function repaired(text: string): unknown {
  try {
    const value: unknown = JSON.parse(jsonrepair(text));
    return typeof value === 'object' && !isTooDeep(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** No field of a tool is nested deeper, even wrapped. */
const MAX_DEPTH = 12;

export const isTooDeep = (value: unknown, levels = MAX_DEPTH): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((each) => isTooDeep(each, levels - 1)));

function withoutFence(text: string): string {
  if (!text.startsWith('```') || !text.endsWith('```') || text.length < 6) return text;
  return text.slice(3, -3).replace(/^json/i, '').trim();
}
