import { hoursText } from '../../lib/domain/hours-text.ts';
import type { Locale } from '../../lib/geo/format.ts';
import { zoneName } from '../../lib/i18n/zone-name.ts';
import { coordinateText } from '../../lib/map/coordinate-text.ts';
import { clockOf, dayName } from './format.ts';
import { PlaceLinks } from './place-links.tsx';
import { PlaceRow } from './place-row.tsx';
import type { CardProps } from './props.ts';
import { SourceLine } from './source-line.tsx';

const TEXTS = {
  zh: {
    at: '坐标',
    people: '人口',
    time: '当地时间',
    hours: '营业时间',
    phone: '电话',
    web: '网站',
    none: '没有营业时间、电话和网站的信息',
  },
  en: {
    at: 'Coordinates',
    people: 'Population',
    time: 'Local time',
    hours: 'Hours',
    phone: 'Phone',
    web: 'Web',
    none: 'No hours, phone or website known',
  },
} as const;

export function DetailsCard({ output, ...context }: CardProps<'get_place'>) {
  const { locale } = context;
  const texts = TEXTS[locale];
  const { place, localTime, source, knownFrom } = output;
  const known = [
    [texts.at, coordinateText(place.at)],
    [texts.people, place.population?.toLocaleString('en-US')],
    [texts.time, localTime && place.timeZone && clock(localTime, place.timeZone, source.fetchedAt, locale)],
  ].filter(([, value]) => value);
  const rows = [
    [texts.hours, place.openingHours && hoursText(place.openingHours, locale)],
    [texts.phone, place.phone],
    [texts.web, place.web],
  ].filter(([, value]) => value);
  return (
    <>
      <ol className="pt-1">
        <PlaceRow place={place} {...context} />
      </ol>
      <dl className="px-3 pb-1 text-xs">
        {[...known, ...rows].map(([label, value]) => (
          <div key={label} className="flex gap-2">
            <dt className="text-muted">{label}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
      </dl>
      {rows.length === 0 ? <p className="px-3 pb-1 text-muted text-xs">{texts.none}</p> : null}
      <p className="px-3 pb-2 text-muted text-xs">
        <PlaceLinks place={place} locale={locale} />
      </p>
      {knownFrom ? <SourceLine source={knownFrom} locale={locale} /> : null}
      <SourceLine source={source} locale={locale} />
    </>
  );
}

/** 「周三 11/25 05:00（中欧时间）」 / "Wed 25 Nov 05:00 (Central European Time)"; fetchedAt: the moment, as zones change their names. */
function clock(localTime: string, timeZone: string, fetchedAt: string, locale: Locale): string {
  const zone = zoneName(timeZone, locale, new Date(fetchedAt));
  const time = `${dayName(localTime.slice(0, 10), locale)} ${clockOf(localTime)}`;
  return locale === 'zh' ? `${time}（${zone}）` : `${time} (${zone})`;
}
