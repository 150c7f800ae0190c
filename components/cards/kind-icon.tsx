import { BuildingComplex } from '../ui/icons/building-complex.ts';
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

const ICONS: Record<string, Icon> = {
  country: Flag,
  region: Flag,
  city: BuildingComplex,
  county: BuildingComplex,
  airport: Plane,
  landmark: Landmark,
  museum: Landmark,
  attraction: Landmark,
  temple: Landmark,
  cafe: Coffee,
  restaurant: Utensils,
  fast_food: Utensils,
  hotel: Hotel,
  park: TreePine,
  mountain: Mountain,
  peak: Mountain,
  hospital: Hospital,
  pharmacy: Hospital,
  university: GraduationCap,
  school: GraduationCap,
  supermarket: ShoppingBag,
  mall: ShoppingBag,
  station: TrainFront,
  subway: TrainFront,
  fuel: Fuel,
  toilets: Toilet,
};

/** A glyph for a kind of place; a plain pin for kinds without one. */
export function KindIcon({ kind, size }: { kind: string; size: number }) {
  const Icon = (Object.hasOwn(ICONS, kind) ? ICONS[kind] : undefined) ?? MapPin;
  return <Icon size={size} strokeWidth={2} aria-hidden="true" />;
}
