import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { describe, expect, it } from 'vitest';
import * as route from '../../../app/api/mcp/route.ts';
import { readConfig } from '../../../lib/config.ts';
import { createServer } from '../../../lib/server/compose.ts';
import { fakePorts } from '../../fixtures/fake-ports.ts';
import { codeOf, useServer as install } from './fixtures.ts';

const TOKEN = 'a-long-test-token';

function serve(env: Record<string, string>) {
  const { config } = readConfig({ DATABASE_URL: 'file:/tmp/wentu-mcp-unused.db', LOG_LEVEL: 'silent', ...env });
  return install(createServer({ config, parts: { ports: { ...fakePorts(), health: () => ({}) } as never } }));
}

/** A real MCP client whose HTTP goes straight into the route. */
async function connected() {
  const client = new Client({ name: 'test', version: '1' });
  const fetchRoute = async (url: string | URL, init?: RequestInit) => {
    const request = new Request(url, init);
    const handler = request.method === 'GET' ? route.GET : request.method === 'DELETE' ? route.DELETE : route.POST;
    return request.method === 'GET' ? new Response(null, { status: 405 }) : handler(request);
  };
  const requestInit = { headers: { authorization: `Bearer ${TOKEN}` } };
  await client.connect(
    new StreamableHTTPClientTransport(new URL('http://localhost/api/mcp'), { fetch: fetchRoute, requestInit }),
  );
  return client;
}

describe('the MCP server', () => {
  it('does not exist without MCP_TOKEN', async () => {
    serve({});
    const response = await route.POST(new Request('http://localhost/api/mcp', { method: 'POST', body: '{}' }));
    expect(await codeOf(response)).toEqual([404, 'not_found']);
  });

  it('refuses a wrong token', async () => {
    serve({ MCP_TOKEN: TOKEN });
    const headers = { authorization: 'Bearer wrong' };
    const response = await route.POST(new Request('http://localhost/api/mcp', { method: 'POST', headers, body: '{}' }));
    expect(response.status).toBe(401);
  });

  it('lists the tools and runs them, with refs that stay valid in the session', async () => {
    serve({ MCP_TOKEN: TOKEN });
    const client = await connected();
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['get_weather', 'search_places', 'plan_route']),
    );
    expect(tools.find(({ name }) => name === 'get_weather')?.inputSchema).toMatchObject({ type: 'object' });
    const found = await client.callTool({
      name: 'search_places',
      arguments: { category: 'cafe', near: { name: '天安门' } },
    });
    expect(JSON.stringify(found.content)).toContain('[p1]');
    const route1 = await client.callTool({ name: 'plan_route', arguments: { from: { ref: 'p1' }, to: { ref: 'p2' } } });
    expect(JSON.stringify(route1.content)).toContain('甲cafe → 乙cafe');
    await client.close();
  });

  it('answers bad arguments and unknown tools as tool errors', async () => {
    serve({ MCP_TOKEN: TOKEN });
    const client = await connected();
    expect(await client.callTool({ name: 'get_weather', arguments: { span: 'ever' } })).toMatchObject({
      isError: true,
    });
    expect(await client.callTool({ name: 'rm', arguments: {} })).toMatchObject({ isError: true });
    await client.close();
  });
});
