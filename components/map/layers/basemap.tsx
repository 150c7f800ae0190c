import type L from 'leaflet';
import { useEffect, useMemo, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { Locale } from '../../../lib/geo/format.ts';
import { CanvasLayer } from './canvas-layer.ts';
import { countryLabels } from './country-labels.ts';
import { type Country, countriesOf } from './vector-geometry.ts';
import { VectorGrid } from './vector-grid.ts';

const files = new Map<string, Promise<Country[]>>();

function loadCountries(locale: Locale): Promise<Country[]> {
  const path = `/basemap/world-${locale}.json`;
  const known = files.get(path);
  if (known) return known;
  const loading = fetch(path).then(async (response) => {
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
    return countriesOf(await response.json());
  });
  files.set(path, loading);
  // A failed load is tried again when the language or the map changes.
  loading.catch(() => files.delete(path));
  return loading;
}

/** The embedded basemap: areas below everything, country names while no raster brings its own. */
export function VectorBasemap({ locale, isDark, hasLabels }: { locale: Locale; isDark: boolean; hasLabels: boolean }) {
  const map = useMap();
  const [countries, setCountries] = useState<Country[] | null>(null);
  const [grid, setGrid] = useState<VectorGrid | null>(null);

  useEffect(
    function loadOnce() {
      let isGone = false;
      loadCountries(locale).then(
        (loaded) => !isGone && setCountries(loaded),
        // Without the file the map still has its water colour, markers and raster.
        () => !isGone && setCountries(null),
      );
      return () => {
        isGone = true;
      };
    },
    [locale],
  );

  useEffect(
    function addGrid() {
      if (!countries) return;
      const options: L.GridLayerOptions = { pane: 'wt-base', keepBuffer: 3, updateWhenIdle: false };
      const layer = new VectorGrid(countries, paintOf(map), options).addTo(map);
      setGrid(layer);
      return () => {
        layer.remove();
        setGrid(null);
      };
    },
    [map, countries],
  );

  const labels = useMemo(
    () =>
      countries &&
      new CanvasLayer(
        countryLabels(countries, locale, () => ({
          text: cssValue(map, '--map-label'),
          halo: cssValue(map, '--map-land'),
        })),
        'wt-labels',
      ),
    [map, countries, locale],
  );

  useEffect(
    function addLabels() {
      if (!labels || !hasLabels) return;
      labels.addTo(map);
      return () => void labels.remove();
    },
    [map, labels, hasLabels],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours change with the theme
  useEffect(
    function repaint() {
      grid?.repaint(paintOf(map));
      labels?.refresh();
    },
    [map, grid, labels, isDark],
  );
  return null;
}

function cssValue(map: L.Map, name: string): string {
  return getComputedStyle(map.getContainer()).getPropertyValue(name).trim();
}

function paintOf(map: L.Map) {
  return { land: cssValue(map, '--map-land'), border: cssValue(map, '--map-border') };
}
