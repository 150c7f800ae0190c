import {
  Building2,
  Coffee,
  Flag,
  Fuel,
  GraduationCap,
  Hospital,
  Hotel,
  Landmark,
  type LucideIcon,
  MapPin,
  Mountain,
  Plane,
  ShoppingBag,
  Toilet,
  TrainFront,
  TreePine,
  Utensils,
} from 'lucide-react';

const ICONS: Record<string, LucideIcon> = {
  country: Flag,
  region: Flag,
  city: Building2,
  county: Building2,
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
