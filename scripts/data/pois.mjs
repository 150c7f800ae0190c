import { readSourceRows } from './sources.mjs';

/** How far the last landmark of a city's table lies below the first: never as far as from known to less known. */
const RANK_SPAN = 0.015;

/** Hand-made landmarks as records; `kind` is "landmark:<category>". The tables name the best known first. */
export function landmarkRecords(landmarks, cities) {
  const ofCity = Map.groupBy(landmarks, ({ country, city }) => `${country} ${city}`);
  return landmarks.map((landmark) => {
    const city = cityOf(cities, landmark.country, landmark.city, landmark.at);
    const rows = ofCity.get(`${landmark.country} ${landmark.city}`);
    const rank = rows.indexOf(landmark) / rows.length;
    return {
      name: landmark.name,
      nameEn: landmark.nameEn,
      kind: `landmark:${landmark.kind}`,
      at: landmark.at,
      country: landmark.country,
      region: city?.region ?? (city?.adcode ? city : undefined),
      parent: city,
      population: 0,
      importance: (landmark.isFamous ? 0.84 : 0.73) - RANK_SPAN * rank,
      timeZone: city?.timeZone,
      aliases: landmark.aliases,
      hours: landmark.hours,
      variants: [],
    };
  });
}

/** Airfields with scheduled flights, small ones only for a city listed with them, each also under the names of its cities. */
export function airportRecords(airportNames, cityNames) {
  const records = [];
  const missing = new Set(cityNames.keys());
  for (const [size, iata, icao, airport, country, lng, lat, timeZone] of readSourceRows('airports.tsv')) {
    if (size === 'small_airport' && !cityNames.has(iata)) continue;
    missing.delete(iata);
    const names = airportNames.get(iata);
    const shared = cityNames.get(iata);
    records.push({
      name: names?.[0] ?? airport,
      nameEn: airport,
      kind: 'airport',
      at: [Number(lng), Number(lat)],
      country,
      region: undefined,
      population: 0,
      importance: (names ? 0.78 : size === 'large_airport' ? 0.66 : 0.5) - (shared?.rank ?? 0) / 200,
      timeZone,
      aliases: [...(names ?? []), ...shortNamesOf(airport), ...(shared?.names ?? [])],
      codes: [iata, icao],
      variants: [],
    });
  }
  if (missing.size > 0) throw new Error(`city-airports.tsv: no airport with flights: ${[...missing].join(', ')}`);
  return records;
}

function shortNamesOf(name) {
  return [
    name.replace(/ International Airport$/, ' Airport'),
    name.replace(/ (International|Regional|Intercontinental) Airport$/, ''),
  ].filter((short) => short !== name && short.includes(' '));
}

/** So far from its landmark a town may be, degrees: parks and mountains are large. */
const REACH = 1.6;

/** The best known city of that name, a county's or a district's too; with a landmark, of those that it can lie in. */
export function cityOf(cities, country, name, at) {
  const plain = (text) =>
    (text ?? '')
      .normalize('NFKD')
      .replace(/[\p{M}'’]/gu, '')
      .toLowerCase()
      .replace(/ (?:county|district)$/, '');
  const wanted = plain(name);
  const isNear = (city) => !at || Math.hypot((city.at[0] - at[0]) * 0.8, city.at[1] - at[1]) < REACH;
  return cities
    .filter((c) => c.country === country && (plain(c.nameEn) === wanted || c.aliases.some((a) => plain(a) === wanted)))
    .filter(isNear)
    .sort((a, b) => Number(Boolean(b.adcode)) - Number(Boolean(a.adcode)) || b.importance - a.importance)[0];
}
