import {
  type ReadResourceResult,
  type Resource,
  ResourceNotFoundError,
  type ResourceTemplateType,
} from '@modelcontextprotocol/server';
import type { Locale } from '../../i18n/index.ts';
import type { Server } from '../../runtime/compose.ts';
import { sharedPage } from '../shares.ts';
import { featuresOf } from './features.ts';
import { listedView, readView, VIEW_URI } from './view.ts';

const GEOJSON = 'application/geo+json';
/** A share's id is its key, as in its link: who has it may read, until the owner revokes it. Nobody can list them. */
const SHARED_MAP = /^wentu:\/\/shares\/([0-9a-f-]{36})\/map$/i;

export const listedResources = (config: Server['config']): Resource[] => [listedView(config)];

export const listedTemplates = (): ResourceTemplateType[] => [
  {
    uriTemplate: 'wentu://shares/{id}/map',
    name: 'shared-map',
    title: 'Map of a shared conversation',
    description: 'What the map of a shared conversation shows, as GeoJSON. id: the last part of the share link.',
    mimeType: GEOJSON,
  },
];

/** The names on a map are in the reader's language where both are known. Throws ResourceNotFoundError for what there is not, and for a share that was revoked. */
export async function readResource(server: Server, uri: string, locale: Locale): Promise<ReadResourceResult> {
  if (uri === VIEW_URI) return { contents: [readView(server.config)] };
  const id = SHARED_MAP.exec(uri)?.[1];
  const shared = id === undefined ? null : await sharedPage(server, id);
  if (!shared) throw new ResourceNotFoundError(uri);
  const geojson = { ...featuresOf(shared.map, locale), title: shared.title };
  return { contents: [{ uri, mimeType: GEOJSON, text: JSON.stringify(geojson) }] };
}
