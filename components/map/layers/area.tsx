import type L from 'leaflet';
import { useMemo } from 'react';
import { Polygon } from 'react-leaflet';
import { nameIn } from '../../../lib/domain/name-for.ts';
import { middleLngOf, shiftedBy, unwrappedRings } from '../../../lib/geo/unwrapped.ts';
import { cssColor } from '../../../lib/map/css-color.ts';
import type { AreaLayer } from '../../../lib/map/state.ts';
import type { ShapeProps } from './path.tsx';
import { ShapeLabel, topOfRing } from './shape-label.tsx';
import { useWorld } from './use-world.ts';

/** A translucent area; a circle is drawn as its ring, which is right at every latitude. */
export function MapArea({ layer, locale, isLifted, isFaded, isNamed, onHover, onOpen }: ShapeProps<AreaLayer>) {
  const shape = useMemo(() => unwrappedRings(layer.rings), [layer.rings]);
  const world = useWorld(middleLngOf(shape[0] ?? []));
  const rings = useMemo(() => shape.map((ring) => shiftedBy(ring, world)), [shape, world]);
  const positions = useMemo(() => rings.map((ring) => ring.map(({ lat, lng }): L.LatLngTuple => [lat, lng])), [rings]);
  const color = cssColor(layer.color);
  const className = `wt-area${isLifted ? ' is-lifted' : ''}${isFaded ? ' is-faded' : ''}${color ? ' is-coloured' : ''}`;
  const top = isNamed ? topOfRing(rings[0] ?? []) : undefined;
  return (
    <>
      <Polygon
        key={`${className} ${color ?? ''}`}
        positions={positions}
        className={className}
        smoothFactor={0.1}
        pathOptions={{ weight: 2, ...(color && { color, fillColor: color }) }}
        eventHandlers={{
          mouseover: () => onHover(layer.ref),
          mouseout: () => onHover(null),
          click: (event) => onOpen(layer.ref, event.latlng),
        }}
      />
      {top ? <ShapeLabel at={top} text={nameIn(layer.label, locale)} /> : null}
    </>
  );
}
