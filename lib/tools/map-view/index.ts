import { z } from 'zod';
import { isMiss, type Miss, miss } from '../../domain/miss.ts';
import { nameFor } from '../../domain/name-for.ts';
import { bboxOf, centerOf, widthOf } from '../../geo/bbox.ts';
import { wrapLng } from '../../geo/lng-lat.ts';
import { bbox, lngLat } from '../../geo/lng-lat-schema.ts';
import { BASEMAP_IDS, type MapEffect } from '../../map/state.ts';
import { defineGeoTool } from '../define.ts';
import { labelOf } from '../label.ts';
import { zoomFor } from '../locate/index.ts';
import { placeInput } from '../place-input.ts';
import { geometryOfReferent } from '../place-of-referent.ts';
import { refList } from '../ref-list.ts';
import { resolvePlace } from '../resolve-place.ts';
import { tellMiss } from '../tell.ts';
import { isEverything, unknownRef } from '../unknown-ref.ts';

const mapViewInput = z.object({
  action: z.enum(['fly_to', 'fit', 'zoom_in', 'zoom_out', 'zoom_to', 'pan', 'back', 'home', 'basemap']),
  place: placeInput.optional().describe('with fly_to'),
  refs: refList.optional().describe('with fit; default: everything drawn'),
  zoom: z.number().min(1).max(19).optional().describe('4 country, 10 city, 15 streets, 18 buildings'),
  steps: z.int().min(1).max(6).optional().describe('of zoom_in, zoom_out; default 1'),
  direction: z.enum(['north', 'south', 'east', 'west']).optional().describe('with pan'),
  basemap: z.enum(BASEMAP_IDS).optional(),
});

const moved = z.object({
  action: mapViewInput.shape.action,
  name: z.string().optional(),
  nameEn: z.string().optional(),
  point: z.object({ center: lngLat, zoom: z.number() }).optional(),
  bbox: bbox.optional(),
  basemap: z.enum(BASEMAP_IDS).optional(),
});

const START = { center: { lng: 105, lat: 34 }, zoom: 4 };

export const mapView = defineGeoTool({
  description:
    'Moves the map: fly to a place, fit what is drawn, zoom, pan, back, home, another basemap. Not after other tools: they move the map themselves.',
  input: mapViewInput,
  output: moved.or(miss),
  async execute(input, context): Promise<z.infer<typeof moved> | Miss> {
    const view = context.view ?? { ...START, bbox: [73, 18, 135, 54] as const };
    const { action } = input;
    switch (action) {
      case 'fly_to': {
        const found = input.place ? await resolvePlace(input.place, context) : null;
        if (!found) return { miss: 'needs_place', about: '' };
        if (isMiss(found)) return found;
        return { action, ...labelOf(found), point: { center: found.at, zoom: input.zoom ?? zoomFor(found) } };
      }
      case 'fit': {
        const asked = input.refs?.every(isEverything) ? undefined : input.refs;
        const refs = asked ?? context.refs.drawn().map((layer) => layer.ref);
        const points = refs.flatMap((ref) => {
          const referent = context.refs.get(ref);
          return referent ? geometryOfReferent(referent) : [];
        });
        const box = bboxOf(points);
        if (!box && asked) return unknownRef(asked.join(', '), context.refs.names());
        return box ? { action, bbox: box } : { miss: 'nothing_there', about: refs.join(', ') };
      }
      case 'zoom_in':
      case 'zoom_out': {
        const steps = (input.steps ?? 1) * (action === 'zoom_in' ? 1 : -1);
        return { action, point: { center: view.center, zoom: clamped(view.zoom + steps) } };
      }
      case 'zoom_to':
        return { action, point: { center: view.center, zoom: clamped(input.zoom ?? view.zoom) } };
      case 'pan': {
        const [west, south, east, north] = view.bbox;
        const [dx, dy] = STEPS[input.direction ?? 'north'];
        const center = centerOf([west, south, east, north]);
        const width = widthOf([west, south, east, north]);
        const lat = Math.max(-85, Math.min(85, center.lat + dy * 0.6 * (north - south)));
        return { action, point: { center: { lng: wrapLng(center.lng + dx * 0.6 * width), lat }, zoom: view.zoom } };
      }
      case 'basemap':
        return { action, basemap: input.basemap ?? 'auto' };
      case 'back':
      case 'home':
        return { action };
      default:
        return action satisfies never;
    }
  },
  map(output): MapEffect[] {
    if (isMiss(output)) return [];
    if (output.basemap) return [{ do: 'basemap', id: output.basemap }];
    if (output.bbox) return [{ do: 'camera', target: { to: 'bounds', bbox: output.bbox } }];
    if (output.point) return [{ do: 'camera', target: { to: 'point', ...output.point } }];
    return output.action === 'back' || output.action === 'home'
      ? [{ do: 'camera', target: { to: output.action } }]
      : [];
  },
  tell(output, locale) {
    if (isMiss(output)) return tellMiss(output, locale);
    const { action, name, nameEn, basemap = '' } = output;
    return `done: ${action} ${name === undefined ? basemap : nameFor({ name, nameEn }, locale)}`;
  },
});

const STEPS = { north: [0, 1], south: [0, -1], east: [1, 0], west: [-1, 0] } as const;
const clamped = (zoom: number) => Math.max(1, Math.min(19, zoom));
