import { z } from 'zod';
import { bboxAround, centerOf } from '../geo/bbox.ts';
import { distanceM } from '../geo/distance.ts';
import { lngLat } from '../geo/lng-lat.ts';
import type { MarkerLayer } from '../map/state.ts';
import type { ToolContext } from './context.ts';
import { defineGeoTool } from './define.ts';
import { searchPlacesInput } from './inputs.ts';
import { isMiss, type Miss, miss, type Place, place, source } from './place.ts';
import type { SearchArea } from './ports.ts';
import { geometryOf, resolvePlace } from './resolve-place.ts';
import { nameFor, tellMiss, tellPlace, tellSource } from './tell.ts';

type Input = z.output<typeof searchPlacesInput>;

const placesFound = z.object({
  /** Numbered in this order: card, marker and model agree. Each has a ref. */
  places: z.array(place),
  /** What was searched, editable and re-runnable: the query chips under the answer. */
  search: z.object({
    query: z.string().optional(),
    category: z.string().optional(),
    areaKind: z.enum(['around', 'bbox', 'polygon', 'along']),
    areaName: z.string(),
    center: lngLat,
    radiusM: z.number().optional(),
    openNow: z.boolean().optional(),
    exclude: z.array(z.string()).optional(),
  }),
  source,
});
export type PlacesFound = z.infer<typeof placesFound>;

const SAME_PLACE_M = 500;
const DEFAULT_RADIUS_M = 2_000;
/** Around a whole city one looks further than around a corner. */
const CITY_RADIUS_M = 15_000;

export const searchPlaces = defineGeoTool({
  title: { zh: '地点搜索', en: 'Place search' },
  description:
    'Finds places (POIs) by name or category around a place, in the map view, in an area or along a route; draws them numbered. For one named place whose position is wanted use locate.',
  input: searchPlacesInput,
  output: placesFound.or(miss),
  async execute(input, context): Promise<PlacesFound | Miss> {
    if (!input.query && !input.category) return { miss: 'needs_place', about: '' };
    const looked = await areaOf(input, context);
    if (isMiss(looked)) return looked;
    const { area, name, center, around: middle } = looked;
    const limit = input.limit ?? 8;
    const { value, source: from } = await context.ports.places(
      {
        ...(input.query && { query: input.query }),
        ...(input.category && { category: input.category }),
        area,
        ...(input.open_now && { openNow: true }),
        sort: input.sort ?? (area.kind === 'around' ? 'distance' : 'relevance'),
        limit: input.exclude ? Math.min(40, limit * 2) : middle ? limit + 1 : limit,
        locale: context.locale,
        now: context.now,
      },
      context.signal,
    );
    const wanted = value.filter((found) => !isExcluded(found, input.exclude));
    const others = middle ? wanted.filter((found) => !isSamePlace(found, middle)) : wanted;
    const kept = (others.length > 0 ? others : wanted).slice(0, limit);
    if (kept.length === 0) return { miss: 'not_found', about: input.query ?? input.category ?? '', source: from };
    return {
      places: kept.map((found) => ({
        ...found,
        distanceM: found.distanceM ?? Math.round(distanceM(center, found.at)),
        ref: context.refs.next('p'),
      })),
      search: {
        ...(input.query && { query: input.query }),
        ...(input.category && { category: input.category }),
        areaKind: area.kind,
        areaName: name,
        center,
        ...(area.kind === 'around' && { radiusM: area.radiusM }),
        ...(input.open_now && { openNow: true }),
        ...(input.exclude && { exclude: input.exclude }),
      },
      source: from,
    };
  },
  map(output) {
    if (isMiss(output)) return [];
    return [{ do: 'show', layers: output.places.map((found, index) => markerOf(found, index + 1)) }];
  },
  refs(output) {
    if (isMiss(output)) return [];
    return output.places.flatMap((found) => (found.ref ? [{ kind: 'place', ref: found.ref, place: found }] : []));
  },
  tell(output, locale) {
    if (isMiss(output)) return tellMiss(output, locale);
    const { places, search, source: from } = output;
    const head = `${places.length} places, ${search.areaName}${search.radiusM ? ` within ${search.radiusM} m` : ''}:`;
    return [head, ...places.map((found, index) => `${index + 1}. ${tellPlace(found, locale)}`), tellSource(from)].join(
      '\n',
    );
  },
});

export function markerOf(found: Place, number?: number): MarkerLayer {
  return {
    kind: 'marker',
    ref: found.ref ?? '',
    label: { name: found.name, ...(found.nameEn && { nameEn: found.nameEn }) },
    at: found.at,
    ...(number !== undefined && { number }),
    icon: found.kind,
    ...((found.address ?? found.admin) && { note: found.address ?? found.admin }),
  };
}

function isExcluded(found: Place, exclude: string[] | undefined): boolean {
  return (exclude ?? []).some((word) => {
    const lower = word.toLowerCase();
    return (
      found.name.toLowerCase().includes(lower) || found.nameEn?.toLowerCase().includes(lower) || found.kind === lower
    );
  });
}

async function areaOf(
  input: Input,
  context: ToolContext,
): Promise<{ area: SearchArea; name: string; center: Place['at']; around?: Place } | Miss> {
  if (input.along) return alongRoute(input.along, context);
  if (input.within !== undefined) return insideOf(input.within, input.radius_m, context);
  const near = input.near ?? (context.view ? { ref: 'view' } : context.position ? { ref: 'me' } : undefined);
  if (!near) return { miss: 'needs_place', about: input.query ?? input.category ?? '' };
  const found = await resolvePlace(near, context);
  if (isMiss(found)) return found;
  if (found.kind === 'view' && input.radius_m === undefined && context.view) {
    return { area: { kind: 'bbox', bbox: context.view.bbox }, name: nameFor(found, context.locale), center: found.at };
  }
  const name = nameFor(found, context.locale);
  return { area: around(found, input.radius_m), name, center: found.at, around: found };
}

/** Who asks for what is near a place does not mean the place. */
function isSamePlace(found: Place, middle: Place): boolean {
  const isNamed = found.name === middle.name || (found.nameEn !== undefined && found.nameEn === middle.nameEn);
  return isNamed && distanceM(found.at, middle.at) < SAME_PLACE_M;
}

function around(found: Place, radiusM: number | undefined): SearchArea {
  const wide = found.precision === 'city' || found.kind === 'city' || found.kind === 'county';
  return { kind: 'around', center: found.at, radiusM: radiusM ?? (wide ? CITY_RADIUS_M : DEFAULT_RADIUS_M) };
}

function alongRoute({ ref, detour_m }: NonNullable<Input['along']>, context: ToolContext) {
  const referent = context.refs.get(ref);
  const path = referent ? geometryOf(referent) : [];
  const middle = path[Math.floor(path.length / 2)];
  if (!referent || !middle) return { miss: 'not_found', about: ref } satisfies Miss;
  const nameOf = (end: Place) => nameFor(end, context.locale);
  const name = referent.kind === 'route' ? `${nameOf(referent.route.from)} → ${nameOf(referent.route.to)}` : ref;
  return { area: { kind: 'along', path, distanceM: detour_m ?? 1_000 } as const, name, center: middle };
}

function insideOf(within: NonNullable<Input['within']>, radiusM: number | undefined, context: ToolContext) {
  if (within === 'view') {
    if (!context.view) return { miss: 'needs_place', about: 'view' } satisfies Miss;
    const { bbox, center, name } = context.view;
    return { area: { kind: 'bbox', bbox } as const, name: name ?? viewName(context), center };
  }
  if ('bbox' in within) {
    return {
      area: { kind: 'bbox', bbox: within.bbox } as const,
      name: viewName(context),
      center: centerOf(within.bbox),
    };
  }
  if ('center' in within) {
    const { center, radius_m } = within;
    return { area: { kind: 'around', center, radiusM: radius_m } as const, name: viewName(context), center };
  }
  const name = within.ref === 'selection' ? (context.selection.at(-1) ?? '') : within.ref;
  const referent = context.refs.get(name);
  if (!referent) return { miss: 'not_found', about: within.ref } satisfies Miss;
  if (referent.kind === 'area') {
    const center = referent.circle?.center ?? centerOf(bboxFor(referent.rings.flat()));
    if (referent.circle) {
      return { area: { kind: 'around', ...referent.circle } as const, name: nameFor(referent, context.locale), center };
    }
    return {
      area: { kind: 'polygon', rings: referent.rings } as const,
      name: nameFor(referent, context.locale),
      center,
    };
  }
  const center = geometryOf(referent)[0];
  if (!center) return { miss: 'not_found', about: within.ref } satisfies Miss;
  const label = referent.kind === 'place' ? nameFor(referent.place, context.locale) : within.ref;
  return { area: { kind: 'around', center, radiusM: radiusM ?? DEFAULT_RADIUS_M } as const, name: label, center };
}

const viewName = ({ locale }: ToolContext) => (locale === 'zh' ? '地图区域' : 'map area');

function bboxFor(points: Place['at'][]) {
  const first = points[0] ?? { lng: 0, lat: 0 };
  return points.reduce<[number, number, number, number]>(
    ([west, south, east, north], { lng, lat }) => [
      Math.min(west, lng),
      Math.min(south, lat),
      Math.max(east, lng),
      Math.max(north, lat),
    ],
    bboxAround(first, 1),
  );
}
