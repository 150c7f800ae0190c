import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Place } from '../../lib/domain/place.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { askedRef } from '../../lib/tools/asked-places.ts';
import { PlaceRow } from './place-row.tsx';
import type { CardContext } from './props.ts';
import { useRail } from './use-rail.ts';

interface Props {
  places: readonly Place[];
  context: CardContext;
  /** The kind that was searched for. */
  askedKind?: string | undefined;
  /** Sideways wherever it is; otherwise only on a phone whose sheet is not all the way up. */
  isRail?: boolean;
}

/** So many rows are shown at once, unless only one more would be left. */
const FEW = 5;

/** Places with the numbers of their markers: a list, or a rail of cards to be scrolled sideways. */
export function PlacesList({ places, context, askedKind, isRail = false }: Props) {
  const { selection, onLookAt, onHover, locale } = context;
  const { rail, onScroll } = useRail({ selected: selection.at(-1), onLookAt: onLookAt ?? onHover });
  const [isWhole, setWhole] = useState(places.length <= FEW + 1);
  // What was selected on the map has its row.
  if (!isWhole && places.slice(FEW).some((place) => selection.includes(askedRef(place)))) setWhole(true);
  const showAll = () => {
    flushSync(() => setWhole(true));
    rail.current?.children[FEW]?.querySelector('button')?.focus({ preventScroll: true });
  };
  return (
    <>
      <ol
        ref={rail}
        onScroll={onScroll}
        data-few={isWhole ? undefined : ''}
        className={isRail ? 'wt-rail' : 'wt-places'}
      >
        {places.map((place, index) => (
          <PlaceRow key={place.ref} place={place} sign={index + 1} askedKind={askedKind} {...context} />
        ))}
      </ol>
      {isWhole || isRail ? null : (
        <button type="button" className="wt-places__more" onClick={showAll}>
          {wordsOf(locale).files.more(places.length - FEW)}
        </button>
      )}
    </>
  );
}
