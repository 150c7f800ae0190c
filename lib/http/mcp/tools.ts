import type { Tool } from '@modelcontextprotocol/server';
import { allLocales, type Locale } from '../../i18n/index.ts';
import { offeredSchema } from '../../tools/offered-schema.ts';
import { type GeoToolName, geoTools, isGeoToolName, toolTitle } from '../../tools/registry.ts';
import { schemaOf } from '../../tools/schema-of.ts';
import { explained } from './explained.ts';
import { portableSchema } from './portable-schema.ts';
import { outputSchemaOf } from './structured.ts';
import { VIEW_URI } from './view.ts';

/** These ask a person or move their page, or refer to what an earlier call showed. */
const OF_CONVERSATIONS: ReadonlySet<GeoToolName> = new Set([
  'ask_user',
  'map_view',
  'map_edit',
  'map_import',
  'get_place',
]);

/** The tools that stand alone. */
export const NAMES = Object.keys(geoTools)
  .filter(isGeoToolName)
  .filter((name) => !OF_CONVERSATIONS.has(name));

const READER = {
  locale: {
    type: 'string',
    enum: allLocales(),
    description: "the user's language, for names and titles; the text stays in English",
  },
  timeZone: { type: 'string', description: 'the user\'s IANA time zone, for "today" and "tomorrow"' },
};

/** Whatever they do, they do to nothing that is kept; most ask services on the network. */
const ANNOTATIONS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: true };

const made = new Map<GeoToolName, Pick<Tool, 'inputSchema' | 'outputSchema'>>();

function schemasOf(name: GeoToolName): Pick<Tool, 'inputSchema' | 'outputSchema'> {
  const known = made.get(name);
  if (known) return known;
  const { properties, ...input } = portableSchema(
    explained(offeredSchema(schemaOf(geoTools[name].input))),
  ) as Tool['inputSchema'];
  const schemas = {
    inputSchema: { ...input, properties: { ...properties, ...READER } },
    outputSchema: outputSchemaOf(name),
  };
  made.set(name, schemas);
  return schemas;
}

/** What tools/list answers. */
export const listedTools = (locale: Locale): Tool[] =>
  NAMES.map((name) => {
    const title = toolTitle(name, locale);
    return {
      name,
      title,
      description: geoTools[name].description,
      ...schemasOf(name),
      annotations: { title, ...ANNOTATIONS },
      _meta: { ui: { resourceUri: VIEW_URI } },
    };
  });
