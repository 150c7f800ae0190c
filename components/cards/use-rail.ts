import { useCallback, useEffect, useRef } from 'react';

/** A rail that has not moved for so long has come to rest, ms. */
const AT_REST_MS = 120;

interface Settings {
  /** What was selected last: the rail goes to its card. */
  selected: string | undefined;
  /** The reader has scrolled to a card. */
  onLookAt(ref: string): void;
}

/** Ties a sideways list of cards to the map: the card in its middle is looked at, and one selected elsewhere comes there. */
export function useRail({ selected, onLookAt }: Settings) {
  const rail = useRef<HTMLOListElement | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Its own movement is not the reader's. */
  const isOwn = useRef(false);
  const latest = useRef(onLookAt);
  latest.current = onLookAt;
  useEffect(() => () => clearTimeout(rest.current), []);

  const onScroll = useCallback(() => {
    const list = rail.current;
    if (!list || !isSideways(list)) return;
    clearTimeout(rest.current);
    rest.current = setTimeout(() => {
      const ref = middleOf(list)?.dataset.ref;
      if (!isOwn.current && ref) latest.current(ref);
      isOwn.current = false;
    }, AT_REST_MS);
  }, []);

  useEffect(
    function goToSelected() {
      const list = rail.current;
      const card = selected && list?.querySelector<HTMLElement>(`[data-ref="${CSS.escape(selected)}"]`);
      if (!list || !card || !isSideways(list) || middleOf(list) === card) return;
      isOwn.current = true;
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
      const left = list.scrollLeft + middleX(card) - middleX(list);
      list.scrollTo({ left, behavior: isStill ? 'auto' : 'smooth' });
    },
    [selected],
  );

  return { rail, onScroll };
}

const isSideways = (list: HTMLElement) => list.scrollWidth > list.clientWidth + 1;

function middleX(element: HTMLElement): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}

/** The card nearest to the middle of the rail. */
function middleOf(list: HTMLElement): HTMLElement | undefined {
  const middle = middleX(list);
  const far = (card: HTMLElement) => Math.abs(middleX(card) - middle);
  return [...list.children]
    .filter((each): each is HTMLElement => each instanceof HTMLElement)
    .toSorted((a, b) => far(a) - far(b))[0];
}
