import type { files as zh } from '../zh/files.ts';

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

export const files: typeof zh = {
  counts: {
    points: (count) => counted(count, 'point', 'points'),
    lines: (count) => counted(count, 'line', 'lines'),
    areas: (count) => counted(count, 'area', 'areas'),
  },
  formats: {
    gpx: 'GPX',
    kml: 'KML',
    kmz: 'KMZ',
    tcx: 'TCX',
    fit: 'FIT',
    geojson: 'GeoJSON',
    topojson: 'TopoJSON',
    takeout: 'Google Timeline',
    table: 'Table',
    photos: 'Photos',
  },
  duration: 'Time',
  heights: (low, high) => `${low} – ${high} above sea level`,
  simplified: (meters) => `Lines are simplified and stray ${meters} at most`,
  partly: (stored, all) =>
    `All ${all} points stay in the browser that the file was added in; other devices show ${stored} of them`,
  more: (count) => `Show ${count} more`,
  lines: (numbers) => (numbers.includes(',') ? `lines ${numbers}` : `line ${numbers}`),
  faults: {
    no_position: ({ count, of, detail }) => `${count} of ${of} have no position (${detail})`,
    outside_globe: ({ count, of, detail }) => `${count} of ${of} have coordinates off the globe (${detail})`,
    null_island: ({ count, of, detail }) => `${count} of ${of} are at 0°, 0° and left out (${detail})`,
    unreadable: ({ count, of }) => `${count} of ${of} cannot be read`,
    cut_short: () => 'The file is cut short; it is read up to there',
    swapped: () => 'The coordinates are the wrong way round and read as latitude, longitude',
    order_assumed: ({ detail }) =>
      `Coordinates read as ${detail === 'lat,lng' ? 'latitude, longitude' : 'longitude, latitude'}`,
    gcj02: () => 'Converted from GCJ-02 (Amap, Tencent) to WGS-84, as the column names say',
    bd09: () => 'Converted from BD-09 (Baidu) to WGS-84, as the column names say',
    wgs84_assumed: () =>
      'Coordinates taken as WGS-84. If they come from Amap or Baidu they are about 500 m off: name gcj02 or bd09 in the columns',
    mercator: () => 'Converted from Web Mercator to degrees',
    encoding: ({ detail }) => `Text read as ${detail}; if it looks garbled, save the file as UTF-8`,
    network_link: ({ count }) => `${count} links to other files were not followed`,
  },
  refusals: {
    empty: () => 'The file is empty',
    too_large: () => 'The file is larger than 50 MB',
    too_many: () => 'At most 20 files or 500 photos at a time',
    unknown_kind: () =>
      'This kind of file is unknown. GPX, KML, KMZ, TCX, FIT, GeoJSON, TopoJSON, CSV, Google Timeline and photos can be added',
    other_kind: (kind) => `${kind} is not supported; convert it to GPX, KML, GeoJSON or CSV`,
    web_page: () => 'This is a web page, not a map file',
    damaged: () => 'The file is damaged or incomplete',
    entities: () => 'The file defines XML entities and is not read, for safety',
    inflated_too_large: () => 'The archive unpacks to more than 100 MB',
    archive_without_map: () => 'There is no KML in the archive; unpack it first',
    no_columns: (columns) =>
      `The first line must name the columns, latitude and longitude among them (found: ${columns})`,
    unknown_encoding: (name) => `Unknown text encoding: ${name}`,
    unknown_crs: (name) => `Its coordinates are in ${name}; convert them to degrees (WGS-84) first`,
    no_features: () => 'There are no places, lines or areas in the file',
    no_position: (count) => `None of ${count} entries has a usable position`,
    no_photo_position: () => 'The photos have no position',
    failed: () => 'It could not be put on the map; try again',
  },
  reading: (name) => `Reading ${name}…`,
  dismiss: 'Dismiss',
  dropHere: 'Drop to put it on the map',
  dropKinds: 'GPX · KML · GeoJSON · CSV · photos',
  added: (name) => `Added the file ${name}`,
  photos: (count) => `${count} photos`,
  pasted: 'Pasted data',
  already: (name) => `${name} is on the map already`,
  ask: {
    cafesAlong: { label: 'Cafés along it', text: (name) => `Cafés along ${name}` },
    toiletsAlong: { label: 'Toilets along it', text: (name) => `Toilets along ${name}` },
    cafesIn: { label: 'Cafés in it', text: (name) => `Cafés in ${name}` },
    sightsIn: { label: 'Sights in it', text: (name) => `Sights in ${name}` },
    eatNear: { label: 'Restaurants nearby', text: (name) => `Restaurants near ${name}` },
    weather: { label: 'Weather there', text: (name) => `Weather at ${name}` },
  },
};
