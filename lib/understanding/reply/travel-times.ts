import { answersIn } from '../../i18n/answers.ts';
import { formatDistance, formatDuration, listText } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/index.ts';
import { nearestFirst } from '../dialogue/subject.ts';
import { placeName } from './plain.ts';
import type { Reply } from './reply.ts';

/** A straight line is never told as the length of a way. */
export const replyTravelTimes: Reply<'travel_times'> = (
  { from, mode, targets = [], areas = [], estimate = false },
  { locale, message },
) => {
  const words = answersIn(locale).demo;
  if (areas.length > 0)
    return words.reach(
      areas.map(({ minutes }) => minutes),
      estimate,
    );
  if (targets.length === 0) return '';
  const reached = nearestFirst(targets).filter(({ noWay }) => !noWay);
  const isFar = FAR.test(message);
  const nearest = reached.at(isFar ? -1 : 0);
  const unreached = targets.filter(({ noWay }) => noWay).map(({ place }) => placeName(place, locale));
  return words.times(
    mode,
    placeName(from, locale),
    estimate,
    targets.length,
    nearest && toldOf(nearest, locale),
    listText(unreached, locale),
    isFar,
  );
};

const FAR = /远|遠|\b(?:furth|farth)e(?:r|st)\b/i;

type Target = NonNullable<Parameters<typeof replyTravelTimes>[0]['targets']>[number];

function toldOf({ place, durationS, distanceM, isStraight }: Target, locale: Locale) {
  const words = answersIn(locale).demo;
  const distance = formatDistance(distanceM, locale);
  return {
    name: placeName(place, locale),
    time: durationS === null ? undefined : formatDuration(durationS, locale),
    distance: isStraight ? words.straight(distance) : distance,
  };
}
