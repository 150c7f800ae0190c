import type { tools as zh } from '../zh/tools.ts';

export const tools: typeof zh = {
  titles: {
    get_weather: 'Weather',
    search_places: 'Place search',
    get_place: 'Place details',
    locate: 'Location',
    plan_route: 'Route',
    travel_times: 'Travel times',
    plan_trip: 'Trip',
    outing_advice: 'Outing advice',
    measure: 'Measurement',
    map_view: 'Map view',
    map_draw: 'Drawing',
    map_edit: 'Map edit',
    ask_user: 'Your choice',
  },
  credits: {
    places: 'GeoNames (CC BY 4.0), OurAirports; landmarks approximate',
    climate: 'Köppen–Geiger climate zones; computed sun times',
    estimate: 'Great-circle estimate, no road network',
    reach: 'Straight-line estimate',
  },
  labels: {
    myPosition: 'my position',
    mapCentre: 'map centre',
    mapArea: 'map area',
    heatmap: 'Heatmap',
    around: (name) => `around ${name}`,
    minutes: (minutes) => `${minutes} min`,
    straight: (distance) => `${distance} in a straight line`,
    way: (distance) => `after ${distance}`,
  },
  route: {
    unmet: {
      avoid: 'what to avoid (not considered by this source, or unavoidable)',
      depart_at: 'traffic at departure (no data)',
      arrive_by: 'the time of arrival',
      traffic: 'traffic at that time (no data)',
      timetable: 'the timetable (no data)',
      transit: 'public transport',
      alternatives: 'other ways',
      weather: 'weather on the way (no forecast)',
      weather_part: 'weather on part of the way (no forecast)',
    },
    gaps: {
      start: (name, far) => `begins ${far} from ${name} (straight line)`,
      via: (name, far) => `passes ${far} from ${name} (straight line)`,
      end: (name, far) => `ends ${far} from ${name} (straight line)`,
    },
    cautions: { ice: 'ice is possible', snow: 'snow', rain: 'rain', fog: 'fog', wind: 'strong wind', heat: 'heat' },
    caution: (what, time, way, basis) =>
      `${what} at ${time}, ${way === undefined ? 'at the start' : `after ${way}`} (${basis})`,
  },
  trip: {
    unmet: {
      must: (name) => `${name} (not found)`,
      interest: (kind) => `${kind} (none found nearby)`,
      closed: (name) => `${name} (closed that day)`,
      full: (name) => `${name} (no time left)`,
      unreachable: (name) => `${name} (cannot be reached this way)`,
      rain: (name) => `${name} (rain is likely then)`,
      stops: (counts) =>
        `only ${counts.replace('/', counts.startsWith('1/') ? ' suitable stop found of ' : ' suitable stops found of ')} wanted`,
      past: (date) => `${date} is past, so the trip begins today`,
      over: (date) => `today (${date}) is nearly over, so the trip begins tomorrow`,
    },
    left: 'Could not be fitted in',
  },
};
