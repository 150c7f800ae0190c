import { formatDistance } from '../../../i18n/format.ts';
import { WORDS } from '../data/answers.ts';
import { plain } from './plain.ts';
import type { Reply } from './reply.ts';

export const replyMeasure: Reply<'measure'> = (
  { names, namesEn = names, distanceM, areaM2, bearingDeg },
  { locale },
) => {
  const said = (locale === 'en' ? namesEn : names).map((name) => plain(name, 80));
  if (distanceM === undefined && areaM2 === undefined && bearingDeg === undefined) return '';
  const distance = distanceM === undefined ? undefined : formatDistance(distanceM, locale);
  return WORDS[locale].measured(said.join(' → '), {
    // Of a route or a line that is drawn it is the length of its path, of places the straight line between them.
    ...(distance && (names.length > 1 ? { distance } : { length: distance })),
    ...(areaM2 !== undefined && { area: (areaM2 / 1e6).toFixed(3) }),
    ...(bearingDeg !== undefined && { bearing: String(Math.round(bearingDeg)) }),
  });
};
