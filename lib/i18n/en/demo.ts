import type { demo as zh } from '../zh/demo.ts';
import { modes } from './modes.ts';

const areaOf = (area: string, reach: string | undefined) =>
  reach === undefined ? `in the area searched (${area})` : `within ${reach} of ${area}`;

const CHOOSE = 'Choose one from the list, or say “the second one” or where it is, and I’ll carry on.';

/** "near the Louvre" describes where a point lies, not a place of that name. */
const located = (name: string, admin: string) =>
  name.startsWith('near ')
    ? `This point is **${name}**${admin ? ` (${admin})` : ''}`
    : `**${name}**${admin ? ` is in ${admin}` : ''}`;

export const demo: typeof zh = {
  offline: '(From the offline demo data, which is limited; with a network or a key, live data are used.)',
  failed: 'The data could not be fetched this time; please try again later.',
  done: 'Done.',
  nothing: 'There is nothing to say about that: the data here do not include it.',
  noAdvice: (date, why) =>
    `There is no live forecast for ${date} at that time: ${why}. So I cannot give reliable advice.`,
  meant: 'Choose one, or answer “yes”.',
  miss: {
    not_found: (about) => `I found nothing for ${about ? `“${about}”` : 'that'}. Try another name or another area.`,
    ambiguous: () => CHOOSE,
    not_covered: () => 'The offline data do not cover that.',
    no_route: (about) => `No route found: ${about}.`,
    no_transit: (about) =>
      `There is no public transport data here, so I cannot plan ${about} by bus or train. I can plan it on foot, by bike or by car.`,
    over_sea: (about) =>
      `${about}: the sea lies between, so there is no way on foot, by bike or by car; the figure is the distance in a straight line. I cannot plan flights or ships.`,
    too_far: () => 'That is too far.',
    needs_place: () => 'Type its name, or select it on the map.',
    needs_start: () => 'Name a place, or press “My position” on the map, and I’ll plan the route.',
    same_place: () => 'Please choose another start or destination.',
    unread_notation: (about: string) =>
      `I cannot read “${about}”: UTM, MGRS, short Plus Codes and what3words are not supported. Write latitude and longitude, such as 48.8584, 2.2945.`,
    needs_position: () => 'Once I know where you are, I’ll continue from there.',
    nothing_there: () => 'There is nothing on the map to do that to.',
    unavailable: () => 'That is not available at the moment.',
  },
  noneIn: (about, area, reach, isFew) =>
    `I found nothing for ${about ? `“${about}”` : 'that'} ${areaOf(area, reach)}.${isFew ? ' The offline data hold few places of this kind, so there may well be some.' : ''} Try another name or another area.`,
  places: (area, reach, rows, count) =>
    `${count} ${count === 1 ? 'place' : 'places'}${area && ` ${areaOf(area, reach)}`}, numbered on the map:\n${rows.map((row, index) => `${index + 1}. ${row.name}${row.distance === undefined ? '' : `, ${row.distance} in a straight line`}${row.isOpen === undefined ? '' : row.isOpen ? ', open now' : ', closed now'}`).join('\n')}`,
  which: CHOOSE,
  located: ({ name, admin, at }, time) =>
    `${located(name, admin)}${at ? `, at ${at}` : ''}; it is marked on the map.${time ? ` Local time there: ${time.slice(11)} (${time.slice(0, 10)}).` : ''}`,
  clocksApart: (ahead, behind, hours) =>
    hours === 0
      ? `**${ahead}** and **${behind}** keep the same time.`
      : `**${ahead}** is ${hours} ${hours === 1 ? 'hour' : 'hours'} ahead of **${behind}**.`,
  miles: (count) => `${count} miles`,
  unknownPoint: (at) =>
    `**${at}** is marked on the map. Nothing is known there: most likely it is open sea or uninhabited land.`,
  coarse: (asked, { name, admin }) =>
    `I could not find “${asked}”; the closest match is **${name}**${admin ? ` (${admin})` : ''}. The marker is approximate, not the exact address.`,
  datum: ({ datum, isAssumed, isConverted }) =>
    isAssumed
      ? ` The coordinates were read as ${datum}; say so if they come from Amap or Baidu.`
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
    weather,
    cautions,
  }) =>
    time === undefined
      ? `${ends}: about ${distance} in a straight line. This is an estimate, not a real route; with a network I can plan the way.${isLeaveByUnknown ? ' Without a duration I cannot say when you must leave.' : ''}${unmet.includes('avoid') ? ' What you want to avoid is not considered.' : ''}${unmet.includes('weather') ? ' There is no weather for the way either.' : ''}`
      : [
          `${modes[mode]}, ${ends}: ${distance}, about ${time}${ways > 1 ? `; ${ways} ways` : ''}${leave ? `, leave ${leave}${isPast ? ' (already past)' : ''}` : ''}${arrive ? `, arrive ${arrive}` : ''}.`,
          gaps.length > 0 && `Note that the route ${gaps.join('; ')}.`,
          leaveBy &&
            `Leave by ${leaveBy.at} to arrive by ${leaveBy.arriveBy}${leaveBy.way ? ` (${leaveBy.way} on the way and ${leaveBy.margin} to spare)` : ' (by the timetable)'}.${leaveBy.isLate ? ' That is already past.' : ''}`,
          unmet.length > 0 && `Not taken into account: ${unmetWords.join(', ')}.`,
          weather.length > 0 &&
            `\n\nWeather on the way, at the hour of passing:\n${weather
              .map(
                (each) =>
                  `- ${each.time} ${each.way ? `after ${each.way}` : 'at the start'}: ${each.sky}, ${each.temp} °C${each.rain ? `, rain ${each.rain}%` : ''}${each.wind ? `, wind ${each.wind} km/h` : ''}`,
              )
              .join('\n')}`,
          cautions.length > 0 && `\n\nWatch out for: ${cautions.join('; ')}.`,
        ]
          .filter(Boolean)
          .join(' '),
  factNames: {
    address: 'Address',
    coordinates: 'Coordinates',
    population: 'Population',
    'local time': 'Local time',
    hours: 'Hours',
    phone: 'Phone',
    web: 'Web',
  },
  facts: (name, facts, isMore = true) =>
    [
      facts.length > 0 && `**${name}**\n${facts.map((fact) => `- ${fact}`).join('\n')}`,
      (facts.length === 0 || !isMore) && `Nothing more is known about “${name}” (phone, hours …).`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  measured: (names, { distance, length, area, bearing }) =>
    `${[distance && `${names}: ${distance} in a straight line`, length && `${names}: ${length} long`, area && `${names}: ${area} km²`, bearing && `bearing ${bearing}° (clockwise from north)`].filter(Boolean).join(', ')}.`,
  reach: (minutes, isRough) =>
    `The map shows what can be reached in ${minutes.join(' and ')} minutes${isRough ? ' (a rough estimate without roads)' : ''}. You can ask for “cafes in this area” next.`,
  noSky: 'no forecast',
  noWay: 'no way found',
  noTime: 'time not known',
  straight: (distance) => `${distance} in a straight line`,
  times: (mode, from, isRough, rows) =>
    `${modes[mode]} from **${from}**${isRough ? ' (a rough estimate without roads)' : ''}:\n${rows.map(({ name, time, distance }) => `- ${name}: ${time}, ${distance}`).join('\n')}`,
  trip: (days, unmet, isEstimate) =>
    `Here is a plan${isEstimate ? ' (times on the way are estimates)' : ''}:\n${days.map((day, index) => `\n**Day ${index + 1}, ${day.date}**${day.sky ? ` (${day.sky})` : ''}\n${day.stops.map((stop) => `- ${stop}`).join('\n') || 'Nothing planned'}`).join('\n')}${
      unmet.length > 0 ? `\n\n${unmet.join('. ')}.` : ''
    }`,
  advice: (rows, hours) =>
    `${rows.map((row) => `- ${row}`).join('\n')}${hours.length > 0 ? `\n\nComfortable hours: ${hours.join(', ')}` : ''}`,
  goodHour: (hour, temp, rain) => `${hour}:00 (${temp} °C${rain ? `, rain ${rain}%` : ''})`,
  rainHours: (hours) => `rain likely ${hours} h`,
  drawn: (name, size) => `Drawn: “${name}”${size ? `, ${size}` : ''}.`,
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
