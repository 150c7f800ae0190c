import { areHoursUsual, hoursOf } from '../../domain/hours-of.ts';
import { hoursText } from '../../domain/hours-text.ts';
import type { Place } from '../../domain/place.ts';
import { answersIn } from '../../i18n/answers.ts';
import { labelText } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/index.ts';
import { asData } from '../../tools/as-data.ts';
import { hasMore, type PlaceDetails } from '../../tools/get-place/index.ts';
import { pointText } from './locate.ts';
import { placeName, plain } from './plain.ts';
import type { Reply } from './reply.ts';

/** The facts that were asked for, or the one that tells most: the card has all. */
export const replyGetPlace: Reply<'get_place'> = (details, { locale, message, topic = message }) => {
  const facts = factsOf(details);
  const asked = FACTS.filter(([, pattern]) => pattern.test(topic)).map(([name]) => name);
  const told =
    asked.length > 0
      ? asked.filter((name) => facts(locale, name))
      : MOST_TELLING.filter((name) => facts(locale, name)).slice(0, 1);
  const isLacking = asked.length === 0 && !hasMore(details.place);
  return answersIn(locale).demo.facts(
    placeName(details.place, locale),
    isLacking ? [] : told.flatMap((name) => facts(locale, name) ?? []),
  );
};

type Fact = keyof ReturnType<typeof valuesOf>;

const FACTS: readonly (readonly [Fact, RegExp])[] = [
  ['phone', /电话|號碼|号码|手机|联系|phone|number|call|contact/i],
  ['hours', /几点|开门|关门|营业|开放|开到|时间|hours?|open|clos/i],
  ['address', /地址|在哪|哪里|address|where/i],
  ['web', /网址|网站|官网|website|web\b|url/i],
  [
    'population',
    /人口|多少.{0,2}(?:人|居民)|人更?多|最大|[人大]还是|[大小多少](?:呢|$|[?？])|population|populous|people|inhabitants|residents|\blive\b|how big|bigg|larg|smaller/i,
  ],
  ['coordinates', /坐标|经纬|coordinates|lat(?:itude)?\b/i],
];

const MOST_TELLING: readonly Fact[] = ['hours', 'address', 'phone', 'population', 'web', 'coordinates'];

/** Beside where the place is, which tells its point and its clock already: only that no more is known. */
export const replyNoMore = ({ place }: PlaceDetails, locale: Locale): string =>
  answersIn(locale).demo.facts(placeName(place, locale), []);

const valuesOf = ({ place }: PlaceDetails, locale: Locale) => ({
  coordinates: pointText(place.at),
  population: place.population?.toLocaleString('en-US'),
  address: place.address && plain(place.address, 200),
  hours: hoursIn(place, locale),
  phone: place.phone && plain(place.phone),
  // Checked where it came from: it may be a link.
  web: place.web && asData(place.web, 200),
});

function hoursIn(place: Place, locale: Locale): string | undefined {
  const hours = hoursOf(place);
  return hours && plain(hoursText(hours, locale), 200);
}

const factsOf =
  (details: PlaceDetails) =>
  (locale: Locale, name: Fact): string | undefined => {
    const value = valuesOf(details, locale)[name];
    const label = name === 'hours' && areHoursUsual(details.place) ? 'usualHours' : name;
    return value && `${labelText(answersIn(locale).demo.factNames[label] ?? label, locale)}${value}`;
  };
