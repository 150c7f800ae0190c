import { useState } from 'react';
import { BASEMAP_IDS, type BasemapId, type MapState } from '../../lib/map/state.ts';
import { remembered } from '../ui/remembered.ts';

const KEY = 'basemap';

/** What the reader chose in this browser. */
interface Choice {
  id: BasemapId;
  /** The conversation had asked for a basemap by this call, and the reader chose another after it. */
  over: string | null;
}

/**
 * The basemap to show, and how the reader chooses one. What was chosen is remembered for all conversations; one that
 * asks for a basemap gets it, until the reader chooses again.
 */
export function useBasemap(
  { basemap, basemapKey }: Pick<MapState, 'basemap' | 'basemapKey'>,
  offered: readonly BasemapId[],
): [BasemapId, (id: BasemapId) => void] {
  const [choice, setChoice] = useState(rememberedChoice);
  const isAsked = basemapKey !== null && basemapKey !== choice.over;
  const id = isAsked ? basemap : choice.id;
  const choose = (chosen: BasemapId) => {
    setChoice({ id: chosen, over: basemapKey });
    remembered.set(KEY, basemapKey === null ? chosen : `${chosen} ${basemapKey}`);
  };
  // What this site has no more, or never had, is as good as no choice.
  return [offered.includes(id) ? id : 'auto', choose];
}

function rememberedChoice(): Choice {
  const [word, over] = remembered.get(KEY)?.split(' ') ?? [];
  return { id: BASEMAP_IDS.find((each) => each === word) ?? 'auto', over: over ?? null };
}
