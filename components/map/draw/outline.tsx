import type L from 'leaflet';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Polygon, Polyline, useMap } from 'react-leaflet';
import { shiftedBy } from '../../../lib/geo/unwrapped.ts';
import { type Draft, outlineOf, POINTS } from './draft.ts';
import { listenToDrag } from './listen-to-drag.ts';
import { measureText } from './measure-text.ts';
import type { Drafting } from './use-drafting.ts';
import { useMovingAnchor } from './use-moving-anchor.ts';

/** Room for the size beside the point. */
const LABEL_PX = 150;

/** The draft with the point that would come next. */
export function previewOf({ draft, cursor, isEditing }: Pick<Drafting, 'draft' | 'cursor' | 'isEditing'>): Draft {
  const last = draft.points.at(-1);
  if (isEditing || !cursor || !last || draft.points.length >= POINTS[draft.kind].most) return draft;
  // A finger leaves no mouse behind it.
  if (cursor.lng === last.lng && cursor.lat === last.lat) return draft;
  return { kind: draft.kind, points: [...draft.points, cursor] };
}

/** The draft as a line or area, with its size where the next point would go. */
export function Outline({ drafting }: { drafting: Drafting }) {
  const { world, isEditing, locale } = drafting;
  const preview = previewOf(drafting);
  const { path, isClosed } = outlineOf(preview);
  const positions = shiftedBy(path, world).map(({ lat, lng }): L.LatLngTuple => [lat, lng]);
  const [size] = preview.kind === 'point' ? [] : measureText(preview, locale);
  const tip = preview.points.at(-1);
  if (positions.length < 2) return null;
  const Shape = isClosed ? Polygon : Polyline;
  return (
    <>
      <Shape
        positions={positions}
        interactive={false}
        className="wt-draft wt-draft__casing"
        pathOptions={{ weight: 6 }}
      />
      {isEditing ? (
        <DraggedShape drafting={drafting} isClosed={isClosed} positions={positions} />
      ) : (
        <Shape
          key={String(isClosed)}
          positions={positions}
          interactive={false}
          className="wt-draft wt-draft__line"
          pathOptions={{ weight: 2 }}
        />
      )}
      {size && tip ? <SizeLabel at={{ lng: tip.lng + world, lat: tip.lat }} text={size} /> : null}
    </>
  );
}

/** The outline of a shape that can be moved as a whole. */
function DraggedShape(props: { drafting: Drafting; isClosed: boolean; positions: L.LatLngTuple[] }) {
  const { drafting, isClosed, positions } = props;
  const map = useMap();
  const [shape, setShape] = useState<Pick<L.Path, 'getElement'> | null>(null);
  const latest = useRef(drafting);
  useLayoutEffect(function keepLatest() {
    latest.current = drafting;
  });

  useEffect(
    function letDrag() {
      const element = shape?.getElement();
      if (!(element instanceof SVGElement)) return;
      return listenToDrag(map, element, {
        onDrag: (to, from, isMore) =>
          latest.current.step({ do: 'shift', byLng: to.lng - from.lng, byLat: to.lat - from.lat, isMore }),
        onPress() {},
      });
    },
    [map, shape],
  );

  const shared = { positions, className: 'wt-draft wt-draft__line is-movable', pathOptions: { weight: 3 } };
  return isClosed ? <Polygon ref={setShape} {...shared} /> : <Polyline ref={setShape} {...shared} />;
}

function SizeLabel({ at, text }: { at: { lng: number; lat: number }; text: string }) {
  const map = useMap();
  const anchor = useMovingAnchor(at, 30_000);
  const isAtEdge = map.getSize().x - map.latLngToContainerPoint(at).x < LABEL_PX;
  return createPortal(
    <span className={`wt-draft__size${isAtEdge ? ' is-left' : ''}`} aria-hidden="true">
      {text}
    </span>,
    anchor,
  );
}
