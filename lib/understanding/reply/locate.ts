import { adminIn } from '../../domain/name-for.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { answersIn } from '../../i18n/answers.ts';
import { DATUM_NAMES } from '../../tools/coordinate.ts';
import { placeName, plain } from './plain.ts';
import type { Reply } from './reply.ts';

const ASKS_TIME = /[几幾][点點]|[时時][间間差]|小[时時]|[钟鐘]头|time/i;

export const replyLocate: Reply<'locate'> = (
  { candidates, isUnknown, localTime, reading },
  { message, topic = message, locale },
) => {
  const words = answersIn(locale).demo;
  const [first, ...others] = candidates;
  if (!first) return words.done;
  if (others.length > 0) return words.which;
  const place = {
    name: placeName(first, locale),
    admin: plain(adminIn(first, locale) ?? first.address ?? ''),
    at: pointText(first.at),
  };
  if (first.asked !== undefined) return words.coarse(plain(first.asked), place);
  const time = ASKS_TIME.test(topic) ? localTime : undefined;
  const datum = reading && {
    datum: DATUM_NAMES[reading.datum],
    isAssumed: reading.isDatumAssumed,
    isConverted: !reading.isDatumAssumed && reading.datum !== 'wgs84',
  };
  return `${isUnknown ? words.unknownPoint(place.at) : words.located(place, time)}${datum ? words.datum(datum) : ''}`;
};

/** "39.9042, 116.4074" */
export const pointText = ({ lat, lng }: LngLat): string => `${lat.toFixed(4)}, ${lng.toFixed(4)}`;
