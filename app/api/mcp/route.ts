import { handleMcp } from '../../../lib/server/mcp.ts';
import { routeOf } from '../../../lib/server/route.ts';
import { server } from '../../../lib/server.ts';

/** The geo tools for other assistants (Model Context Protocol, streamable HTTP); off unless MCP_TOKEN is set. */
const handler = routeOf(server)((request, { server: composed }) => handleMcp(request, composed));

export { handler as DELETE, handler as GET, handler as POST };
