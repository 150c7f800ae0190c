import { parseRef } from './parse-ref.ts';

const BEFORE =
  /^(?:(?:starting from|from|near(?:by)?|next to|close to|around|at|in|inside|to|ref|reference|place)\s+|[从在离到去]\s*|靠近\s*)(?=\S)/i;

const BEHIND = /(?<=\S)\s*(?:附近|周边|旁边|nearby)$/i;

/** "p3 西湖", "p3, 杭州": a ref and what it is. With a number behind it, it may be a distance or a second ref. */
const EXPLAINED =
  /^([pralw]\d{1,4})(?:\s*[,，]\s*|\s+)(?!(?:to|and|or|via|then|towards?)\b|[到至去和与跟或及])(?=\p{L})\D+$/u;

const MAX_TEXT = 80;

/**
 * The ref that a place field means: a ref by itself, behind a word that says how it is related ("near me", "from p3"), or
 * with the place's name behind it. undefined if the text is a name.
 */
export function refMentioned(text: string, isSelected = false): string | undefined {
  const whole = parseRef(text, isSelected);
  if (whole !== undefined || text.length > MAX_TEXT) return whole;
  const bare = text.trim().replace(BEFORE, '').replace(BEHIND, '');
  return (bare === '' ? undefined : parseRef(bare, isSelected)) ?? EXPLAINED.exec(bare)?.[1];
}
