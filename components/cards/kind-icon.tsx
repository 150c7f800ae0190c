import { Banknote } from '../ui/icons/banknote.ts';
import { Beer } from '../ui/icons/beer.ts';
import { BuildingComplex } from '../ui/icons/building-complex.ts';
import { Bus } from '../ui/icons/bus.ts';
import { Car } from '../ui/icons/car.ts';
import { Coffee } from '../ui/icons/coffee.ts';
import { Flag } from '../ui/icons/flag.ts';
import { Fuel } from '../ui/icons/fuel.ts';
import { GraduationCap } from '../ui/icons/graduation-cap.ts';
import { Hospital } from '../ui/icons/hospital.ts';
import { Hotel } from '../ui/icons/hotel.ts';
import type { Icon } from '../ui/icons/icon.tsx';
import { Landmark } from '../ui/icons/landmark.ts';
import { MapPin } from '../ui/icons/map-pin.ts';
import { Mountain } from '../ui/icons/mountain.ts';
import { Plane } from '../ui/icons/plane.ts';
import { ShoppingBag } from '../ui/icons/shopping-bag.ts';
import { Toilet } from '../ui/icons/toilet.ts';
import { TrainFront } from '../ui/icons/train-front.ts';
import { TreePine } from '../ui/icons/tree-pine.ts';
import { Utensils } from '../ui/icons/utensils.ts';
import { type Hue, hueOf } from './kind-hue.ts';

const ICONS: Record<string, Icon> = {
  country: Flag,
  region: Flag,
  city: BuildingComplex,
  county: BuildingComplex,
  airport: Plane,
  bar: Beer,
  pub: Beer,
  nightclub: Beer,
  mountain: Mountain,
  peak: Mountain,
  atm: Banknote,
  bank: Banknote,
  bureau_de_change: Banknote,
  library: GraduationCap,
  university: GraduationCap,
  college: GraduationCap,
  school: GraduationCap,
  kindergarten: GraduationCap,
  bus_stop: Bus,
  bus_station: Bus,
  taxi: Car,
  parking: Car,
  car_wash: Car,
  car_repair: Car,
  car_rental: Car,
  fuel: Fuel,
  charging_station: Fuel,
  ferry_terminal: MapPin,
  marina: MapPin,
  cable_car: MapPin,
  bicycle_rental: MapPin,
  bicycle_parking: MapPin,
  toilets: Toilet,
};

/** For the other kinds of each sort. */
const BY_HUE: Record<Hue, Icon> = {
  food: Utensils,
  cafe: Coffee,
  stay: Hotel,
  sight: Landmark,
  nature: TreePine,
  shop: ShoppingBag,
  transport: TrainFront,
  health: Hospital,
  service: MapPin,
};

/** A glyph for a kind of place, else for its sort; a plain pin for what has neither. */
export function KindIcon({ kind, size }: { kind: string; size: number }) {
  const hue = hueOf(kind);
  const Icon = (Object.hasOwn(ICONS, kind) ? ICONS[kind] : hue && BY_HUE[hue]) ?? MapPin;
  return <Icon size={size} strokeWidth={2} aria-hidden="true" />;
}
