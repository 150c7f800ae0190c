/** The sizes in which airports come, the largest first: the order of the file. */
const SIZES = ['large_airport', 'medium_airport', 'small_airport'];

/** Airfields with an IATA code and scheduled flights → rows of airports.tsv. The package's elevations are wrong in places and are left out. */
export async function airportRows(getAirportsByType) {
  const rows = [];
  for (const size of SIZES) {
    for (const airport of await getAirportsByType(size)) {
      const { iata, icao, airport: name, latitude, longitude, country_code, time } = airport;
      if (!/^[A-Z]{3}$/.test(iata ?? '') || !(latitude && longitude)) continue;
      const isBusy = String(airport.scheduled_service).toUpperCase() === 'TRUE';
      if (isBusy && isAirfield(airport)) rows.push([size, iata, icao, name, country_code, longitude, latitude, time]);
    }
  }
  return rows;
}

/** Heliports, railway stations and codes for a whole city have an IATA code too and are listed with flights; no aeroplane lands there. */
const isAirfield = ({ icao, airport }) =>
  /^[A-Z]{4}$/.test(icao ?? '') && !/heliport|helipad|metropolitan$/i.test(airport);
