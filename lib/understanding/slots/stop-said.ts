import { numberOf } from './numbers.ts';
import type { Sentence } from './sentence.ts';

/** A stop by its number, and the days that are said with it. */
export interface StopSaid {
  /** From 0, in the order of the message; -1: there is no such day. */
  days: number[];
  /** Negative counts from the end. */
  number: number | undefined;
  /** It is called a stop. */
  isStop: boolean;
}

const NTH = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|\\d{1,2}(?:st|nd|rd|th)';
const CARDINAL = '\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten';
const ZH = '[\\d一二两三四五六七八九十]{1,3}';
const DAY = new RegExp(
  `\\bdays? (${CARDINAL})\\b|(?<=\\bdays? (?:${CARDINAL}) (?:and|with) )(${CARDINAL})\\b|\\b(${NTH}) day\\b|第\\s*(${ZH})\\s*天|(最后)一?天`,
  'giu',
);
const STOP = new RegExp(
  `\\b(${NTH})(?: (?:stop|one|place|sight|visit|item|thing))?\\b|\\b(?:stop|number|no\\.?) ?(${CARDINAL})\\b|第\\s*(${ZH})\\s*(?:个|站|处|项|座|景点|地方|地点)|(最后|末|首)(?:一)?(?:个|站|处)`,
  'iu',
);

/** dates: of the trip's days. */
export function stopSaid({ raw, pieces }: Sentence, dates: readonly string[]): StopSaid {
  const text = raw.replace(/\bat last\b|\bfirst thing\b/giu, '');
  const days = [...text.matchAll(DAY)].map((found) => dayAt(amountOf(found), dates.length));
  const dated = pieces.flatMap(({ tags, value = '' }) => (tags.has('date') ? dates.indexOf(value) : []));
  const rest = text.replace(DAY, ' ');
  const stop = STOP.exec(rest);
  return {
    days: days.length > 0 ? days : dated.filter((day) => day >= 0),
    number: stop ? amountOf(stop) : undefined,
    isStop: stop !== null && /\bstop\b|站/iu.test(stop[0]),
  };
}

const dayAt = (number: number, count: number) =>
  Math.abs(number) > count || number === 0 ? -1 : number > 0 ? number - 1 : count - 1;

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

function amountOf(found: RegExpMatchArray): number {
  const said = (found.slice(1).find((each) => each !== undefined) ?? '').toLowerCase();
  if (/^(?:last|final|最后|末)$/u.test(said)) return -1;
  if (said === '首') return 1;
  return ORDINALS.indexOf(said) + 1 || (numberOf(said.replace(/(?:st|nd|rd|th)$/u, '')) ?? 0);
}
