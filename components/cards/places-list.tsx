import type { Place } from '../../lib/domain/place.ts';
import { PlaceRow } from './place-row.tsx';
import type { CardContext } from './props.ts';
import { useRail } from './use-rail.ts';

interface Props {
  places: readonly Place[];
  context: CardContext;
  /** Sideways wherever it is; otherwise only on a phone whose sheet is not all the way up. */
  isRail?: boolean;
}

/** Places with the numbers of their markers: a list, or a rail of cards to be scrolled sideways. */
export function PlacesList({ places, context, isRail = false }: Props) {
  const { selection, onLookAt, onHover } = context;
  const { rail, onScroll } = useRail({ selected: selection.at(-1), onLookAt: onLookAt ?? onHover });
  return (
    <ol ref={rail} onScroll={onScroll} className={isRail ? 'wt-rail' : 'wt-places'}>
      {places.map((place, index) => (
        <PlaceRow key={place.ref} place={place} sign={index + 1} {...context} />
      ))}
    </ol>
  );
}
