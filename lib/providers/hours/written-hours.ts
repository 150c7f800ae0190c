import type { Rule } from './chinese-rules.ts';

/** Later rules override earlier ones: from the general to the specific. */
export function written(rules: Rule[]): string {
  const rank = ({ dates, days, hours }: Rule) =>
    (/PH/.test(days) ? 8 : 0) + (hours === 'off' ? 4 : 0) + (days ? 2 : 0) + (dates ? 1 : 0);
  const sorted = rules
    .map((rule, index) => ({ rule, index }))
    .sort((a, b) => rank(a.rule) - rank(b.rule) || a.index - b.index)
    .map(({ rule }) => rule);
  const texts = sorted.map((rule, index) => {
    const text = [rule.dates, rule.days, rule.hours].filter(Boolean).join(' ');
    const before = sorted.slice(0, index);
    // As an additional rule it leaves the previous day's night alone, which an overriding one would cut off at
    // midnight.
    const isFurther = before.length > 0 && before.every((other) => isBeside(other, rule));
    return `${index === 0 ? '' : isFurther ? ', ' : '; '}${text}`;
  });
  // Closing days alone say nothing about the others.
  const isClosingOnly = rules.every(({ hours, dates, days }) => hours === 'off' && (dates || days));
  return `${isClosingOnly ? 'Mo-Su unknown; ' : leavesWeekendOpen(rules) ? 'Sa-Su unknown; ' : ''}${texts.join('')}`;
}

/** 「平日 9:00-17:00，节假日 9:00-20:00」 does not say which of the two a weekend is. */
function leavesWeekendOpen(rules: Rule[]): boolean {
  const isSaid = rules.some(({ days }) => days === '' || /Sa|Su/.test(days));
  return !isSaid && rules.some(({ days, hours }) => hours !== 'off' && days.startsWith('PH')) && rules.length > 1;
}

const WEEK_DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** Whether two rules have hours on different weekdays of the same dates. */
function isBeside(a: Rule, b: Rule): boolean {
  if (a.dates !== b.dates || [a, b].some(({ days, hours }) => !days || /PH/.test(days) || hours === 'off'))
    return false;
  const days = daysOf(b);
  return daysOf(a).every((day) => !days.includes(day));
}

const daysOf = ({ days }: Rule): string[] =>
  days.split(',').flatMap((span) => {
    const [from = '', to = from] = span.split('-');
    const start = WEEK_DAYS.indexOf(from);
    const length = (WEEK_DAYS.indexOf(to) - start + 7) % 7;
    return Array.from({ length: length + 1 }, (_, index) => WEEK_DAYS[(start + index) % 7] ?? '');
  });
