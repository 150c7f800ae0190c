import L from 'leaflet';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import { formatDistance } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';

/** Half of it, which is the shortest bar there can be, has room for "500 公里". */
const MAX_WIDTH_PX = 128;

/** What Leaflet's control has, though its types do not. */
interface Inner {
  _mScale: HTMLElement;
  _getRoundNum(value: number): number;
  _updateScale(bar: HTMLElement, text: string, ratio: number): void;
}

/** The bar of the scale, in the units of the language. */
export function Scale({ locale }: { locale: Locale }) {
  const map = useMap();
  useEffect(
    function addScale() {
      const bar = L.control.scale({ position: 'bottomleft', imperial: false, maxWidth: MAX_WIDTH_PX });
      Object.assign(bar, {
        _updateMetric(this: Inner, maxMeters: number) {
          const meters = this._getRoundNum(maxMeters);
          this._updateScale(this._mScale, formatDistance(meters, locale), meters / maxMeters);
        },
      });
      bar.addTo(map);
      return () => {
        bar.remove();
      };
    },
    [map, locale],
  );
  return null;
}
