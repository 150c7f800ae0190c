import { AGAINST, BEFORE, BEHIND } from './evidence-words.ts';

/** Between one coordinate and the next. */
const JOINT = /^[\s)）\]]*(?:and|to|→|->|;|和|与|到|至|、|\||\/|-|—|vs)?[\s((（[]*$/i;

/** Three decimals are a hundred metres: hardly anything else is written that way in pairs. */
const PRECISE_DECIMALS = 3;

export interface Candidate {
  start: number;
  end: number;
  /** Decimals of the more precise number. */
  decimals: number;
}

/**
 * Which of the pairs of bare numbers in a text are coordinates. In favour: three decimals; a word before or after;
 * nothing else in the text; the pair before it being one. Against: a word for other numbers before it.
 */
export function coordinatesAmong<T extends Candidate>(candidates: readonly T[], text: string): T[] {
  const isAlone = !/[\p{L}\d]/u.test(outside(candidates, text).replace(/\b(?:and|to)\b|[和与到至]/g, ''));
  const before = ({ start }: T) => text.slice(Math.max(0, start - REACH), start);
  const isMeant = (candidate: T) =>
    isAlone ||
    candidate.decimals >= PRECISE_DECIMALS ||
    BEFORE.test(before(candidate)) ||
    BEHIND.test(text.slice(candidate.end, candidate.end + REACH));
  return runsOf(candidates, text)
    .filter(([first, ...rest]) => first && !AGAINST.test(before(first)) && [first, ...rest].some(isMeant))
    .flat();
}

const REACH = 40;

/** Pairs in a row: "39.9, 116.4 and 31.2, 121.5". */
function runsOf<T extends Candidate>(candidates: readonly T[], text: string): T[][] {
  const runs: T[][] = [];
  for (const candidate of [...candidates].sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1)?.at(-1);
    const isNext =
      last !== undefined && (candidate.start < last.end || JOINT.test(text.slice(last.end, candidate.start)));
    if (isNext) runs.at(-1)?.push(candidate);
    else runs.push([candidate]);
  }
  return runs;
}

const outside = (spans: readonly Candidate[], text: string) =>
  [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
