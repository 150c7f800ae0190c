/** Which kinds of places share a hue; those without one, as a town, have the accent. Its colours are in globals.css. */
const KINDS = {
  food: 'restaurant fast_food hotpot barbecue noodles dumplings breakfast snacks seafood vegetarian halal sichuan_food cantonese_food hunan_food chinese_food japanese_food korean_food thai_food vietnamese_food indian_food western_food italian_food french_food mexican_food pizza burger fried_chicken',
  cafe: 'cafe bubble_tea teahouse bar pub nightclub karaoke bakery dessert ice_cream',
  stay: 'hotel hostel guest_house motel camp_site',
  sight:
    'landmark attraction museum gallery science_museum planetarium theme_park water_park zoo aquarium historic monument castle tower bridge square street old_town place_of_worship temple church mosque synagogue cinema theatre music_venue stadium exhibition viewpoint',
  nature:
    'park garden botanical_garden national_park playground dog_park beach mountain peak lake river waterfall island forest cave hiking_trail picnic_site',
  shop: 'supermarket convenience mall market shop clothes shoes books electronics mobile_phone furniture hardware florist gift toys stationery sports_shop cosmetics jewelry optician fruit butcher alcohol tobacco pet_shop baby_goods bicycle_shop duty_free',
  transport:
    'subway station train_station tram_stop bus_stop bus_station taxi ferry_terminal airport cable_car fuel charging_station car_wash car_repair car_rental parking bicycle_rental bicycle_parking marina',
  health: 'pharmacy hospital clinic dentist veterinary nursing_home',
  service:
    'toilets drinking_water shower atm bank bureau_de_change post_office parcel_locker police fire_station townhall courthouse embassy community_centre laundry hairdresser locksmith repair copyshop library school kindergarten university college tourist_info luggage wifi bench recycling shelter',
} as const;

export type Hue = keyof typeof KINDS;

const HUES = new Map<string, Hue>(
  Object.entries(KINDS).flatMap(([hue, kinds]) => kinds.split(' ').map((kind) => [kind, hue as Hue] as const)),
);

/** The hue of a kind of place, for `data-hue`, which sets --marker and --marker-text. */
export const hueOf = (kind: string | undefined): Hue | undefined => HUES.get(kind ?? '');
