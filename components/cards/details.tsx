import { Fragment } from 'react';
import { areHoursUsual, hoursOf } from '../../lib/domain/hours-of.ts';
import { hoursText } from '../../lib/domain/hours-text.ts';
import type { Place } from '../../lib/domain/place.ts';
import { aside } from '../../lib/i18n/format.ts';
import { clockOf, dayName } from '../../lib/i18n/format-time.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { zoneName } from '../../lib/i18n/zone-name.ts';
import { coordinateText } from '../../lib/map/coordinate-text.ts';
import { PlaceLinks } from './place-links.tsx';
import { PlaceRow } from './place-row.tsx';
import type { CardProps } from './props.ts';
import { SourceLine } from './source-line.tsx';

export function DetailsCard({ output, ...context }: CardProps<'get_place'>) {
  const { locale } = context;
  const texts = wordsOf(locale).cards.details;
  const { place, localTime, source, knownFrom } = output;
  const known = [
    [texts.at, coordinateText(place.at)],
    [texts.people, place.population?.toLocaleString('en-US')],
    [texts.time, localTime && place.timeZone && clock(localTime, place.timeZone, source.fetchedAt, locale)],
  ].filter(([, value]) => value);
  const rows = [
    [areHoursUsual(place) ? texts.usualHours : texts.hours, hoursIn(place, locale)],
    [texts.phone, place.phone],
    [texts.web, place.web],
  ].filter(([, value]) => value);
  return (
    <>
      <ol className="pt-1">
        <PlaceRow place={place} {...context} />
      </ol>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 px-3 pb-2">
        {[...known, ...rows].map(([label, value]) => (
          <Fragment key={label}>
            <dt className="text-muted">{label}</dt>
            <dd className="whitespace-pre-line [overflow-wrap:anywhere]">{value}</dd>
          </Fragment>
        ))}
      </dl>
      {rows.length === 0 ? <p className="px-3 pb-1 text-muted text-xs">{texts.none}</p> : null}
      <p className="px-3 pb-2 text-muted text-xs">
        <PlaceLinks place={place} locale={locale} />
      </p>
      <SourceLine source={knownFrom ?? source} others={[knownFrom && source]} locale={locale} />
    </>
  );
}

/** The usual hours say that they may differ. */
function hoursIn(place: Place, locale: Locale): string | undefined {
  const hours = hoursOf(place);
  const doubt = areHoursUsual(place) ? aside(wordsOf(locale).cards.details.mayDiffer, locale) : '';
  // A line for each season or group of days.
  return hours && `${hoursText(hours, locale).replaceAll(/[;；] ?/g, '\n')}${doubt}`;
}

/**
 * 「周三 11/25 05:00（中欧时间）」 / "Wed 25 Nov 05:00 (Central European Time)"; fetchedAt: the moment, as zones change their
 * names.
 */
function clock(localTime: string, timeZone: string, fetchedAt: string, locale: Locale): string {
  const zone = zoneName(timeZone, locale, new Date(fetchedAt));
  const time = `${dayName(localTime.slice(0, 10), locale)} ${clockOf(localTime)}`;
  return `${time}${aside(zone, locale)}`;
}
