import { hoursText } from '../../domain/hours-text.ts';
import { answersIn } from '../../i18n/answers.ts';
import { labelText } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/index.ts';
import { asData } from '../../tools/as-data.ts';
import { clockText, hasMore, type PlaceDetails } from '../../tools/get-place/index.ts';
import { pointText } from './locate.ts';
import { placeName, plain } from './plain.ts';
import type { Reply } from './reply.ts';

export const replyGetPlace: Reply<'get_place'> = (details, { locale }) =>
  answersIn(locale).demo.facts(placeName(details.place, locale), factsOf(details, locale), hasMore(details.place));

/** Beside where the place is, which tells its point and its clock already: only that no more is known. */
export const replyNoMore = ({ place }: PlaceDetails, locale: Locale): string =>
  answersIn(locale).demo.facts(placeName(place, locale), [], false);

function factsOf(details: PlaceDetails, locale: Locale): string[] {
  const { at, population, address, openingHours, phone, web } = details.place;
  const facts: [name: string, value: string | undefined][] = [
    ['coordinates', pointText(at)],
    ['population', population ? String(population) : undefined],
    ['local time', clockText(details, locale)],
    ['address', address && plain(address, 200)],
    ['hours', openingHours && plain(hoursText(openingHours, locale), 200)],
    ['phone', phone && plain(phone)],
    // Checked where it came from: it may be a link.
    ['web', web && asData(web, 200)],
  ];
  return facts.flatMap(([name, value]) =>
    value ? [`${labelText(answersIn(locale).demo.factNames[name] ?? name, locale)}${value}`] : [],
  );
}
