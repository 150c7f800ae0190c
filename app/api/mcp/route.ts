import { routeOf } from '../../../lib/http/route.ts';
import { server } from '../../../lib/runtime/server.ts';

/** The geo tools for other assistants (Model Context Protocol, streamable HTTP); off unless MCP_TOKEN is set. */
// Its own token is its gate.
const handler = routeOf(server, { isPublic: () => true })(async (request, context) => {
  // Most sites do not serve it: the protocol's packages are loaded on first use.
  const { handleMcp } = await import('../../../lib/http/mcp/index.ts');
  return handleMcp(request, context);
});

export { handler as DELETE, handler as GET, handler as POST };
