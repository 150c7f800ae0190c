import { answersIn } from '../../i18n/answers.ts';
import { formatDistance, formatDuration } from '../../i18n/format.ts';
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
  return words.times(
    mode,
    placeName(from, locale),
    estimate,
    targets.map(({ place, durationS, distanceM, isStraight, noWay }) => {
      const distance = formatDistance(distanceM, locale);
      const time = durationS === null ? words.noTime : formatDuration(durationS, locale);
      return {
        name: placeName(place, locale),
        time: noWay ? words.noWay : time,
        distance: isStraight ? words.straight(distance) : distance,
      };
    }),
  );
};
