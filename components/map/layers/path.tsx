import type L from 'leaflet';
import { useMemo } from 'react';
import { Polyline } from 'react-leaflet';
import type { Locale } from '../../../lib/geo/format.ts';
import { nameIn } from '../../../lib/map/layer-names.ts';
import type { DrawnLayer, PathLayer } from '../../../lib/map/state.ts';
import { worldCopies } from '../../../lib/map/unwrap.ts';
import { middleOf, ShapeLabel } from './shape-label.tsx';
import { cssColor } from './style.ts';

export interface ShapeProps<Kind> {
  layer: DrawnLayer & Kind;
  locale: Locale;
  isLifted: boolean;
  /** Its name stands on the map. */
  isNamed: boolean;
  onHover(ref: string | null): void;
  onOpen(ref: string, at: L.LatLng): void;
}

/** A line with a casing that keeps it readable on any map; dashed where it is only an estimate. */
export function MapPath({ layer, locale, isLifted, isNamed, onHover, onOpen }: ShapeProps<PathLayer>) {
  const copies = useMemo(
    () => worldCopies(layer.path).map((path) => path.map(({ lat, lng }): L.LatLngTuple => [lat, lng])),
    [layer.path],
  );
  const color = cssColor(layer.color);
  const look = `wt-path wt-path--${layer.style}${isLifted ? ' is-lifted' : ''}`;
  const weight = layer.style === 'alternative' ? 4 : 5;
  const middle = isNamed && layer.note ? middleOf(layer.path) : undefined;
  const lines = copies.map((positions, index) => {
    const key = `${look} ${color ?? ''} ${index}`;
    return (
      <PathCopy
        key={key}
        positions={positions}
        weight={weight}
        look={look}
        color={color}
        onHover={(isOver) => onHover(isOver ? layer.ref : null)}
        onOpen={(at) => onOpen(layer.ref, at)}
      />
    );
  });
  return (
    <>
      {lines}
      {middle && layer.note ? <ShapeLabel at={middle} text={nameIn(layer.note, locale)} /> : null}
    </>
  );
}

interface PathCopyProps {
  positions: L.LatLngTuple[];
  weight: number;
  look: string;
  color: string | undefined;
  onHover(isOver: boolean): void;
  onOpen(at: L.LatLng): void;
}

function PathCopy({ positions, weight, look, color, onHover, onOpen }: PathCopyProps) {
  return (
    <>
      <Polyline
        positions={positions}
        interactive={false}
        className={`${look} wt-path__casing`}
        pathOptions={{ weight: weight + 4 }}
      />
      <Polyline
        positions={positions}
        className={`${look} wt-path__line${color ? ' is-coloured' : ''}`}
        pathOptions={{
          weight,
          ...(color && { color }),
        }}
        eventHandlers={{
          mouseover: () => onHover(true),
          mouseout: () => onHover(false),
          click: (event) => onOpen(event.latlng),
        }}
      />
    </>
  );
}
