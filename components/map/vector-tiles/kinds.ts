/** The properties of a feature, as the tile has them. */
export type Properties = Readonly<Record<string, unknown>>;

/**
 * What is drawn in one manner, whatever a schema calls it: OpenMapTiles says `class`, Protomaps `kind` and
 * `kind_detail`, Shortbread `kind`. Layers are called differently too; LAYERS names each one's.
 */
export type RoadKind = 'motorway' | 'trunk' | 'primary' | 'secondary' | 'street' | 'service' | 'path' | 'rail';
export type AreaKind = 'park' | 'wood' | 'built' | 'sand' | 'ice';

export const LAYERS = {
  areas: ['landcover', 'land', 'landuse', 'sites', 'park', 'globallandcover'],
  water: ['water', 'ocean', 'water_polygons'],
  rivers: ['waterway', 'water', 'water_lines'],
  buildings: ['building', 'buildings'],
  roads: ['transportation', 'roads', 'streets'],
  borders: ['boundary', 'boundaries'],
  places: ['place', 'places', 'place_labels'],
  roadNames: ['transportation_name', 'roads', 'street_labels'],
  waterNames: ['water_name', 'water', 'water_polygons_labels'],
  riverNames: ['waterway', 'water', 'water_lines_labels'],
  peaks: ['mountain_peak'],
  parkNames: ['park', 'landuse'],
  /** Of tiles made here (lib/region/map): their names and classes are chosen to be these. */
  stations: ['station'],
  houseNumbers: ['housenumber'],
} as const;

const tableOf = <Kind extends string>(words: Record<Kind, string>): ReadonlyMap<unknown, Kind> =>
  new Map(
    (Object.entries(words) as [Kind, string][]).flatMap(([kind, list]) =>
      list.split(' ').map((word): [string, Kind] => [word, kind]),
    ),
  );

const ROADS = tableOf<RoadKind>({
  motorway: 'motorway highway motorway_link',
  trunk: 'trunk trunk_link',
  primary: 'primary primary_link major_road',
  secondary: 'secondary secondary_link tertiary tertiary_link medium_road',
  street: 'minor residential unclassified living_street road busway minor_road',
  service: 'service raceway',
  path: 'path footway cycleway bridleway steps pedestrian track sidewalk crossing',
  rail: 'rail transit subway light_rail tram narrow_gauge monorail funicular',
});

const AREAS = tableOf<AreaKind>({
  park: 'park grass grassland meadow garden golf_course pitch playground recreation_ground village_green cemetery zoo scrub heath nature_reserve national_park protected_area dog_park allotments orchard vineyard public_park',
  wood: 'wood forest',
  built:
    'residential commercial industrial retail urban_area neighbourhood suburb quarter railway construction school university college hospital stadium bus_station',
  sand: 'sand beach desert barren dune',
  ice: 'ice glacier',
});

/** The word that tells most about a feature. */
const wordOf = ({ kind_detail, class: classOf, kind }: Properties) => kind_detail ?? classOf ?? kind;

export function roadKind(properties: Properties): RoadKind | undefined {
  // Protomaps details railways and ferries by words of its own.
  if (properties.kind === 'rail' || properties.kind === 'ferry') return ROADS.get(properties.kind);
  return ROADS.get(wordOf(properties)) ?? ROADS.get(properties.kind);
}

export const areaKind = (properties: Properties): AreaKind | undefined =>
  AREAS.get(properties.kind) ?? AREAS.get(properties.class) ?? AREAS.get(properties.subclass);

export const isTunnel = ({ brunnel, is_tunnel, tunnel }: Properties): boolean =>
  brunnel === 'tunnel' || is_tunnel === true || tunnel === true;

/** 2: of a country, 4: of a province; undefined for smaller ones and those at sea. */
export function borderLevel({ admin_level, kind, maritime }: Properties): 2 | 4 | undefined {
  if (maritime === 1 || maritime === true) return undefined;
  if (admin_level === 2 || kind === 'country') return 2;
  return admin_level === 4 || admin_level === 3 || kind === 'region' ? 4 : undefined;
}

export type PlaceKind = 'country' | 'region' | 'city' | 'town' | 'village' | 'suburb' | 'hamlet';

const PLACES = tableOf<PlaceKind>({
  country: 'country',
  region: 'state province region',
  city: 'city capital state_capital',
  town: 'town',
  village: 'village',
  suburb: 'suburb borough quarter macrohood',
  hamlet: 'hamlet neighbourhood isolated_dwelling locality farm island',
});

export const placeKind = (properties: Properties): PlaceKind | undefined =>
  PLACES.get(wordOf(properties)) ?? PLACES.get(properties.kind);
