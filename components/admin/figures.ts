import { type Locale, languageIn } from '../../lib/i18n/index.ts';
import { sizeText } from '../ui/size-text.ts';

/** Numbers of the operator's page in the words of a language. */
export function figuresIn(locale: Locale, currency: string) {
  const { tag } = languageIn(locale);
  const whole = new Intl.NumberFormat(tag);
  const compact = new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const money = (digits: number) =>
    new Intl.NumberFormat(tag, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const [cents, fine] = [money(2), money(4)];
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  const inSeconds = (digits: number) =>
    new Intl.NumberFormat(tag, {
      style: 'unit',
      unit: 'second',
      unitDisplay: 'narrow',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const [seconds, tenths] = [inSeconds(0), inSeconds(1)];
  return {
    whole: (value: number) => (value < 100_000 ? whole : compact).format(value),
    compact: (value: number) => (value < 10_000 ? whole : compact).format(value),
    /** From millionths. */
    money: (micros: number) => (micros > 0 && micros < 10_000 ? fine : cents).format(micros / 1_000_000),
    share: (part: number, of: number) => percent.format(of === 0 ? 0 : part / of),
    seconds: (ms: number | null) => (ms === null ? '–' : (ms < 10_000 ? tenths : seconds).format(ms / 1_000)),
    bytes: sizeText,
    time: (ms: number) => time.format(ms),
    moment: (ms: number) => moment.format(ms),
    /** "2026-11-30" */
    day: (date: string) => day.format(Date.parse(`${date}T00:00:00Z`)),
  };
}

export type Figures = ReturnType<typeof figuresIn>;
