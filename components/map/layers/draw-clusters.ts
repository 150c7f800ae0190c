import type { useMap } from 'react-leaflet';
import type Supercluster from 'supercluster';
import type { Draw } from './canvas-layer.ts';

/** isFresh: not of an older answer, or, of a group, that it has such a point. */
export type Point = { ref: string; isFresh: boolean };
export type Group = Pick<Point, 'isFresh'>;

type Index = Supercluster<Point, Group>;

/** As map.css has it for what is drawn of elements. */
export const FADED = 0.35;

type Hit = ReturnType<Index['getClusters']>[number];

export function inView(index: Index, map: ReturnType<typeof useMap>): Hit[] {
  const bounds = map.getBounds().pad(0.3);
  return index.getClusters(
    [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
    Math.round(map.getZoom()),
  );
}

export function radiusOf(properties: Hit['properties']): number {
  return 'point_count' in properties ? Math.min(26, 11 + 2.4 * Math.log2(properties.point_count)) : 6;
}

interface ClusterPaint {
  fill: string;
  edge: string;
  text: string;
}

export function drawClusters(index: Index, liftedRefs: ReadonlySet<string>, paint: ClusterPaint): Draw {
  return (context, map, toCanvas) => {
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineWidth = 2;
    context.strokeStyle = paint.edge;
    for (const { geometry, properties } of inView(index, map)) {
      const [lng = 0, lat = 0] = geometry.coordinates;
      const { x, y } = toCanvas([lat, lng]);
      const isLifted = 'ref' in properties && liftedRefs.has(properties.ref);
      context.globalAlpha = isLifted || properties.isFresh ? 1 : FADED;
      context.beginPath();
      context.arc(x, y, radiusOf(properties) + (isLifted ? 4 : 0), 0, 2 * Math.PI);
      context.fillStyle = paint.fill;
      context.fill();
      context.stroke();
      if (!('point_count' in properties)) continue;
      context.fillStyle = paint.text;
      context.font = '600 12px system-ui, sans-serif';
      context.fillText(String(properties.point_count_abbreviated), x, y + 0.5);
    }
  };
}
