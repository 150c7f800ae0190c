import type { demo as zh } from '../zh/demo.ts';
import { CHOOSE, miss } from './demo-miss.ts';
import { modes } from './modes.ts';

const areaOf = (area: string, reach: string | undefined) =>
  reach === undefined ? `in the area searched (${area})` : `within ${reach} of ${area}`;

/** "near the Louvre" describes where a point lies, not a place of that name. */
const located = (name: string, admin: string) =>
  name.startsWith('near ')
    ? `This point is **${name}**${admin ? ` (${admin})` : ''}`
    : `**${name}**${admin ? ` is in ${admin}` : ''}`;

/** "A, B and C" */
const listed = (names: string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Clauses as a sentence of their own; '' for none. */
function sentenceOf(clauses: (string | false | undefined)[]): string {
  const said = clauses.filter(Boolean).join('; ');
  return said && ` ${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

export const demo: typeof zh = {
  failed: 'The data could not be fetched this time; please try again later.',
  done: 'Done.',
  nothing: 'There is nothing to say about that: the data here do not include it.',
  noAdvice: (date, why) =>
    `There is no live forecast for ${date} at that time: ${why}. So I cannot give reliable advice.`,
  meant: 'Choose one, or answer “yes”.',
  miss,
  noneIn: (about, area, reach, isFew) =>
    `I found nothing for ${about ? `“${about}”` : 'that'} ${areaOf(area, reach)}.${isFew ? ' The offline data hold few places of this kind, so there may well be some.' : ''} Try another name or another area.`,
  places: (area, reach, count, best) =>
    `I found ${count} ${count === 1 ? 'place' : 'places'}${area && ` ${areaOf(area, reach)}`}${best ? `${count === 1 ? ':' : best.distance ? '; the nearest is' : '; the first is'} **${best.name}**${best.distance ? `, ${best.distance} in a straight line` : ''}` : ''}.`,
  placesIn: (area, count, { names, isMore, isAlong }) =>
    `I found ${count} ${count === 1 ? 'place' : 'places'}${area && ` ${areaOf(area, undefined)}`}${isAlong && count > 1 ? ', in order along the way' : ''}: ${listed([...names.map((name) => `**${name}**`), ...(isMore ? ['others'] : [])])}.`,
  byUsualHours: (found) => `${found} Whether they are open goes by their usual hours, which may differ today.`,
  aroundMap: (found) => `Where you are is not known, so this is what the map shows now. ${found}`,
  which: CHOOSE,
  located: ({ name, admin, at }, time) =>
    `${located(name, admin)}${at ? `, at ${at}` : ''}; it is marked on the map.${time ? ` Local time there: ${time.slice(11)} (${time.slice(0, 10)}).` : ''}`,
  mostPeople: (name, count, isFewest) =>
    `**${name}** has ${count > 2 ? (isFewest ? 'the fewest' : 'the most') : isFewest ? 'fewer' : 'more'} people.`,
  peopleOver: (least, names) =>
    `${names ? `More than ${least} people: ${names}` : `None of these has more than ${least} people`}.`,
  clocksApart: (ahead, behind, hours) =>
    hours === 0
      ? `**${ahead}** and **${behind}** keep the same time.`
      : `**${ahead}** is ${hours} ${hours === 1 ? 'hour' : 'hours'} ahead of **${behind}**.`,
  clockThen: (at, then) =>
    `At ${at.time} in **${at.name}** it is ${then.time}${then.days > 0 ? ' on the next day' : then.days < 0 ? ' on the day before' : ''} in **${then.name}**.`,
  miles: (count) => `${count} miles`,
  unknownPoint: (at) =>
    `**${at}** is marked on the map. Nothing is known there: most likely it is open sea or uninhabited land.`,
  coarse: (asked, { name, admin }) =>
    `I could not find “${asked}”; the closest match is **${name}**${admin ? ` (${admin})` : ''}. The marker is approximate, not the exact address.`,
  datum: ({ datum, isAssumed, isConverted }) =>
    isAssumed
      ? ` The coordinates were read as ${datum}; say so if they come from AMap or Baidu.`
      : isConverted
        ? ` They were converted from ${datum} to WGS-84.`
        : '',
  route: ({
    mode,
    ends,
    distance,
    time,
    ways,
    unmet,
    unmetWords,
    leave,
    arrive,
    leaveBy,
    isLeaveByUnknown,
    isPast,
    gaps,
    isWeatherFair,
    isReordered,
    isOrderedByTime,
    cautions,
    rides = [],
  }) =>
    time === undefined
      ? `${modes[mode]}, ${ends}: about ${distance} in a straight line, which is an estimate and not a real route.${sentenceOf(
          [
            isReordered && 'this is the shortest order of the stops',
            isLeaveByUnknown && 'without a duration I cannot say when you must leave',
            unmet.includes('avoid') && 'what you want to avoid is not considered',
            unmet.includes('weather') && 'there is no weather for the way',
          ],
        )}`
      : `${modes[mode]}, ${ends}: ${distance}, about ${time}${ways > 1 ? `; ${ways} ways` : ''}${leave ? `, leave ${leave}${isPast ? ' (already past)' : ''}` : ''}${arrive ? `, arrive ${arrive}` : ''}.${sentenceOf(
          [
            leaveBy &&
              `leave by ${leaveBy.at} to arrive by ${leaveBy.arriveBy}${leaveBy.way ? ` (${leaveBy.way} on the way and ${leaveBy.margin} to spare)` : ' (by the timetable)'}${leaveBy.isLate ? ', which is already past' : ''}`,
            rides.length > 0 &&
              `${rides.join(', then ')}; this is reckoned from a built-in table of a few metro lines, so check with the operator`,
            isReordered &&
              `this is the ${isOrderedByTime ? 'quickest order of the stops' : 'shortest order of the stops in straight lines'}`,
            gaps.length > 0 && `note that the route ${gaps.join('; ')}`,
            unmet.length > 0 && `not taken into account: ${unmetWords.join(', ')}`,
            cautions.length > 0
              ? `watch out for: ${cautions.join('; ')}`
              : isWeatherFair && 'the weather on the way is nothing to worry about',
          ],
        )}`,
  ride: (line, from, to, stops) => `${line} from ${from} to ${to} (${stops} ${stops === 1 ? 'stop' : 'stops'})`,
  factNames: {
    address: 'Address',
    coordinates: 'Coordinates',
    population: 'Population',
    'local time': 'Local time',
    hours: 'Hours',
    usualHours: 'Usual hours (they may differ that day)',
    phone: 'Phone',
    web: 'Web',
  },
  facts: (name, facts) =>
    facts.length > 0
      ? `**${name}**, ${facts.map((fact) => fact.charAt(0).toLowerCase() + fact.slice(1)).join(', ')}.`
      : `Nothing more is known about “${name}” (phone, hours …).`,
  measured: (names, { distance, length, area, bearing }) =>
    `${[distance && `${names}: ${distance} in a straight line`, length && `${names}: ${length} long`, area && `${names}: ${area} km²`, bearing && `bearing ${bearing}° (clockwise from north)`].filter(Boolean).join(', ')}.`,
  reach: (minutes, isRough) =>
    `The map shows what can be reached in ${minutes.join(' and ')} minutes${isRough ? ' (a rough estimate without roads)' : ''}. You can ask for “cafés in this area” next.`,
  noTime: 'time not known',
  straight: (distance) => `${distance} in a straight line`,
  times: (mode, from, isRough, count, nearest, unreached, isFar) =>
    `${nearest?.time || !nearest ? `${modes[mode]} from` : 'From'} **${from}**${nearest ? `${count > 1 ? `, the ${isFar ? 'farthest' : nearest.time ? 'quickest to reach' : 'nearest'} is` : ' to'} **${nearest.name}**: ${nearest.time ? `${nearest.time}, ` : ''}${nearest.distance}${isRough ? ' (a rough estimate without roads)' : ''}` : ''}${unreached && `${nearest ? '; ' : ': '}no way found to ${unreached}`}.`,
  trip: (days, stops, isPartly) =>
    `The plan has ${days} ${days === 1 ? 'day' : 'days'} and ${stops} ${stops === 1 ? 'stop' : 'stops'}.${isPartly ? ' What could not be done is noted at its end.' : ''}`,
  tripChanged: (days, { late, closed, left }) =>
    `The plan is now, ${days.map((names, index) => `day ${index + 1}: ${names || 'nothing'}`).join('; ')}.${late ? ` There is not enough time for ${late} there.` : ''}${closed ? ` Closed at that hour: ${closed}.` : ''}${left.map((line) => ` ${line}.`).join('')}`,
  advice: (rows, hours) => `${rows.join(', ')}${hours.length > 0 ? `; comfortable hours: ${hours.join(', ')}` : ''}.`,
  drawn: (name, size, isRadius) =>
    `I drew “${name}”${size ? `, ${isRadius ? `with a radius of ${size}` : `${size} long`}` : ''}.`,
  edits: {
    clear: 'The map is cleared. Say “undo” to bring it back.',
    undo: 'The last step is undone.',
    redo: 'Redone.',
    remove: 'Removed.',
    hide: 'Hidden.',
    show: 'Shown again.',
    rename: 'Renamed.',
    restyle: 'The colour is changed.',
    heatmap_on: 'The heatmap is on.',
    heatmap_off: 'The heatmap is off.',
  },
  views: (action, name) =>
    (
      ({
        fly_to: `The map shows ${name}.`,
        zoom_in: 'Zoomed in.',
        zoom_out: 'Zoomed out.',
        zoom_to: 'Zoomed.',
        pan: 'Panned.',
        fit: 'Everything is in view.',
        back: 'Back to the view before.',
        home: 'Back to the start view.',
        basemap: 'The basemap is changed.',
      }) as Record<string, string>
    )[action] ?? 'Done.',
};
