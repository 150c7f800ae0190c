import type { z } from 'zod';
import { type Label, ownName } from '../../domain/label.ts';
import { isMiss, type Miss } from '../../domain/miss.ts';
import { nameFor, nameIn } from '../../domain/name-for.ts';
import type { Place } from '../../domain/place.ts';
import { areaM2 } from '../../geo/area.ts';
import { bboxOf } from '../../geo/bbox.ts';
import { circleRing } from '../../geo/circle-ring.ts';
import { lengthM } from '../../geo/distance.ts';
import { type LngLat, rounded } from '../../geo/lng-lat.ts';
import { simplified } from '../../geo/simplified.ts';
import { formatDistance } from '../../i18n/format.ts';
import { wordsOf } from '../../i18n/words.ts';
import type { ToolContext } from '../context.ts';
import { joinedLabel, labelOf } from '../label.ts';
import { geometryOfReferent, placeOfReferent } from '../place-of-referent.ts';
import { pointName, resolvePlace, resolvePlaces } from '../resolve-place.ts';
import { unknownRef } from '../unknown-ref.ts';
import { bufferOf } from './buffer.ts';
import { DRAWN_POINTS, type Drawing, type mapDrawInput } from './drawing.ts';

type Input = z.output<typeof mapDrawInput>;

/** A shape without a label is named after its kind and number. */
type Shape = Omit<Drawing, 'ref' | 'shape' | 'color' | 'name' | 'nameEn'> & { label?: Label };

export async function drawShape(input: Input, context: ToolContext): Promise<Shape | Miss> {
  // Coordinates are no name.
  const named = (of: readonly Place[], label: () => Label): { label?: Label } => {
    if (input.text !== undefined) return { label: { name: input.text } };
    return of.every(isNameless) ? {} : { label: label() };
  };
  switch (input.shape) {
    case 'circle': {
      const center = await resolvePlace(input.center ?? { ref: 'view' }, context);
      if (isMiss(center)) return center;
      return circleShape(
        center.at,
        input.radius_m ?? 1_000,
        named([center], () => ownName((locale) => wordsOf(locale).tools.labels.around(nameIn(center, locale)))),
      );
    }
    case 'point':
    case 'label': {
      const place = await resolvePlace(input.center ?? { ref: 'view' }, context);
      if (isMiss(place)) return place;
      const isText = input.shape === 'label' && input.text === undefined;
      return { ...(isText ? { label: labelOf(place) } : named([place], () => labelOf(place))), at: place.at };
    }
    case 'buffer': {
      const of = input.of === 'selection' ? context.selection.at(-1) : input.of;
      const referent = of === undefined ? undefined : context.refs.get(of);
      if (!referent) return unknownRef(input.of ?? '', context.refs.names());
      const radiusM = input.radius_m ?? 500;
      const label = named([placeOfReferent(referent)], () => widened(placeOfReferent(referent), radiusM));
      if (referent.kind === 'place') return circleShape(referent.place.at, radiusM, label);
      if (referent.kind === 'area' && referent.circle) {
        return circleShape(referent.circle.center, referent.circle.radiusM + radiusM, label);
      }
      const ring = bufferOf(geometryOfReferent(referent), radiusM, referent.kind === 'area');
      return { ...label, rings: [ring], areaM2: areaM2(ring) };
    }
    case 'line':
    case 'polygon':
    case 'rectangle': {
      const places = await resolvePlaces(input.points ?? [], context);
      if (isMiss(places)) return places;
      const points = simplified(
        places.map((found) => rounded(found.at, 6)),
        DRAWN_POINTS.kept,
      );
      if (points.length < (input.shape === 'polygon' ? 3 : 2)) return { miss: 'needs_place', about: input.shape };
      const label = named(places, () => joinedLabel(places, ' – '));
      if (input.shape === 'line') return { ...label, path: points, lengthM: lengthM(points) };
      const ring = input.shape === 'polygon' ? points : rectangleOf(points);
      return { ...label, rings: [ring], areaM2: areaM2(ring) };
    }
    default:
      return input.shape satisfies never;
  }
}

/** Known by its coordinates alone. */
const isNameless = ({ kind, name, at }: Place) => kind === 'point' && name === pointName(at);

function widened(of: Place, radiusM: number): Label {
  return {
    name: `${of.name} ±${formatDistance(radiusM, 'zh')}`,
    nameEn: `${nameFor(of, 'en')} ±${formatDistance(radiusM, 'en')}`,
  };
}

function circleShape(center: LngLat, radiusM: number, label: Pick<Shape, 'label'>): Shape {
  return {
    ...label,
    circle: { center, radiusM },
    rings: [circleRing(center, radiusM)],
    areaM2: Math.PI * radiusM ** 2,
  };
}

function rectangleOf(points: LngLat[]): LngLat[] {
  const [west, south, east, north] = bboxOf(points) ?? [0, 0, 0, 0];
  return [
    { lng: west, lat: south },
    { lng: east, lat: south },
    { lng: east, lat: north },
    { lng: west, lat: north },
  ];
}
