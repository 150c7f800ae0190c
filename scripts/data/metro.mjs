/** What people call a station by kind of network, in English. */
const STATION = { HK: 'MTR station', SG: 'MRT station', GB: 'tube station', FR: 'metro station' };
/** A railway station this close has the same name for travellers, and its record is enough. */
const SAME_M = 400;
/** Names that say nothing without the city, as "the central station" does not. */
const GENERIC =
  /^(?:Central|Bank|City Hall|(?:North|South|East|West) .*|.*\b(?:Park|Museum|Center|Theater|Zoo|Library|Square|Gymnasium|Complex|University|Zone|City|Plaza|Terminal|Hotel))$/;

/** The lines of readMetro with their stops, and a record for every station that the landmarks lack. */
export function metroStations(lines, cityOf, landmarks) {
  const records = new Map();
  for (const { city, country, kind, stops } of lines) {
    const parent = cityOf(country, city);
    for (const stop of stops) {
      const key = `${country} ${city} ${stop.nameEn}`;
      if (records.has(key) || isKnown(stop, landmarks)) continue;
      records.set(key, {
        ...namesOf(stop, kind, country),
        kind: kind === 'train' ? 'landmark:train_station' : 'landmark:subway',
        at: stop.at,
        country,
        region: parent?.region ?? (parent?.adcode ? parent : undefined),
        parent,
        population: 0,
        importance: 0.5,
        timeZone: parent?.timeZone,
        variants: [],
      });
    }
  }
  return [...records.values()];
}

const isKnown = ({ at }, landmarks) =>
  landmarks.some(
    ({ kind, at: [lng, lat] }) =>
      /:(?:train_station|subway)$/.test(kind) &&
      Math.hypot((lng - at[0]) * Math.cos((lat * Math.PI) / 180), lat - at[1]) * 111_195 < SAME_M,
  );

/** 天桥地铁站, "Waterloo tube station"; as 天桥站 and "Waterloo station" unless that means something else. */
function namesOf({ name, nameEn }, kind, country) {
  const isTrain = kind === 'train';
  const word = isTrain ? 'Station' : (STATION[country] ?? 'subway station');
  const stem = nameEn.replace(/(?: Railway)? Station$/, '');
  return {
    name: isTrain ? `${name}站` : `${name.replace(/站$/, '').replace(/\w$/, '$& ')}地铁站`,
    nameEn: `${stem} ${word}`,
    aliases: [
      ...(isTrain || name.endsWith('站') ? [] : [`${name}站`, `地铁${name}站`]),
      ...(isTrain || GENERIC.test(stem) ? [] : [`${stem} station`]),
    ],
  };
}

/** The lines as the index keeps them: stops as [name, English name, lng, lat]. */
export const metroOf = (lines) =>
  lines.map(({ city, kind, name, nameEn, stops }) => ({
    city,
    kind,
    name,
    nameEn,
    stops: stops.map((stop) => [stop.name, stop.nameEn, ...stop.at]),
  }));
