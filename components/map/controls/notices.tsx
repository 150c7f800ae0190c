import { useEffect, useState } from 'react';
import { wordsOf } from '../../../lib/i18n/words.ts';
import { announce } from '../../ui/announcer.tsx';
import { LocateFixed } from '../../ui/icons/locate-fixed.ts';
import { RefreshCw } from '../../ui/icons/refresh-cw.ts';
import type { ControlsProps } from './controls-props.ts';
import { type MapNotice, NoticeLine } from './notice-line.tsx';

interface Props extends ControlsProps {
  notice: MapNotice | null;
  onDismiss(): void;
}

/** Transient offers and messages of the map, at its upper edge. */
export function Notices({ locale, camera, pick, state, onSearchArea, haveTilesFailed, notice, onDismiss }: Props) {
  const texts = wordsOf(locale).map;
  const { pending } = pick;
  const asked = pending && (pending.kind === 'route' ? texts.pickTarget : texts.pickSecond);
  const isNewsOfTiles = useOnce(haveTilesFailed);
  useSaid(asked, asked);
  useSaid(notice?.text ?? null, notice);
  // Not the offers: they come with every move of the map.
  return (
    <div className="wt-notices">
      {onSearchArea && camera.hasMoved && !pending ? (
        <button
          type="button"
          className="wt-notices__offer"
          onClick={() => {
            camera.forgetMove();
            onSearchArea();
          }}
        >
          <RefreshCw size={14} aria-hidden="true" />
          {texts.searchArea}
        </button>
      ) : null}
      {camera.isAway && state.layers.length > 0 && !pending ? (
        <button type="button" className="wt-notices__offer" onClick={camera.showResults}>
          <LocateFixed size={14} aria-hidden="true" />
          {texts.viewOnMap}
        </button>
      ) : null}
      {pending ? (
        <p>
          {asked}
          <button type="button" className="wt-notices__close" onClick={pick.cancel}>
            {texts.cancel}
          </button>
        </p>
      ) : null}
      {isNewsOfTiles ? <p className="wt-notices__passing">{texts.tilesFailed}</p> : null}
      {notice ? <NoticeLine notice={notice} close={texts.close} onDismiss={onDismiss} /> : null}
    </div>
  );
}

let wasTold = false;

/** Whether it is so for the first time since the page was loaded: one need not read it again with every map or outage. */
function useOnce(isSo: boolean): boolean {
  const [isFirst, setIsFirst] = useState(() => !wasTold);
  useEffect(
    function remember() {
      if (!isSo) return;
      wasTold = true;
      return () => setIsFirst(false);
    },
    [isSo],
  );
  return isSo && isFirst;
}

/** Announces the text when it appears, and again with new news of the same words. */
function useSaid(text: string | null, news: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the news, not its words
  useEffect(
    function say() {
      if (text !== null) announce(text);
    },
    [news],
  );
}
