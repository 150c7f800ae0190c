import type L from 'leaflet';
import { useMemo } from 'react';
import { nameIn } from '../../../lib/domain/name-for.ts';
import { middleLngOf, shiftedBy, unwrapped } from '../../../lib/geo/unwrapped.ts';
import type { Locale } from '../../../lib/i18n/index.ts';
import { cssColor } from '../../../lib/map/css-color.ts';
import type { DrawnLayer, PathLayer } from '../../../lib/map/state.ts';
import { CasedLine } from './cased-line.tsx';
import { middleOfPath, ShapeLabel } from './shape-label.tsx';
import { useWorld } from './use-world.ts';

export interface ShapeProps<Kind> {
  layer: DrawnLayer & Kind;
  locale: Locale;
  isLifted: boolean;
  /** Of an answer that is not the newest one. */
  isFaded: boolean;
  /** Its name is shown on the map. */
  isNamed: boolean;
  onHover(ref: string | null): void;
  onOpen(ref: string, at: L.LatLng): void;
}

/** A line with a casing that keeps it readable on any map; dashed if it is only an estimate. */
export function MapPath({ layer, locale, isLifted, isFaded, isNamed, onHover, onOpen }: ShapeProps<PathLayer>) {
  const shape = useMemo(() => unwrapped(layer.path), [layer.path]);
  const world = useWorld(middleLngOf(shape));
  const path = useMemo(() => shiftedBy(shape, world), [shape, world]);
  const positions = useMemo(() => path.map(({ lat, lng }): L.LatLngTuple => [lat, lng]), [path]);
  const color = cssColor(layer.color);
  const look = `wt-path wt-path--${layer.style}${isLifted ? ' is-lifted' : ''}${isFaded ? ' is-faded' : ''}`;
  const weight = layer.style === 'alternative' ? 4 : 5;
  const middle = isNamed && layer.note ? middleOfPath(path) : undefined;
  return (
    <>
      <CasedLine
        key={`${look} ${color ?? ''}`}
        positions={positions}
        weight={weight}
        look={look}
        color={color}
        onHover={(isOver) => onHover(isOver ? layer.ref : null)}
        onOpen={(at) => onOpen(layer.ref, at)}
      />
      {middle && layer.note ? <ShapeLabel at={middle} text={nameIn(layer.note, locale)} /> : null}
    </>
  );
}
