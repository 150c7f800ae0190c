import { isRecord } from '../domain/is-record.ts';
import { NOTES, OURS } from './column-names.ts';
import { cellText, plainName } from './plain-name.ts';

const LONGEST = 80;

/** What is noted among a feature's properties, whatever they call it. '' if nothing is. */
export function noteIn(properties: Record<string, unknown>): string {
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === 'string' && NOTES.has(plainName(key))) return cellText(value);
  }
  return '';
}

/** The name among a feature's properties, whatever they call it; Takeout keeps it in "location". '' if there is none. */
export function nameIn(properties: Record<string, unknown>): string {
  const found = new Map<string, { text: string; rank: number }>();
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const known = OURS.get(plainName(key));
    const text = cellText(String(value));
    if (!known || text === '' || known.rank >= (found.get(known.ours)?.rank ?? Number.POSITIVE_INFINITY)) continue;
    found.set(known.ours, { text, rank: known.rank });
  }
  const name = found.get('name') ?? found.get('name:zh') ?? found.get('name:en') ?? found.get('address');
  if (name) return shortened(name.text);
  const { location } = properties;
  return isRecord(location) ? nameIn(location) : '';
}

/** One line without control characters, cut to a length. */
export function shortened(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\s]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : line;
}
