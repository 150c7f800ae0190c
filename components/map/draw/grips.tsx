import type L from 'leaflet';
import { useMap } from 'react-leaflet';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import { wordsOf } from '../../../lib/i18n/words.ts';
import { gripsOf, isWhole } from './draft.ts';
import { Grip } from './grip.tsx';
import { snapped } from './snap.ts';
import type { Drafting } from './use-drafting.ts';

/** With more corners than this, none is offered between them: they would cover the line. */
const MOST_BETWEEN = 60;

/** The points of a draft, to drag, press and focus; while editing, others between them that become points. */
export function Grips({ drafting }: { drafting: Drafting }) {
  const { draft, isEditing, locale, chosen, choose, step, finish, remove, world, targets } = drafting;
  const map = useMap();
  const words = wordsOf(locale).draw;
  const grips = gripsOf(draft);
  const shown = (at: LngLat) => ({ lng: at.lng + world, lat: at.lat });
  const placeOf = (to: L.LatLng, isTouch: boolean): LngLat => {
    const at = snapped(map, { lng: to.lng, lat: to.lat }, targets, isTouch);
    return { lng: at.lng - world, lat: at.lat };
  };
  const press = (index: number) => {
    // Some browsers focus no button that a finger presses.
    choose(index);
    const isEnd = index === grips.length - 1 || (index === 0 && draft.kind === 'polygon');
    if (!isEditing && isEnd && isWhole(draft)) finish();
  };
  const hasBetween =
    isEditing && (draft.kind === 'polygon' || draft.kind === 'line') && draft.points.length <= MOST_BETWEEN;
  return (
    <>
      {hasBetween
        ? middlesOf(draft.points, draft.kind === 'polygon').map(({ after, at }) => (
            <Grip
              key={`between ${after}`}
              look="between"
              at={shown(at)}
              label={words.insert(after + 1)}
              onDrag={(to, _from, isMore, isTouch) => {
                if (!isMore) step({ do: 'insert', index: after + 1, at: placeOf(to, isTouch) });
                else step({ do: 'move', index: after + 1, to: placeOf(to, isTouch), isMore: true });
              }}
              onPress={() => step({ do: 'insert', index: after + 1, at })}
            />
          ))
        : null}
      {grips.map((at, index) => (
        <Grip
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the row
          key={index}
          look="corner"
          index={index}
          at={shown(at)}
          label={words.corner(index + 1, grips.length)}
          isChosen={chosen === index}
          onFocus={() => choose(index)}
          onRemove={() => remove(index)}
          onDrag={(to, _from, isMore, isTouch) => step({ do: 'move', index, to: placeOf(to, isTouch), isMore })}
          onPress={() => press(index)}
        />
      ))}
    </>
  );
}

/** The middle of each leg, with the number of the point before it. */
function middlesOf(points: readonly LngLat[], isClosed: boolean): { after: number; at: LngLat }[] {
  const ends = isClosed ? [...points.slice(1), ...points.slice(0, 1)] : points.slice(1);
  return ends.flatMap((to, after) => {
    const from = points[after];
    return from ? [{ after, at: { lng: (from.lng + to.lng) / 2, lat: (from.lat + to.lat) / 2 } }] : [];
  });
}
