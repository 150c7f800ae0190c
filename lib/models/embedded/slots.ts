import type { Sentence } from './scan.ts';

export const has = (sentence: Sentence, ...tags: string[]) =>
  tags.some((tag) => sentence.pieces.some((piece) => piece.tags.has(tag)));

/** The kinds of places asked for; 跑步 and 地铁 are a doing or a way to go as well and do not count. */
export const kindsOf = ({ pieces }: Sentence) =>
  pieces.filter(({ tags }) => tags.has('category') && ![...tags].some((tag) => /^(act|mode):/.test(tag)));

export const first = (sentence: Sentence, tag: string) => sentence.pieces.find((piece) => piece.tags.has(tag));

/** "mode:walk" → "walk" of the first piece with such a tag. */
export function valued(sentence: Sentence, prefix: string): string | undefined {
  for (const { tags } of sentence.pieces) {
    for (const tag of tags) if (tag.startsWith(`${prefix}:`)) return tag.slice(prefix.length + 1);
  }
  return undefined;
}

export const allValued = (sentence: Sentence, prefix: string) => [
  ...new Set(
    sentence.pieces.flatMap(({ tags }) =>
      [...tags].filter((tag) => tag.startsWith(`${prefix}:`)).map((tag) => tag.slice(prefix.length + 1)),
    ),
  ),
];

/** How one travels: a said mode, or what the words of the question imply (怎么开, "which bus"). */
export function modeIn(sentence: Sentence): 'walk' | 'bike' | 'drive' | 'transit' | undefined {
  const said = valued(sentence, 'mode');
  if (said === 'walk' || said === 'bike' || said === 'drive' || said === 'transit') return said;
  const asked = sentence.pieces
    .filter(({ tags }) => tags.has('route') || tags.has('reach') || tags.has('howlong'))
    .map(({ text }) => text.toLowerCase())
    .join(' ');
  if (/公交|地铁|坐|乘|换乘|几路|bus|train|metro|subway/.test(asked)) return 'transit';
  if (/怎么开|行车|驾车|能开|drive|driving|车程/.test(asked)) return 'drive';
  if (/骑|bike|cycle|ride/.test(asked)) return 'bike';
  return /步行|能走|要走|walk/.test(asked) ? 'walk' : undefined;
}

/** Local "2026-11-25T14:00" of a said time, today unless a date is said. */
export function timeIn(sentence: Sentence, today: string): string | undefined {
  const time = first(sentence, 'time');
  if (!time) return undefined;
  const date = (first(sentence, 'date') ?? first(sentence, 'today'))?.value ?? today;
  const isEvening = /晚|夜|tonight|evening/i.test(
    first(sentence, 'today')?.text ?? first(sentence, 'date')?.text ?? '',
  );
  const hour = (time.amount ?? 0) + (isEvening && time.value === '' && (time.amount ?? 0) < 12 ? 12 : 0);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date}T${two(hour % 24)}:${two(time.extra ?? 0)}`;
}
