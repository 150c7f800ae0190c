import { NUMBER, numberOf } from '../numbers.ts';
import { type Pattern, pattern } from './pattern.ts';

/** The days and hours ahead: "the next three days", 逐小时. */
export const spans: readonly Pattern[] = [
  pattern(
    `(?:未来|接下来|今后|往后|这|最近|之后|以后|后面|近|随后)(?:的)?(${NUMBER})[天日](?!游)|(?:the )?(?:next|coming|following) (${NUMBER})[ -]days?`,
    (m) => ({
      tag: 'span',
      amount: /几|few/.test(m[1] ?? m[2] ?? '') ? 3 : Math.round(numberOf(m[1] ?? m[2] ?? '') ?? 3),
    }),
  ),
  pattern(
    '(?:未来|接下来|今后|近期|最近|这)(?:几天|几日|些天|阵子|段时间|些日子)|近几天|近几日|(?:the )?(?:next|coming) (?:few|couple of|several) days|coming days|these days|the days ahead',
    () => ({ tag: 'span', amount: 3 }),
  ),
  pattern(
    "(?:未来|接下来|今后|这|本|往后|最近|随后)?(?:的)?(?:一|1|个)(?:个)?(?:周|星期|礼拜)(?!([一二三四五六日]|天(?!气)))|这周|本周|这星期|这礼拜|七天|7天|一周内|(?:the )?(?:whole |entire |rest of the |rest of this )?(?:this week|week ahead|coming week|next (?:7|seven) days|week'?s?)|for the week|weekly|7-day|seven-day",
    () => ({ tag: 'span', amount: 7 }),
  ),
  pattern('(?:下周|下星期|下礼拜|下个星期|下个礼拜|next week)(?![一二三四五六日天末])', () => ({
    tag: 'span',
    amount: 14,
    value: 'next-week',
  })),
  pattern(
    '(?:未来|接下来)?(?:两|2)(?:个)?(?:周|星期|礼拜)|半个?月|(?:next )?(?:two weeks|2 weeks|fortnight|14 days)|14-day',
    () => ({ tag: 'span', amount: 14 }),
  ),
  pattern('10-day|ten-day|5-day|five-day|3-day(?= (?:forecast|weather))|three-day(?= (?:forecast|weather))', (m) => ({
    tag: 'span',
    amount: numberOf(m[0].split('-')[0] ?? '') ?? 7,
  })),
  pattern(
    `(?:逐小时|逐时|每小时|分时段|按小时|(?:未来|接下来|今后)?(?:的)?(?:${NUMBER})个?小时(?:内)?(?:的)?(?=.{0,6}(?:天气|预报|雨|雪|温))|hour by hour|hourly|by the hour|(?:the )?next (?:${NUMBER}|few|couple of) hours?|for the next hours|next hour)`,
    () => ({ tag: 'hourly' }),
  ),
];

/** How many days something lasts: 三天两夜, "a full day". */
export const lengths: readonly Pattern[] = [
  pattern(`(${NUMBER})(?:天|日)(${NUMBER})(?:夜|晚)`, (m) => ({
    tag: 'days',
    amount: Math.round(numberOf(m[1] ?? '') ?? 1),
    value: 'tour',
  })),
  pattern(`(${NUMBER})个?[天日](?!气|本|出|落|式|料|用)(?:游|时间|行程)?`, (m) => {
    const count = numberOf(m[1] ?? '');
    return count === undefined || count < 1
      ? null
      : { tag: 'days', amount: Math.round(count), value: /游/.test(m[0]) ? 'tour' : '' };
  }),
  pattern(`(${NUMBER})[ -](?:full )?days?(?:'s)?`, (m) => ({
    tag: 'days',
    amount: Math.max(1, Math.round(numberOf(m[1] ?? '') ?? 1)),
  })),
  pattern(`(${NUMBER})[ -]nights?(?= (?:in|at|around) )`, (m) => ({
    tag: 'days',
    amount: Math.round(numberOf(m[1] ?? '') ?? 1) + 1,
  })),
  // "three easy days"
  pattern(`(${NUMBER}) (?=[a-z]+ days\\b)`, (m) => {
    const count = numberOf(m[1] ?? '') ?? 1;
    return count < 2 ? null : { tag: 'days', amount: Math.round(count) };
  }),
  pattern(`(${NUMBER}) (?:more|extra|additional|other|fewer|less) (?:full )?days?`, (m) => ({
    tag: 'days',
    amount: Math.max(1, Math.round(numberOf(m[1] ?? '') ?? 1)),
  })),
  pattern('another day|an extra day|a day (?:longer|more|less|shorter)', () => ({ tag: 'days', amount: 1 })),
  pattern('整天|一整天|full day|day out', () => ({ tag: 'days', amount: 1 })),
];
