import { ofPair } from '../../domain/name-for.ts';
import { answersIn } from '../../i18n/answers.ts';
import { formatDistance } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/index.ts';
import { plain } from './plain.ts';
import type { Reply } from './reply.ts';

export const replyMeasure: Reply<'measure'> = (
  { names, namesEn = names, distanceM, areaM2, bearingDeg },
  { locale, message },
) => {
  const said = ofPair(names, namesEn, locale).map((name) => plain(name, 80));
  if (distanceM === undefined && areaM2 === undefined && bearingDeg === undefined) return '';
  const distance = distanceM === undefined ? undefined : distanceText(distanceM, message, locale);
  return answersIn(locale).demo.measured(said.join(' → '), {
    // Of a route or a line that is drawn it is the length of its path, of places the straight line between them.
    ...(distance && (names.length > 1 ? { distance } : { length: distance })),
    ...(areaM2 !== undefined && { area: (areaM2 / 1e6).toFixed(3) }),
    ...(bearingDeg !== undefined && { bearing: String(Math.round(bearingDeg)) }),
  });
};

/** In miles where the question says so. */
const distanceText = (metres: number, message: string, locale: Locale): string =>
  /\bmiles?\b|\bmi\b|英里/i.test(message)
    ? answersIn(locale).demo.miles((metres / 1_609.344).toFixed(metres < 16_093 ? 1 : 0))
    : formatDistance(metres, locale);
