import { Fragment } from 'react';
import type { Locale } from '../../lib/geo/format.ts';
import { attributionParts } from '../../lib/map/basemaps.ts';
import { mapTexts } from './texts.ts';

/** Of the embedded basemap: the data sets that the build reads. */
const EMBEDDED: Record<Locale, string> = {
  zh: 'world-geo-json-zh · GeoNames',
  en: 'Natural Earth · GeoNames',
};

/** The line of credits; always visible, links as text nodes only. */
export function Attribution({ locale, raster }: { locale: Locale; raster: string | null }) {
  const parts = raster === null ? [] : attributionParts(raster);
  return (
    <p className="wt-attribution">
      <a href="https://leafletjs.com" target="_blank" rel="noopener noreferrer">
        Leaflet
      </a>
      <span aria-hidden="true"> · </span>
      {raster === null ? (
        <span>
          <span className="wt-attribution__kind">{mapTexts[locale].embedded} · </span>
          {EMBEDDED[locale]}
        </span>
      ) : (
        parts.map(({ text, href }) => (
          <Fragment key={`${text} ${href}`}>
            {href ? (
              <a href={href} target="_blank" rel="noopener noreferrer">
                {text}
              </a>
            ) : (
              <span>{text}</span>
            )}
          </Fragment>
        ))
      )}
    </p>
  );
}
