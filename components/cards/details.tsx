import { coordinateText } from '../../lib/map/layer-names.ts';
import { hoursText } from '../../lib/tools/hours-text.ts';
import { PlaceLinks } from './place-links.tsx';
import { PlaceRow } from './place-row.tsx';
import type { CardProps } from './props.ts';
import { SourceLine } from './source-line.tsx';

const TEXTS = {
  zh: { at: '坐标', people: '人口', zone: '时区', hours: '营业时间', phone: '电话', web: '网站', none: '没有更多信息' },
  en: {
    at: 'Coordinates',
    people: 'Population',
    zone: 'Time zone',
    hours: 'Hours',
    phone: 'Phone',
    web: 'Web',
    none: 'Nothing more is known',
  },
} as const;

export function DetailsCard({ output, ...context }: CardProps<'get_place'>) {
  const { locale } = context;
  const texts = TEXTS[locale];
  const { place, source } = output;
  const known = [
    [texts.at, coordinateText(place.at)],
    [texts.people, place.population?.toLocaleString('en-US')],
    [texts.zone, place.timeZone],
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
        {rows.length === 0 ? <dd className="text-muted">{texts.none}</dd> : null}
        {[...known, ...rows].map(([label, value]) => (
          <div key={label} className="flex gap-2">
            <dt className="text-muted">{label}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="px-3 pb-2 text-muted text-xs">
        <PlaceLinks place={place} />
      </p>
      <SourceLine source={source} locale={locale} />
    </>
  );
}
