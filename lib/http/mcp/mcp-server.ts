import { Server as McpServer } from '@modelcontextprotocol/server';
import { acceptedLocale } from '../../i18n/accepted-locale.ts';
import type { Locale } from '../../i18n/index.ts';
import type { Server } from '../../runtime/compose.ts';
import { VERSION } from '../../version.ts';
import { callTool } from './call-tool.ts';
import { readerOf } from './reader.ts';
import { NOT_KEPT } from './refs.ts';
import { listedResources, listedTemplates, readResource } from './resources.ts';
import { listedTools } from './tools.ts';
import { UI_EXTENSION } from './view.ts';

const INSTRUCTIONS = `Tools about places: weather, search, routes, travel times, trips, measuring, drawing. Each call stands alone: ${NOT_KEPT}, "lat, lng", which each result tells of what it found, or a name. Write names as the user did. Pass locale (zh or en) and timeZone (IANA) of the user. Results have text, structured data with coordinates, and GeoJSON of what there is to draw.`;

/** The MCP server for one request; both generations of clients get the same. acceptLanguage: the request's header. */
export function mcpServerOf(server: Server, acceptLanguage: string | null): McpServer {
  const mcp = new McpServer(
    { name: 'wentu', title: 'Wentu', version: VERSION },
    {
      capabilities: { tools: {}, resources: {}, extensions: { [UI_EXTENSION]: {} } },
      instructions: INSTRUCTIONS,
    },
  );
  const fallback = acceptedLocale(acceptLanguage) ?? 'en';
  mcp.setRequestHandler('tools/list', async ({ params }) => ({ tools: listedTools(localeIn(params, fallback)) }));
  mcp.setRequestHandler('tools/call', async ({ params }, { mcpReq: { signal } }) =>
    callTool(server, { ...params, meta: params._meta, fallback, signal }),
  );
  mcp.setRequestHandler('resources/list', async () => ({ resources: listedResources(server.config) }));
  mcp.setRequestHandler('resources/templates/list', async () => ({ resourceTemplates: listedTemplates() }));
  mcp.setRequestHandler('resources/read', async ({ params }) =>
    readResource(server, params.uri, localeIn(params, fallback)),
  );
  return mcp;
}

function localeIn(params: { _meta?: Record<string, unknown> | undefined } | undefined, fallback: Locale) {
  const reader = readerOf({}, params?._meta, fallback);
  return 'problem' in reader ? fallback : reader.locale;
}
