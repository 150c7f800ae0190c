import type L from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { LngLat } from '../../../lib/geo/lng-lat.ts';
import type { Locale } from '../../../lib/i18n/index.ts';
import { loadCountries, loadPlaces } from './basemap-files.ts';
import { CanvasLayer } from './canvas-layer.ts';
import { loadCoast } from './coast.ts';
import { putCountries } from './country-labels.ts';
import { labelPainter } from './label-painter.ts';
import { type PlaceRow, putPlaces } from './place-labels.ts';
import type { Country } from './vector-geometry.ts';
import { VectorGrid } from './vector-grid.ts';

interface Props {
  locale: Locale;
  isDark: boolean;
  /** False while a raster has its own names. */
  hasLabels: boolean;
  /** Where markers are: names of the basemap keep clear of them. */
  pins: LngLat[];
}

/** The embedded basemap: areas below everything, names of countries and places. */
export function VectorBasemap({ locale, isDark, hasLabels, pins }: Props) {
  const map = useMap();
  const countries = useLoaded(locale, loadCountries);
  const places = useLoaded(hasLabels, async (isWanted) => (isWanted ? loadPlaces() : null));
  const [grid, setGrid] = useState<VectorGrid | null>(null);
  const pinsNow = useRef(pins);

  useEffect(
    function addGrid() {
      if (!countries) return;
      const options: L.GridLayerOptions = { pane: 'wt-base', keepBuffer: 3, updateWhenIdle: false };
      const layer = new VectorGrid(countries, () => loadCoast(locale), paintOf(map), options).addTo(map);
      setGrid(layer);
      return () => {
        layer.remove();
        setGrid(null);
      };
    },
    [map, countries, locale],
  );

  const labels = useLabels(hasLabels ? countries : null, places, locale, pinsNow);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours change with the theme
  useEffect(
    function repaint() {
      grid?.repaint(paintOf(map));
      labels?.refresh();
    },
    [map, grid, labels, isDark],
  );

  useEffect(
    function keepNamesOffPins() {
      pinsNow.current = pins;
      labels?.refresh();
    },
    [labels, pins],
  );
  return null;
}

/**
 * The result of `load` for the key; null until then, and if it fails: the map then makes do with water, markers and
 * raster.
 */
function useLoaded<Key, Value>(key: Key, load: (key: Key) => Promise<Value>): Value | null {
  const [value, setValue] = useState<Value | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: loaders are constants; the key says what to load
  useEffect(
    function loadOnce() {
      let isGone = false;
      load(key).then(
        (loaded) => !isGone && setValue(() => loaded),
        () => !isGone && setValue(null),
      );
      return () => {
        isGone = true;
      };
    },
    [key],
  );
  return value;
}

function useLabels(
  countries: Country[] | null,
  places: PlaceRow[] | null,
  locale: Locale,
  pins: { current: LngLat[] },
): CanvasLayer | null {
  const map = useMap();
  const [layer, setLayer] = useState<CanvasLayer | null>(null);
  useEffect(
    function addLabels() {
      if (!countries) return;
      const canvas = new CanvasLayer((context, _map, toCanvas) => {
        const paint = {
          text: cssValue(map, '--map-place'),
          muted: cssValue(map, '--map-label'),
          halo: cssValue(map, '--map-land'),
        };
        const zoom = map.getZoom();
        const painter = labelPainter(context, paint.halo);
        for (const { lng, lat } of pins.current) painter.keepFree(toCanvas([lat, lng]), 16, 40, 16, 16);
        const corner = toCanvas(map.unproject([0, 0], zoom));
        const shared = { zoom, locale, paint };
        putCountries(painter, countries, { ...shared, toCanvas: (at) => at.add(corner) });
        if (places) putPlaces(painter, places, { ...shared, bounds: map.getBounds().pad(0.25), toCanvas });
      }, 'wt-labels').addTo(map);
      setLayer(canvas);
      return () => {
        canvas.remove();
        setLayer(null);
      };
    },
    [map, countries, places, locale, pins],
  );
  return layer;
}

function cssValue(map: L.Map, name: string): string {
  return getComputedStyle(map.getContainer()).getPropertyValue(name).trim();
}

function paintOf(map: L.Map) {
  return { land: cssValue(map, '--map-land'), border: cssValue(map, '--map-border') };
}
