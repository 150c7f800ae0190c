import type L from 'leaflet';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type LngLat, wrapLng } from '../../lib/geo/lng-lat.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { coordinateText } from '../../lib/map/coordinate-text.ts';

/** A question that lacks its second point: where a route goes, or what a distance is measured to. */
interface Pending {
  kind: 'route' | 'measure';
  at: LngLat;
  /** A place's name, or its coordinates. */
  name: string;
}

export interface Pick {
  pending: Pending | null;
  start(kind: Pending['kind'], from: { at: LngLat; name: string }): void;
  cancel(): void;
  /** Provides the second point; posts the message and returns true if one was awaited. */
  finish(at: LngLat, name?: string): boolean;
}

interface Options {
  map: L.Map | null;
  locale: Locale;
  onAsk: ((text: string) => void) | undefined;
}

/** Collects the second point of a question from the next click on the map or on a marker. Escape cancels. */
export function usePick({ map, locale, onAsk }: Options): Pick {
  const [pending, setPending] = useState<Pending | null>(null);
  const { ask } = wordsOf(locale).map;
  const pick: Pick = {
    pending,
    start: (kind, from) => setPending({ kind, ...from }),
    cancel: () => setPending(null),
    finish(at, name = coordinateText(at)) {
      if (!pending) return false;
      setPending(null);
      onAsk?.(pending.kind === 'route' ? ask.route(pending.name, name) : ask.measure(pending.name, name));
      return true;
    },
  };
  const latest = useRef(pick);
  useLayoutEffect(function keepLatest() {
    latest.current = pick;
  });

  useEffect(
    function listen() {
      if (!map || !pending) return;
      const onClick = (event: L.LeafletMouseEvent) => latest.current.finish(toLngLat(event.latlng));
      const onKey = (event: KeyboardEvent) => {
        if (event.key === 'Escape') latest.current.cancel();
        const isOnMap = event.target === map.getContainer();
        if (event.key === 'Enter' && isOnMap) latest.current.finish(toLngLat(map.getCenter()));
      };
      map.on('click', onClick);
      window.addEventListener('keydown', onKey);
      return () => {
        map.off('click', onClick);
        window.removeEventListener('keydown', onKey);
      };
    },
    [map, pending],
  );
  return pick;
}

/** Leaflet's point with longitudes within ±180. */
export function toLngLat({ lat, lng }: L.LatLng): LngLat {
  return { lng: wrapLng(lng), lat };
}
