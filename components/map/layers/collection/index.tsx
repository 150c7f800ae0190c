import type L from 'leaflet';
import { useEffect, useMemo, useState } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import { type PackedShapes, packed } from '../../../../lib/files/packed.ts';
import type { LngLat } from '../../../../lib/geo/lng-lat.ts';
import { cssColor } from '../../../../lib/map/css-color.ts';
import type { CollectionLayer } from '../../../../lib/map/state.ts';
import { wholeShapes } from '../../../files/whole-shapes.ts';
import { CanvasLayer } from '../canvas-layer.ts';
import { FADED } from '../draw-clusters.ts';
import type { ShapeProps } from '../path.tsx';
import { ShapeLabel } from '../shape-label.tsx';
import { drawCollection } from './draw-collection.ts';
import { hitCollection } from './hit-collection.ts';
import { projected } from './projected.ts';

/**
 * The shapes of a file on one canvas: all of them where this browser has the file, else as the conversation has them. A
 * click on a shape names it, on a group of points zooms in.
 */
export function MapCollection({ layer, isLifted, isFaded, onOpen }: ShapeProps<CollectionLayer>) {
  const map = useMap();
  const whole = useWhole(layer.whole);
  const shapes = useMemo(() => projected(whole ?? packedOf(layer)), [whole, layer]);
  const [named, setNamed] = useState<{ at: LngLat; name: string } | null>(null);
  const color = cssColor(layer.color);

  useEffect(
    function addCanvas() {
      const style = getComputedStyle(map.getContainer());
      const of = (name: string) => style.getPropertyValue(name).trim();
      const paint = {
        color: color ?? of('--marker'),
        edge: of('--surface'),
        text: color ? '#fff' : of('--marker-text'),
        isLifted,
        opacity: isFaded ? FADED : 1,
      };
      const canvas = new CanvasLayer(drawCollection(shapes, paint), 'overlayPane').addTo(map);
      return () => void canvas.remove();
    },
    [map, shapes, color, isLifted, isFaded],
  );

  useMapEvents({
    click({ containerPoint, latlng }) {
      const hit = hitCollection(shapes, map, containerPoint);
      if (hit?.kind === 'group') zoomInto(map, hit.group);
      const name = hit?.kind === 'shape' ? shapes.names[hit.owner] : undefined;
      setNamed(name ? { at: { lng: latlng.lng, lat: latlng.lat }, name } : null);
      if (hit?.kind === 'shape') onOpen(layer.ref, latlng);
    },
  });
  return named ? <ShapeLabel at={named.at} text={named.name} /> : null;
}

function zoomInto(map: L.Map, { x, y }: { x: number; y: number }): void {
  map.setView(map.containerPointToLatLng([x, y]), Math.min(19, map.getZoom() + 2));
}

/** All of the file, once it is known whether this browser has it. */
function useWhole(hash: string): PackedShapes | undefined {
  const [found, setFound] = useState<{ hash: string; shapes: PackedShapes | undefined }>();
  useEffect(
    function lookUp() {
      let isGone = false;
      void wholeShapes(hash).then((shapes) => !isGone && setFound({ hash, shapes }));
      return () => {
        isGone = true;
      };
    },
    [hash],
  );
  return found?.hash === hash ? found.shapes : undefined;
}

const positions = (points: readonly LngLat[]) => points.map(({ lng, lat }) => [lng, lat]);

function packedOf({ points, lines, areas }: CollectionLayer): PackedShapes {
  return packed([
    ...areas.map((rings) => ({ name: '', kind: 'area' as const, parts: rings.map(positions) })),
    ...lines.map((line) => ({ name: '', kind: 'line' as const, parts: [positions(line)] })),
    ...positions(points).map((at) => ({ name: '', kind: 'point' as const, parts: [[at]] })),
  ]);
}
