import { useEffect, useMemo } from 'react';
import { useMap, useMapEvents } from 'react-leaflet';
import Supercluster from 'supercluster';
import { nearLng } from '../../../lib/geo/lng-lat.ts';
import type { DrawnLayer, MarkerLayer } from '../../../lib/map/state.ts';
import { CanvasLayer } from './canvas-layer.ts';
import { drawClusters, type Group, inView, type Point, radiusOf } from './draw-clusters.ts';

/** Half of what a finger needs. */
const FINGER_PX = 22;

interface ClusterProps {
  markers: (DrawnLayer & MarkerLayer)[];
  liftedRefs: ReadonlySet<string>;
  fadedMessages: ReadonlySet<string> | undefined;
  isDark: boolean;
  onOpen(ref: string): void;
}

/** Many markers at once: grouped by proximity and drawn on one canvas. A click opens a point or zooms into a group. */
export function MapClusters({ markers, liftedRefs, fadedMessages, isDark, onOpen }: ClusterProps) {
  const map = useMap();
  const index = useMemo(() => {
    const cluster = new Supercluster<Point, Group>({
      radius: 56,
      maxZoom: 17,
      minPoints: 3,
      map: ({ isFresh }) => ({ isFresh }),
      reduce(group, { isFresh }) {
        group.isFresh ||= isFresh;
      },
    });
    return cluster.load(
      markers.map(({ ref, at, messageId }) => ({
        type: 'Feature',
        properties: { ref, isFresh: fadedMessages?.has(messageId) !== true },
        geometry: { type: 'Point', coordinates: [at.lng, at.lat] },
      })),
    );
  }, [markers, fadedMessages]);

  useEffect(
    function addCanvas() {
      const style = getComputedStyle(map.getContainer());
      const paint = {
        fill: style.getPropertyValue('--marker').trim(),
        edge: style.getPropertyValue('--surface').trim(),
        text: style.getPropertyValue('--marker-text').trim(),
        isDark,
      };
      const canvas = new CanvasLayer(drawClusters(index, liftedRefs, paint), 'shadowPane').addTo(map);
      return () => void canvas.remove();
    },
    [map, index, liftedRefs, isDark],
  );

  useMapEvents({
    click({ containerPoint }) {
      const reach = window.matchMedia('(pointer: coarse)').matches ? FINGER_PX : 0;
      const near = inView(index, map).map((each) => {
        const [lng = 0, lat = 0] = each.geometry.coordinates;
        const at = map.latLngToContainerPoint([lat, nearLng(lng, map.getCenter().lng)]);
        const radius = radiusOf(each.properties);
        const distance = at.distanceTo(containerPoint);
        return { each, beyond: distance - radius, isHit: distance <= Math.max(radius + 4, reach) };
      });
      const hit = near.filter(({ isHit }) => isHit).sort((a, b) => a.beyond - b.beyond)[0]?.each;
      if (!hit) return;
      const [lng = 0, lat = 0] = hit.geometry.coordinates;
      if ('cluster_id' in hit.properties) {
        map.setView(
          [lat, nearLng(lng, map.getCenter().lng)],
          Math.min(19, index.getClusterExpansionZoom(hit.properties.cluster_id)),
        );
      } else onOpen(hit.properties.ref);
    },
  });
  return null;
}
