import { NUMBER, numberOf } from '../numbers.ts';
import { type Pattern, pattern } from './pattern.ts';

const METRES: readonly (readonly [RegExp, number])[] = [
  [/^(公里|千米|km|kms|kilomet(er|re)s?|k)$/, 1000],
  [/^(里|里地|华里)$/, 500],
  [/^(英里|miles?|mi)$/, 1609],
  [/^(英尺|ft|feet|foot)$/, 0.3048],
  [/^(yards?|yd)$/, 0.9144],
  [/^(海里|nautical miles?)$/, 1852],
];

const metresOf = (unit: string) => METRES.find(([regex]) => regex.test(unit))?.[1] ?? 1;

export const measures: Pattern[] = [
  pattern(
    `(${NUMBER})[\\s-]*(公里|千米|km|kms|kilomet(?:er|re)s?|米|m|met(?:er|re)s?|英里|miles?|mi|里地|华里|里(?![面边头程])|英尺|ft|feet|yards?|海里|nautical miles?)`,
    (m) => {
      const count = numberOf(m[1] ?? '');
      return count === undefined ? null : { tag: 'distance', amount: Math.round(count * metresOf(m[2] ?? '')) };
    },
  ),
  pattern('(一|两|二|三|四)个半小时', (m) => ({ tag: 'minutes', amount: (numberOf(m[1] ?? '') ?? 1) * 60 + 30 })),
  pattern(`(${NUMBER})[\\s-]*个?(?:半)?(小时|钟头|hours?|hrs?|h)`, (m) => {
    const count = numberOf(m[1] ?? '');
    return count === undefined ? null : { tag: 'minutes', amount: Math.round(count * 60) };
  }),
  pattern(`(${NUMBER})[\\s-]*(分钟|分(?!店|以上|及以上|以下|好评)|min(?:ute)?s?|mins)`, (m) => {
    const count = numberOf(m[1] ?? '');
    return count === undefined ? null : { tag: 'minutes', amount: Math.round(count) };
  }),
  pattern('(一|两|三)刻钟', (m) => ({ tag: 'minutes', amount: (numberOf(m[1] ?? '') ?? 1) * 15 })),
  pattern('quarter of an hour|a quarter hour', () => ({ tag: 'minutes', amount: 15 })),
  pattern(`(${NUMBER})\\s*级(?!风)`, (m) => ({ tag: 'number', amount: numberOf(m[1] ?? '') ?? 1, value: 'level' })),
  pattern(
    `(\\d+(?:\\.\\d+)?|[一两三四五六七八九十]+)(?:次|遍|下|倍)|(${NUMBER}) (?:times|levels?|steps?|notches|notch)`,
    (m) => ({
      tag: 'steps',
      amount: numberOf(m[1] ?? m[2] ?? '') ?? 1,
    }),
  ),
  pattern('(?:the )?(?:following day|next day|day after(?! tomorrow))', () => ({ tag: 'dayafter' })),
  pattern('twice|两下|两次', () => ({ tag: 'steps', amount: 2 })),
];
