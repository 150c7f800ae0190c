import { Fragment } from 'react';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { attributionParts } from '../../lib/map/attribution-parts.ts';

/** The line of credits; always visible, links as text nodes only. */
export function Attribution({ locale, raster }: { locale: Locale; raster: string | null }) {
  const texts = wordsOf(locale).map;
  const parts = raster === null ? [] : attributionParts(raster);
  return (
    <p className="wt-attribution">
      <a href="https://leafletjs.com" target="_blank" rel="noopener noreferrer">
        Leaflet
      </a>
      <span aria-hidden="true"> · </span>
      {raster === null ? (
        <span>
          <span className="wt-attribution__kind">{texts.embedded} · </span>
          {texts.embeddedCredits}
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
