import type L from 'leaflet';
import { useMemo } from 'react';
import { Polyline } from 'react-leaflet';
import { stretchOf } from '../../../lib/geo/along.ts';
import { middleLngOf, shiftedBy, unwrapped } from '../../../lib/geo/unwrapped.ts';
import type { DrawnLayer } from '../../../lib/map/state.ts';
import { stretchIn } from '../../../lib/map/stretch-ref.ts';
import { useWorld } from './use-world.ts';

/** The stretch of a line that is being read about on a card, above everything that is drawn. */
export function MapStretch({ layers, hoveredRef }: { layers: readonly DrawnLayer[]; hoveredRef: string | null }) {
  const shape = useMemo(() => {
    const stretch = stretchIn(hoveredRef);
    const layer = stretch && layers.find(({ ref }) => ref === stretch.ref);
    return stretch && layer?.kind === 'path' ? unwrapped(stretchOf(layer.path, stretch.from, stretch.to)) : [];
  }, [layers, hoveredRef]);
  const world = useWorld(middleLngOf(shape));
  const positions = shiftedBy(shape, world).map(({ lat, lng }): L.LatLngTuple => [lat, lng]);
  if (positions.length < 2) return null;
  return (
    <Polyline
      positions={positions}
      interactive={false}
      className="wt-path wt-path__stretch"
      pathOptions={{ weight: 9 }}
    />
  );
}
