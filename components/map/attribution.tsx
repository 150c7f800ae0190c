import { Fragment } from 'react';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { attributionParts } from '../../lib/map/attribution-parts.ts';

interface AttributionProps {
  locale: Locale;
  /** Of the tiles shown; null: of none. */
  tiles: string | null;
  /** The embedded basemap is seen around them. */
  hasEmbedded: boolean;
}

/** The line of credits; always visible, links as text nodes only. */
export function Attribution({ locale, tiles, hasEmbedded }: AttributionProps) {
  const texts = wordsOf(locale).map;
  const parts = tiles === null ? [] : attributionParts(tiles);
  return (
    <p className="wt-attribution">
      <a href="https://leafletjs.com" target="_blank" rel="noopener noreferrer">
        Leaflet
      </a>
      <span aria-hidden="true"> · </span>
      {parts.map(({ text, href }) => (
        <Fragment key={`${text} ${href}`}>
          {href ? (
            <a href={href} target="_blank" rel="noopener noreferrer">
              {text}
            </a>
          ) : (
            <span>{text}</span>
          )}
        </Fragment>
      ))}
      {tiles === null || hasEmbedded ? (
        <span>
          {tiles === null ? (
            <span className="wt-attribution__kind">
              {texts.embedded}
              <span aria-hidden="true"> · </span>
            </span>
          ) : (
            <span aria-hidden="true"> · </span>
          )}
          {texts.embeddedCredits.map(({ text, minor }) => (
            <Fragment key={text + minor}>
              {text}
              {minor && <span className="wt-attribution__kind">{minor}</span>}
            </Fragment>
          ))}
        </span>
      ) : null}
    </p>
  );
}
