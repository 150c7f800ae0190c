/** How the providers name a category: OSM tags ("amenity=cafe", any of them) and AMap typecodes. */
export interface CategoryTags {
  osm: string[];
  amap: string[];
}

const row = (osm: string, amap = ''): CategoryTags => ({
  osm: osm.split(' '),
  amap: amap === '' ? [] : amap.split(' '),
});

const TABLE: Record<string, CategoryTags> = {
  restaurant: row('amenity=restaurant', '050000'),
  fast_food: row('amenity=fast_food', '050300'),
  cafe: row('amenity=cafe', '050500'),
  bar: row('amenity=bar amenity=pub', '080304'),
  bakery: row('shop=bakery', '050800'),
  supermarket: row('shop=supermarket', '060400'),
  convenience: row('shop=convenience', '060200'),
  mall: row('shop=mall', '060100'),
  pharmacy: row('amenity=pharmacy', '090601'),
  hospital: row('amenity=hospital', '090100'),
  clinic: row('amenity=clinic amenity=doctors', '090300'),
  toilets: row('amenity=toilets', '200300'),
  atm: row('amenity=atm', '160300'),
  bank: row('amenity=bank', '160100'),
  fuel: row('amenity=fuel', '010100'),
  charging_station: row('amenity=charging_station', '011100'),
  parking: row('amenity=parking', '150900'),
  subway: row('station=subway railway=subway_entrance', '150500'),
  train_station: row('railway=station', '150200'),
  bus_stop: row('highway=bus_stop', '150700'),
  airport: row('aeroway=aerodrome', '150100'),
  hotel: row('tourism=hotel tourism=hostel tourism=guest_house', '100000'),
  museum: row('tourism=museum', '140100'),
  gallery: row('tourism=gallery', '140400'),
  attraction: row('tourism=attraction', '110000'),
  park: row('leisure=park', '110101'),
  zoo: row('tourism=zoo', '110102'),
  library: row('amenity=library', '140500'),
  school: row('amenity=school', '141200'),
  university: row('amenity=university', '141201'),
  cinema: row('amenity=cinema', '080601'),
  theatre: row('amenity=theatre', '140700'),
  gym: row('leisure=fitness_centre', '080111'),
  swimming_pool: row('leisure=swimming_pool', '080110'),
  playground: row('leisure=playground', '080501'),
  post_office: row('amenity=post_office', '070400'),
  police: row('amenity=police', '130501'),
  place_of_worship: row('amenity=place_of_worship', '110200'),
  viewpoint: row('tourism=viewpoint', '110200'),
  beach: row('natural=beach', '110208'),
};

/** A category's tags, or undefined for a word that is none. */
export function categoryTags(id: string): CategoryTags | undefined {
  return Object.hasOwn(TABLE, id) ? TABLE[id] : undefined;
}

const KINDS = new Map(Object.entries(TABLE).flatMap(([id, { osm }]) => osm.map((tag) => [tag, id] as const)));
const KEYS = [
  'amenity',
  'shop',
  'tourism',
  'leisure',
  'railway',
  'station',
  'aeroway',
  'highway',
  'historic',
  'natural',
  'office',
];

/** OSM tags → the category that they mean, or else the value of the main tag; absent for tags of nothing one visits. */
export function kindOfTags(tags: Record<string, unknown>): string | undefined {
  const values = KEYS.flatMap((key) => {
    const value = tags[key];
    return typeof value === 'string' && /^[a-z_]{2,40}$/.test(value) ? [[key, value] as const] : [];
  });
  for (const [key, value] of values) {
    const kind = KINDS.get(`${key}=${value}`);
    if (kind) return kind;
  }
  return values.find(([, value]) => value !== 'yes')?.[1];
}
