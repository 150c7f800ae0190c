import type L from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { BBox } from '../../../lib/geo/lng-lat.ts';
import type { Locale } from '../../../lib/i18n/index.ts';
import { CanvasLayer } from './canvas-layer.ts';
import { type CountryRow, putCountries } from './country-labels.ts';
import { labelPainter } from './label-painter.ts';
import type { Pin } from './names-that-fit.ts';
import { type PlaceRow, putPlaces } from './place-labels.ts';

interface KeptFree {
  /** Markers and their names. */
  pins: { current: readonly Pin[] };
  /** The part of the map that has other names. */
  cover: { current: BBox | null };
}

export function useLabels(
  countries: CountryRow[] | null,
  places: PlaceRow[] | null,
  locale: Locale,
  { pins, cover }: KeptFree,
): CanvasLayer | null {
  const map = useMap();
  const [layer, setLayer] = useState<CanvasLayer | null>(null);
  const rows = useRef({ countries, places });
  const isShown = countries !== null;
  useEffect(
    function addLabels() {
      if (!isShown) return;
      const canvas = new CanvasLayer((context, _map, toCanvas) => {
        const paint = {
          text: cssValue(map, '--map-place'),
          muted: cssValue(map, '--map-label'),
          water: cssValue(map, '--map-water-label'),
          halo: cssValue(map, '--map-land'),
        };
        const zoom = map.getZoom();
        const painter = labelPainter(context, paint.halo);
        for (const { at, half, above, below } of pins.current) {
          painter.keepFree(toCanvas([at.lat, at.lng]), half, above, half, below);
        }
        if (cover.current)
          painter.keepBoxFree(
            toCanvas([cover.current[3], cover.current[0]]),
            toCanvas([cover.current[1], cover.current[2]]),
          );
        const corner = toCanvas(map.unproject([0, 0], zoom));
        const shared = { zoom, locale, paint };
        const { countries, places } = rows.current;
        if (countries) putCountries(painter, countries, { ...shared, toCanvas: (at) => at.add(corner) });
        if (places) putPlaces(painter, places, { ...shared, bounds: map.getBounds().pad(0.25), toCanvas });
      }, 'wt-labels').addTo(map);
      setLayer(canvas);
      return () => {
        canvas.remove();
        setLayer(null);
      };
    },
    [map, isShown, locale, pins, cover],
  );
  useEffect(
    function drawRows() {
      rows.current = { countries, places };
      layer?.refreshSoon();
    },
    [layer, countries, places],
  );
  return layer;
}

export function cssValue(map: L.Map, name: string): string {
  return getComputedStyle(map.getContainer()).getPropertyValue(name).trim();
}
