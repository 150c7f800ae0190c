import type { Locale } from '../../geo/format.ts';
import { zoneName } from '../../i18n/zone-name.ts';
import { WORDS } from './data/answers.ts';

/** What plan_route told. */
export function routeAnswer(result: string, locale: Locale): string {
  const words = WORDS[locale];
  const head = /^\[\w+\] (\w+): (.+)$/m.exec(result);
  const options = [...result.matchAll(/^\d+\. ([\d.,]+ (?:km|m|公里|米)), ([^,\n]+)/gm)];
  if (!head || options.length === 0) return '';
  const isEstimate = /straight-line estimate/.test(result);
  const [, distance = '', time = ''] = options[0] ?? [];
  const unmet = /not respected: (.+)/.exec(result)?.[1];
  const [leave, arrive] = clocksIn(result, locale);
  const isPast = /^leave .*\(already past\)$/m.test(result);
  const by =
    /^leave_by (\S+?)T(\S+)(?: \(\S+\))? to arrive by (\S+?)T(\S+?)(?: \(\S+\))?: (?:way (.+?) \+ margin (.+?)|by the timetable)(; already past)?$/m.exec(
      result,
    );
  const isUnknown = /^leave_by unknown/m.test(result);
  return words.route({
    mode: head?.[1] ?? '',
    ends: head?.[2] ?? '',
    distance,
    ...(isEstimate ? {} : { time }),
    ways: options.length,
    ...(unmet && { unmet }),
    gaps: [...result.matchAll(/^gap: (.+)$/gm)].map((match) => match[1] ?? ''),
    ...(leave && { leave }),
    ...(isPast && { isPast }),
    ...(arrive && { arrive }),
    ...(isUnknown && { isLeaveByUnknown: true }),
    weather: [
      ...result.matchAll(
        /^weather \S+T(\S+) ([\d.,]+ \S+): (.+?) (-?\d+) °C(?:, rain (\d+) %)?(?:, wind (\d+) km\/h)?$/gm,
      ),
    ].map(([, time = '', way = '', sky = '', temp = '', rain, wind]) => ({
      time,
      ...(!/^0 /.test(way) && { way }),
      sky,
      temp,
      ...(rain && { rain }),
      ...(wind && { wind }),
    })),
    cautions: [...result.matchAll(/^mind: (.+)$/gm)].map((match) => match[1] ?? ''),
    ...(by?.[2] &&
      by[4] && {
        leaveBy: {
          at: by[1] === by[3] ? by[2] : `${by[1]?.slice(5)} ${by[2]}`,
          arriveBy: by[4],
          ...(by[5] && by[6] && { way: by[5], margin: by[6] }),
          isLate: by[7] !== undefined,
        },
      }),
  });
}

/** Departure and arrival: the clock, its date where the two differ or it is past, and the zone where there are two. */
function clocksIn(result: string, locale: Locale): (string | undefined)[] {
  const read = (word: string) =>
    new RegExp(
      `^${word} (\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d)(?: \\((\\w+/[^)]+)\\))?( \\(already past\\))?`,
      'm',
    ).exec(result);
  const [leave, arrive] = [read('leave'), read('arrive')];
  const isDated = leave?.[4] !== undefined || (leave && arrive && leave[1] !== arrive[1]);
  const zones = [leave, arrive].map(
    (match) => match?.[3] && zoneName(match[3], locale, new Date(`${match[1]}T12:00Z`)),
  );
  const isOtherZone = zones[0] !== zones[1];
  return [leave, arrive].map(
    (match, index) =>
      match?.[2] &&
      [isDated ? match[1]?.slice(5) : undefined, match[2], isOtherZone && zones[index] && `(${zones[index]})`]
        .filter(Boolean)
        .join(' '),
  );
}
