import { SEASON } from './chinese-signs.ts';
import { onClock } from './chinese-times.ts';
import { osmWords } from './chinese-words.ts';

const DAY = '(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)';

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';

const SELECTOR = `(?:${DAY}|${MONTH}(?: \\d\\d)?)`;

/** A date or month span, then days, then times or "off"; all but the last are optional. */
const RULE = new RegExp(
  `^((?:${MONTH}(?: \\d\\d)?(?:-${MONTH}(?: \\d\\d)?)?,?)*) ?((?:${DAY}(?:-${DAY})?,?)*) ?(off|\\d\\d:\\d\\d-\\d\\d:\\d\\d(?:,\\d\\d:\\d\\d-\\d\\d:\\d\\d)*)$`,
);

export interface Rule {
  dates: string;
  days: string;
  /** "off", or shifts. */
  hours: string;
}

export function rulesOf(text: string): Rule[] | undefined {
  const osm = osmWords(onClock(text.replace(/次日|翌日|第二天/g, '')))
    // A season is recognised only by its dates.
    .replace(new RegExp(`${SEASON.source}(?=${MONTH})`, 'g'), ' ')
    .replace(new RegExp(`(?<=${MONTH}[^;]*?)${SEASON.source}`, 'g'), ' ')
    .replace(/ ?: ?(?!\d)|(?<=[A-Za-z]) ?: ?(?=\d)/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/ ?([,;-]) ?/g, '$1')
    // A day or date after hours begins a new rule; further hours are a second shift.
    .replace(new RegExp(`(\\d:\\d\\d|off)[ ,;]+(?=${SELECTOR})`, 'g'), '$1;')
    .replace(/(off)[ ,;]+(?=\d)/g, '$1;')
    .replace(/(\d:\d\d)[;, ]+(?=\d\d:\d\d-)/g, '$1,')
    .replace(new RegExp(`(${DAY}),(?=\\d|off)`, 'g'), '$1 ');
  const rules = osm
    .split(';')
    .map((rule) => rule.replace(/^[ ,]+|[ ,]+$/g, ''))
    .filter(Boolean)
    .map((rule) => RULE.exec(rule));
  if (rules.some((rule) => rule === null || rule[0].includes('?'))) return undefined;
  return rules.flatMap((rule) =>
    rule ? [{ dates: rule[1] ?? '', days: (rule[2] ?? '').replace(/,$/, ''), hours: rule[3] ?? '' }] : [],
  );
}
