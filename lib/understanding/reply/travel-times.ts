import { answersIn } from '../../i18n/answers.ts';
import { formatDistance, formatDuration, listText } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/index.ts';
import { placeName } from './plain.ts';
import type { Reply } from './reply.ts';

/** A straight line is never told as the length of a way. */
export const replyTravelTimes: Reply<'travel_times'> = (
  { from, mode, targets = [], areas = [], estimate = false },
  { locale },
) => {
  const words = answersIn(locale).demo;
  if (areas.length > 0)
    return words.reach(
      areas.map(({ minutes }) => minutes),
      estimate,
    );
  if (targets.length === 0) return '';
  const [nearest] = targets
    .filter(({ noWay }) => !noWay)
    .toSorted((a, b) => (a.durationS ?? Infinity) - (b.durationS ?? Infinity) || a.distanceM - b.distanceM);
  const unreached = targets.filter(({ noWay }) => noWay).map(({ place }) => placeName(place, locale));
  return words.times(
    mode,
    placeName(from, locale),
    estimate,
    targets.length,
    nearest && toldOf(nearest, locale),
    listText(unreached, locale),
  );
};

type Target = NonNullable<Parameters<typeof replyTravelTimes>[0]['targets']>[number];

function toldOf({ place, durationS, distanceM, isStraight }: Target, locale: Locale) {
  const words = answersIn(locale).demo;
  const distance = formatDistance(distanceM, locale);
  return {
    name: placeName(place, locale),
    time: durationS === null ? words.noTime : formatDuration(durationS, locale),
    distance: isStraight ? words.straight(distance) : distance,
  };
}
