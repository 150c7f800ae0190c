import type L from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { BBox } from '../../../lib/geo/lng-lat.ts';
import type { Locale } from '../../../lib/i18n/index.ts';
import { ownTask } from '../../ui/own-task.ts';
import { loadCountries, loadPlaces, placeFilesAt } from './basemap-files.ts';
import type { Pin } from './names-that-fit.ts';
import { cssValue, useLabels } from './use-labels.ts';
import { useLoaded } from './use-loaded.ts';
import { VectorGrid, type VectorPaint } from './vector-grid.ts';

interface Props {
  locale: Locale;
  isDark: boolean;
  zoom: number;
  /** False while tiles have names of their own. */
  hasLabels: boolean;
  /** Where they have, if not everywhere. */
  cover: BBox | null;
  /** Names of the basemap keep clear of the markers, and of their names. */
  pins: Pin[];
}

/** The embedded basemap: areas below everything, names of countries and places. */
export function VectorBasemap({ locale, isDark, zoom, hasLabels, cover, pins }: Props) {
  const map = useMap();
  const countries = useLoaded(locale, loadCountries);
  const places = useLoaded(hasLabels ? placeFilesAt(zoom) : 0, loadPlaces);
  const [grid, setGrid] = useState<VectorGrid | null>(null);
  const pinsNow = useRef(pins);
  const coverNow = useRef(cover);

  useEffect(
    function addGrid() {
      const options: L.GridLayerOptions = { pane: 'wt-base', keepBuffer: 3, updateWhenIdle: false };
      let layer: VectorGrid | null = null;
      let isGone = false;
      // Its tiles are laid out when the map itself is there.
      void ownTask().then(() => {
        if (isGone) return;
        layer = new VectorGrid(locale, paintOf(map), options).addTo(map);
        setGrid(layer);
      });
      return () => {
        isGone = true;
        layer?.remove();
        setGrid(null);
      };
    },
    [map, locale],
  );

  const labels = useLabels(hasLabels ? countries : null, places, locale, { pins: pinsNow, cover: coverNow });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours change with the theme
  useEffect(
    function repaint() {
      grid?.repaint(paintOf(map));
      labels?.refreshSoon();
    },
    [map, grid, labels, isDark],
  );

  useEffect(
    function keepNamesOff() {
      pinsNow.current = pins;
      coverNow.current = cover;
      labels?.refreshSoon();
    },
    [labels, pins, cover],
  );
  return null;
}

function paintOf(map: L.Map): VectorPaint {
  return {
    water: cssValue(map, '--map-water'),
    land: cssValue(map, '--map-land'),
    border: cssValue(map, '--map-border'),
    lake: cssValue(map, '--map-lake'),
    river: cssValue(map, '--map-river'),
    province: cssValue(map, '--map-province'),
    built: cssValue(map, '--map-built'),
    ice: cssValue(map, '--map-ice'),
  };
}
