import type { Raster } from './tiles.ts';

/**
 * China's national map, drawn and as photographs, each with its names as tiles of their own. CGCS2000, which WGS-84
 * equals within centimetres. The key is part of every address, as the service requires, so readers can see it: it has to
 * be one for browsers, bound to the site's domain. Source: https://lbs.tianditu.gov.cn/server/MapService.html
 */
export function tiandituOf({ key, attribution }: { key: string; attribution: string }): {
  tianditu: Raster;
  tianditu_satellite: Raster;
} {
  const layer = (id: string) =>
    `https://t{0-7}.tianditu.gov.cn/${id}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${id}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`;
  const shared = { kind: 'raster', attribution, maxZoom: 18 } as const;
  return {
    tianditu: { ...shared, url: layer('vec'), names: { zh: layer('cva'), en: layer('eva') }, isInvertible: true },
    tianditu_satellite: {
      ...shared,
      url: layer('img'),
      names: { zh: layer('cia'), en: layer('eia') },
      isInvertible: false,
    },
  };
}
