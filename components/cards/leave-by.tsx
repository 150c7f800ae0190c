import { formatDuration } from '../../lib/i18n/format.ts';
import { dayName } from '../../lib/i18n/format-time.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { zoneName } from '../../lib/i18n/zone-name.ts';
import type { CardProps } from './props.ts';

/** When to leave in order to be there in time, and how that is calculated. */
export function LeaveBy({ output, locale }: Pick<CardProps<'plan_route'>, 'output' | 'locale'>) {
  const texts = wordsOf(locale).cards.route;
  const { arriveBy, leaveBy, marginS = 0, isLate, options } = output;
  const zones = zonesText(output, locale);
  if (!arriveBy) return null;
  if (!leaveBy) return <p className="text-muted text-xs">{texts.noDuration}</p>;
  const durationS = options[0]?.durationS ?? null;
  const isOtherDay = leaveBy.slice(0, 10) !== arriveBy.slice(0, 10);
  const leave = `${isOtherDay ? `${dayName(leaveBy.slice(0, 10), locale)} ` : ''}${leaveBy.slice(11)}${zones.from}`;
  const arrive = `${arriveBy.slice(11)}${zones.to}`;
  const reckoning =
    marginS > 0 && durationS !== null
      ? texts.margin(formatDuration(durationS, locale), formatDuration(marginS, locale))
      : texts.timetable;
  return (
    <>
      <p className="font-medium">
        {texts.leaveBy(leave, arrive)}
        {isLate ? ` · ${texts.late}` : ''}
      </p>
      <p className="text-muted text-xs">{reckoning}</p>
    </>
  );
}

/** The zones of both ends in brackets, if they differ. */
export function zonesText(
  { zones, source }: CardProps<'plan_route'>['output'],
  locale: Locale,
): { from: string; to: string } {
  const [from, to] = [zones?.from, zones?.to].map((zone) => zone && zoneName(zone, locale, new Date(source.fetchedAt)));
  return from && to && from !== to ? { from: ` (${from})`, to: ` (${to})` } : { from: '', to: '' };
}
