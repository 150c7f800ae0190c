import { readSourceRows } from './sources.mjs';

/** How far the last landmark of a city's table lies below the first: never as far as from known to less known. */
const RANK_SPAN = 0.015;

/** Hand-made landmarks as records; `kind` is "landmark:<category>". The tables name the best known first. `cityOf`: cityFinder. */
export function landmarkRecords(landmarks, cityOf) {
  const ofCity = Map.groupBy(landmarks, ({ country, city }) => `${country} ${city}`);
  return landmarks.map((landmark) => {
    const city = cityOf(landmark.country, landmark.city, landmark.at);
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
