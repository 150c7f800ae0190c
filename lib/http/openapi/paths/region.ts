import { z } from 'zod';
import { tileJson } from '../../region-tiles.ts';
import type { Described } from '../described.ts';
import { json } from '../responses-of.ts';

const number = z.string().regex(/^\d{1,7}$/);
const packed = z.object({
  packed: z.string().optional().describe('Given: tiles come as they are kept, in gzip, without a header that says so.'),
});

export const regionPaths: Record<string, Record<string, Described>> = {
  '/api/basemap.pmtiles': {
    get: {
      id: 'basemapFile',
      tag: 'tools',
      summary: 'The operator’s file of vector tiles (BASEMAP_PMTILES), by ranges',
      answers: {
        206: {
          description: 'The bytes of the range.',
          content: {
            'application/vnd.pmtiles': { schema: { type: 'string', contentMediaType: 'application/vnd.pmtiles' } },
          },
        },
        416: { description: 'No range, or one that is not in the file.' },
      },
      errors: ['not_found'],
    },
  },
  '/api/region/tiles': {
    get: {
      id: 'regionTiles',
      tag: 'tools',
      summary: 'The map of the operator’s own region, as TileJSON',
      description: 'There is none (404) until one is made with `npm run region`.',
      query: packed,
      answers: { 200: { description: 'Where its tiles are, and of what.', content: json(tileJson) } },
      errors: ['not_found'],
    },
  },
  '/api/region/tiles/{id}/{z}/{x}/{y}': {
    get: {
      id: 'regionTile',
      tag: 'tools',
      summary: 'A vector tile of that map; y counts from the north',
      path: { id: z.string(), z: number, x: number, y: number },
      query: packed,
      answers: {
        200: {
          description: 'The tile.',
          content: {
            'application/vnd.mapbox-vector-tile': {
              schema: { type: 'string', contentMediaType: 'application/vnd.mapbox-vector-tile' },
            },
          },
        },
        204: { description: 'Nothing is there. For a build that there is not: 404, which is not kept.' },
      },
      errors: ['not_found'],
    },
  },
};
