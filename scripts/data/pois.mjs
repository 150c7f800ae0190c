import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Hand-made landmarks as records; `kind` is "landmark:<category>". */
export function landmarkRecords(landmarks, cities) {
  return landmarks.map((landmark) => {
    const city = cityOf(cities, landmark.country, landmark.city);
    return {
      name: landmark.name,
      nameEn: landmark.nameEn,
      kind: `landmark:${landmark.kind}`,
      at: landmark.at,
      country: landmark.country,
      region: city?.region ?? (city?.adcode ? city : undefined),
      parent: city,
      population: 0,
      importance: landmark.isFamous ? 0.84 : 0.73,
      timeZone: city?.timeZone,
      aliases: landmark.aliases,
      variants: [],
    };
  });
}

/**
 * Airfields with an IATA code and scheduled flights, each also under the name of any city it shares with others. The
 * package's elevations are partly wrong and are not read.
 */
export async function airportRecords(airportNames, cityNames) {
  const { getAirportsByType } = require('airport-data-js');
  const records = [];
  const missing = new Set(cityNames.keys());
  for (const type of ['large_airport', 'medium_airport', 'small_airport']) {
    for (const airport of await getAirportsByType(type)) {
      if (!/^[A-Z]{3}$/.test(airport.iata ?? '') || !(airport.latitude && airport.longitude)) continue;
      const isBusy = String(airport.scheduled_service).toUpperCase() === 'TRUE';
      if (!isBusy || !isAirfield(airport) || (type === 'small_airport' && !cityNames.has(airport.iata))) continue;
      missing.delete(airport.iata);
      const names = airportNames.get(airport.iata);
      const shared = cityNames.get(airport.iata);
      records.push({
        name: names?.[0] ?? airport.airport,
        nameEn: airport.airport,
        kind: 'airport',
        at: [airport.longitude, airport.latitude],
        country: airport.country_code,
        region: undefined,
        population: 0,
        importance: (names ? 0.78 : type === 'large_airport' ? 0.66 : 0.5) - (shared?.rank ?? 0) / 200,
        timeZone: airport.time,
        aliases: [...(names ?? []), ...shortNamesOf(airport.airport), ...(shared?.names ?? [])],
        codes: [airport.iata, airport.icao].filter(Boolean),
        variants: [],
      });
    }
  }
  if (missing.size > 0) throw new Error(`city-airports.tsv: no airport with flights: ${[...missing].join(', ')}`);
  return records;
}

/**
 * Heliports, railway stations and codes for a whole city also have an IATA code and are listed with flights; no
 * aeroplane lands there.
 */
const isAirfield = ({ icao, airport }) =>
  /^[A-Z]{4}$/.test(icao ?? '') && !/heliport|helipad|metropolitan$/i.test(airport);

function shortNamesOf(name) {
  return [
    name.replace(/ International Airport$/, ' Airport'),
    name.replace(/ (International|Regional|Intercontinental) Airport$/, ''),
  ].filter((short) => short !== name && short.includes(' '));
}

function cityOf(cities, country, name) {
  const wanted = name.toLowerCase();
  const plain = (text) => (text ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return cities
    .filter((c) => c.country === country && (plain(c.nameEn) === wanted || c.aliases.some((a) => plain(a) === wanted)))
    .sort((a, b) => Number(Boolean(b.adcode)) - Number(Boolean(a.adcode)) || b.importance - a.importance)[0];
}
