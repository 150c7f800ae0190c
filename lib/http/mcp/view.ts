import type { Resource, TextResourceContents } from '@modelcontextprotocol/server';
import view from '../../../generated/map-view.json' with { type: 'json' };
import { allLocales } from '../../i18n/index.ts';
import { wordsOf } from '../../i18n/words.ts';
import { attributionParts } from '../../map/attribution-parts.ts';
import { basemapsOf, tilesOf } from '../../map/basemaps.ts';
import { hostsOf, originsOf, withLetters } from '../../map/tile-template.ts';
import type { Server } from '../../runtime/compose.ts';

/** MCP Apps: a page that the assistant's client shows beside a result. Source: SEP-1865, 2026-01-26. */
export const UI_EXTENSION = 'io.modelcontextprotocol/ui';
export const VIEW_URI = 'ui://wentu/map';
const MIME_TYPE = 'text/html;profile=mcp-app';

type Config = Pick<Server['config'], 'tiles'>;

/** The site's own picture tiles, for clients that let the page load them; else it draws land and sea alone. */
function tilesFor({ tiles }: Config) {
  const found = tilesOf('auto', basemapsOf(tiles));
  return found?.kind === 'raster' && !found.isShifted && originsOf(found.url).length > 0 ? found : null;
}

function settingsOf(config: Config) {
  const tiles = tilesFor(config);
  if (!tiles) return null;
  const { url, attribution, maxZoom } = tiles;
  const credit = attributionParts(attribution).map(({ text }) => text);
  return { url: withLetters(url), hosts: hostsOf(url), attribution: credit.join(''), maxZoom };
}

const wordsOfView = () =>
  Object.fromEntries(
    allLocales().map((locale) => {
      const { canvas, zoomIn, zoomOut, nothing } = wordsOf(locale).map;
      return [locale, { canvas, zoomIn, zoomOut, nothing }];
    }),
  );

/** "<" could end the script that the text is put into. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

function metaOf(config: Config) {
  const tiles = tilesFor(config);
  return { ui: { ...(tiles && { csp: { resourceDomains: originsOf(tiles.url) } }), prefersBorder: true } };
}

export const listedView = (config: Config): Resource => ({
  uri: VIEW_URI,
  name: 'map',
  title: 'Map of a result',
  description: 'Draws the GeoJSON of a result on a map, in clients that show MCP Apps.',
  mimeType: MIME_TYPE,
  _meta: metaOf(config),
});

/** The page, which is the same for all results; the client hands it each result. */
export function readView(config: Config): TextResourceContents {
  const text = view.html
    .replace('"__TILES__"', () => inScript(settingsOf(config)))
    .replace('"__WORDS__"', () => inScript(wordsOfView()));
  return {
    uri: VIEW_URI,
    mimeType: MIME_TYPE,
    text,
    _meta: metaOf(config),
  };
}
