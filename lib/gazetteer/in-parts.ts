import { narrowed } from './areas.ts';
import type { Candidate, Reader } from './candidate.ts';
import type { FindOptions, PlaceSpan } from './contract.ts';

interface Tools {
  find(text: string, options?: FindOptions): Candidate[];
  spansOf(text: string): PlaceSpan[];
  /** The number of the key that the text is, or −1. */
  keyNumber(text: string): number;
  reader: Reader;
}

/** "Springfield, Illinois", "杭州市西湖区", "法国巴黎": the named thing is in the areas named beside it. */
export function inParts(text: string, options: FindOptions, tools: Tools): Candidate[] {
  const { find, spansOf, keyNumber, reader } = tools;
  const comma = text
    .split(/[,，]/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (comma.length > 1) {
    const [head = '', ...areas] = comma;
    return narrowed(
      reader,
      find(head, { ...options, limit: 30 }),
      areas.flatMap((area) => find(area, { limit: 5 })),
    );
  }
  if (!/[一-鿿]/.test(text)) return inEnglishParts(text, options, tools);
  const spans = spansOf(text);
  const [head] = spans;
  if (head?.start === 0 && head.end < text.length) {
    const rest = keyNumber(text.slice(head.end));
    const inside =
      rest < 0 ? [] : narrowed(reader, find(text.slice(head.end), { ...options, limit: 40 }), head.candidates, true);
    if (inside.length > 0) return inside;
  }
  const last = spans.at(-1);
  const covered = spans.reduce((sum, span) => sum + span.end - span.start, 0);
  if (!last || spans.length < 2 || covered < text.replace(/\s/g, '').length) return [];
  return narrowed(
    reader,
    find(last.text, { ...options, limit: 40 }),
    spans.slice(0, -1).flatMap((span) => span.candidates),
  );
}

function inEnglishParts(text: string, options: FindOptions, { find, keyNumber, reader }: Tools): Candidate[] {
  const words = text.trim().split(/\s+/);
  for (let split = words.length - 1; split >= 1; split--) {
    const head = keyNumber(words.slice(0, split).join(' '));
    const tail = keyNumber(words.slice(split).join(' '));
    if (head < 0 || tail < 0) continue;
    const hits = narrowed(
      reader,
      find(words.slice(0, split).join(' '), { ...options, limit: 30 }),
      find(words.slice(split).join(' '), { limit: 8 }),
      true,
    );
    if (hits.length > 0) return hits;
  }
  return [];
}
