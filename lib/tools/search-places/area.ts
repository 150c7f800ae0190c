import { type Label, ownName } from '../../domain/label.ts';
import { isMiss, type Miss } from '../../domain/miss.ts';
import type { Place } from '../../domain/place.ts';
import type { PlacesQuery, SearchArea } from '../../domain/ports.ts';
import { bboxOf, centerOf } from '../../geo/bbox.ts';
import type { BBox, LngLat } from '../../geo/lng-lat.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { Referent, ToolContext } from '../context.ts';
import { joinedLabel, labelOf, myPosition } from '../label.ts';
import { geometryOfReferent } from '../place-of-referent.ts';
import { resolvePlace } from '../resolve-place.ts';
import { isSavedRole } from '../saved-context.ts';
import { unknownRef } from '../unknown-ref.ts';
import { DEFAULT_RADIUS_M, reachOf } from './reach-of.ts';
import { SEARCH_RADIUS_M, type Where } from './within.ts';

export interface LookedIn {
  area: SearchArea;
  /** The name of the area. */
  label: Label;
  center: Place['at'];
  /** Where distances begin; absent where what is searched is no place with a point: a way, a shape, the map view. */
  from?: LngLat;
  /** The place itself, when searching around or in it. */
  around?: Place;
  /**
   * How far around the named thing to search, in metres; absent if the label names the area itself, including a drawn
   * circle.
   */
  radiusM?: number;
  /** Around what was drawn, when searching in it: the camera shows it with what was found. */
  drawn?: BBox;
  /** What the results must lie in, if the area is only the box around it. */
  inside?: PlacesQuery['inside'];
}

/** Where to search, from the input: along a route, within an area, around a place or in the map view. */
export async function resolveSearchArea(input: Where, context: ToolContext): Promise<LookedIn | Miss> {
  if (input.along) return alongRoute(input.along, context);
  if (input.within !== undefined) return insideOf(input.within, withinReach(input.radius_m, input.category), context);
  const near = input.near ?? (context.view ? { ref: 'view' } : context.position ? { ref: 'me' } : undefined);
  if (!near) return { miss: 'needs_place', about: input.query ?? input.category ?? '' };
  const line = lineOf(near, context);
  if (line) return alongRoute({ ref: line, detour_m: input.radius_m }, context);
  const found = await resolvePlace(near, context);
  if (isMiss(found)) return found;
  if (found.kind === 'view' && input.radius_m === undefined && context.view) {
    return { area: { kind: 'bbox', bbox: context.view.bbox }, label: labelOf(found), center: found.at };
  }
  return lookedIn(found, withinReach(input.radius_m, input.category), input.category, context);
}

/** What people mean with all that is in it, by its border; of a park, what is around it. */
const BORDERED = new Set(['country', 'region', 'county', 'city', 'district', 'locality', 'island', 'national_park']);

/** The ref of a line: what is near it lies along it. A route's ref as a place is where it ends. */
function lineOf(near: NonNullable<Where['near']>, { refs, selection }: ToolContext): string | undefined {
  const ref = 'ref' in near ? (near.ref === 'selection' ? selection.at(-1) : near.ref) : undefined;
  return ref !== undefined && refs.get(ref)?.kind === 'line' ? ref : undefined;
}

/** No service lists the shops of half a country: more than 50 km around a place is for towns alone. */
const withinReach = (radiusM: number | undefined, category: string | undefined) =>
  radiusM === undefined || category === 'city' ? radiusM : Math.min(radiusM, SEARCH_RADIUS_M.max);

/**
 * All of the named thing: a country or region to its full extent, an island or park by the typical size of its kind.
 */
async function lookedIn(
  found: Place,
  radiusM: number | undefined,
  category: string | undefined,
  { ports }: ToolContext,
): Promise<LookedIn> {
  const { bbox, kind, countryCode, at } = found;
  const isShape = kind === 'area' || kind === 'line';
  const shared = { label: labelOf(found), center: at, around: found, ...(!isShape && { from: at }) };
  const rings = radiusM === undefined && BORDERED.has(kind) ? await ports.shapeOf?.(found) : null;
  // The border decides, whatever names the places give to where they are.
  if (rings) return { ...shared, area: { kind: 'polygon', rings } };
  if (bbox && radiusM === undefined) {
    const region = kind === 'region' ? { region: labelOf(found) } : {};
    return { ...shared, area: { kind: 'bbox', bbox }, inside: { ...(countryCode && { countryCode }), ...region } };
  }
  return { ...shared, ...around(at, radiusM ?? reachOf(found, category)) };
}

function alongRoute({ ref, detour_m }: NonNullable<Where['along']>, context: ToolContext): LookedIn | Miss {
  const referent = context.refs.get(ref);
  const path = referent ? geometryOfReferent(referent) : [];
  const middle = path[Math.floor(path.length / 2)];
  if (!referent || !middle) return unknownRef(ref, context.refs.names());
  return {
    area: { kind: 'along', path, distanceM: detour_m ?? 1_000 },
    label: labelOfReferent(referent),
    center: middle,
  };
}

async function insideOf(
  within: NonNullable<Where['within']>,
  radiusM: number | undefined,
  context: ToolContext,
): Promise<LookedIn | Miss> {
  if (within === 'view' || ('ref' in within && within.ref === 'view')) {
    if (!context.view) return { miss: 'needs_place', about: 'view' };
    const { bbox, center } = context.view;
    return { area: { kind: 'bbox', bbox }, label: mapArea(), center };
  }
  if ('bbox' in within) {
    return {
      area: { kind: 'bbox', bbox: within.bbox },
      label: mapArea(),
      center: centerOf(within.bbox),
    };
  }
  if ('center' in within) {
    const { center, radius_m } = within;
    return { area: { kind: 'around', center, radiusM: radius_m }, label: mapArea(), center };
  }
  if (within.ref === 'me') {
    if (!context.position) return { miss: 'needs_position', about: 'me' };
    return { ...around(context.position, radiusM), label: myPosition(), ...middleAt(context.position) };
  }
  if (isSavedRole(within.ref)) {
    const end = context.saved?.ends[within.ref];
    if (!end) return { miss: 'needs_saved', about: within.ref };
    return { ...around(end.at, radiusM), label: labelOf(end), ...middleAt(end.at) };
  }
  const name = within.ref === 'selection' ? (context.selection.at(-1) ?? '') : within.ref;
  const referent = context.refs.get(name);
  if (!referent) return unknownRef(within.ref, context.refs.names());
  if (referent.kind === 'area') {
    const box = bboxOf(referent.rings.flat());
    if (!box) return { miss: 'not_found', about: within.ref };
    const { circle, rings } = referent;
    const area: SearchArea = circle ? { kind: 'around', ...circle } : { kind: 'polygon', rings };
    return { area, label: labelOf(referent), center: circle?.center ?? centerOf(box), drawn: box };
  }
  // Nothing lies in a line: what is meant lies beside it.
  if (referent.kind !== 'place') return alongRoute({ ref: referent.ref, detour_m: radiusM }, context);
  const rings = radiusM === undefined ? await context.ports.shapeOf?.(referent.place) : null;
  if (rings)
    return { area: { kind: 'polygon', rings }, label: labelOf(referent.place), ...middleAt(referent.place.at) };
  return { ...around(referent.place.at, radiusM), label: labelOf(referent.place), ...middleAt(referent.place.at) };
}

function labelOfReferent(referent: Referent): Label {
  if (referent.kind === 'route') return joinedLabel([referent.route.from, referent.route.to], ' → ');
  return labelOf(referent.kind === 'place' ? referent.place : referent);
}

const around = (center: LngLat, radiusM = DEFAULT_RADIUS_M): Pick<LookedIn, 'area' | 'radiusM'> => ({
  area: { kind: 'around', center, radiusM },
  radiusM,
});

/** Of a place: its point is the middle, and where distances begin. */
const middleAt = (at: LngLat): Pick<LookedIn, 'center' | 'from'> => ({ center: at, from: at });

const mapArea = () => ownName((locale) => wordsOf(locale).tools.labels.mapArea);
