import { formatDuration, type Locale } from '../../lib/geo/format.ts';
import { zoneName } from '../../lib/i18n/zone-name.ts';
import { dayName } from './format.ts';
import type { CardProps } from './props.ts';
import { ROUTE_TEXTS } from './route-texts.ts';

/** When one must leave to be there in time, and how that is reckoned. */
export function LeaveBy({ output, locale }: Pick<CardProps<'plan_route'>, 'output' | 'locale'>) {
  const texts = ROUTE_TEXTS[locale];
  const { arriveBy, leaveBy, marginS = 0, isLate, options } = output;
  const zones = zonesOf(output, locale);
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
        {texts.leaveBy(leave)}
        {locale === 'zh' ? '，' : ' '}
        {texts.arriveBy(arrive)}
        {isLate ? ` · ${texts.late}` : ''}
      </p>
      <p className="text-muted text-xs">{reckoning}</p>
    </>
  );
}

/** The zones of both ends in brackets, where they are not the same. */
export function zonesOf(
  { zones, source }: CardProps<'plan_route'>['output'],
  locale: Locale,
): { from: string; to: string } {
  const [from, to] = [zones?.from, zones?.to].map((zone) => zone && zoneName(zone, locale, new Date(source.fetchedAt)));
  return from && to && from !== to ? { from: ` (${from})`, to: ` (${to})` } : { from: '', to: '' };
}
