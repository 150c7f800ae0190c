import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { describe, expect, it } from 'vitest';
import * as ready from '../../../app/api/health/ready/route.ts';
import * as route from '../../../app/api/mcp/route.ts';
import { readConfig } from '../../../lib/config.ts';
import { asPeer } from '../../../lib/http/peer-address.ts';
import { createServer, type Server } from '../../../lib/runtime/compose.ts';
import { fakePorts } from '../../fixtures/fake-ports.ts';
import { codeOf, useServer as install } from './fixtures.ts';

const TOKEN = 'a-long-test-token';

function made(env: Record<string, string> = { MCP_TOKEN: TOKEN }): Server {
  const { config } = readConfig({ DATABASE_URL: 'file:/tmp/wentu-mcp-unused.db', LOG_LEVEL: 'silent', ...env });
  return createServer({ config, parts: { ports: { ...fakePorts(), health: () => ({}) } as never } });
}

/** A real MCP client whose HTTP goes straight into the route, each request to the next of the servers. */
async function connected(...servers: Server[]) {
  const client = new Client({ name: 'test', version: '1' });
  const methods: string[] = [];
  const fetchRoute = async (url: string | URL, init?: RequestInit) => {
    const request = new Request(url, init);
    const server = servers[methods.length % servers.length];
    if (server) install(server);
    methods.push(request.method);
    const handler = request.method === 'GET' ? route.GET : request.method === 'DELETE' ? route.DELETE : route.POST;
    return handler(request);
  };
  // As issued by a server of an earlier version.
  const headers = { authorization: `Bearer ${TOKEN}`, 'mcp-session-id': '0e6f0c1c-2f3b-4f5e-8f57-4f0f2d1b7a10' };
  await client.connect(
    new StreamableHTTPClientTransport(new URL('http://localhost/api/mcp'), {
      fetch: fetchRoute,
      requestInit: { headers },
    }),
  );
  return { client, methods };
}

const post = (authorization: string) =>
  route.POST(new Request('http://localhost/api/mcp', { method: 'POST', headers: { authorization }, body: '{}' }));

const textIn = (answer: Awaited<ReturnType<Client['callTool']>>) =>
  (answer.content as { text: string }[]).map(({ text }) => text).join('\n');

const coordinatesIn = (text: string) =>
  [...text.matchAll(/: (-?\d+\.\d+, -?\d+\.\d+)$/gm)].map((match) => match[1] ?? '');

describe('the MCP server', () => {
  it('does not exist without MCP_TOKEN', async () => {
    install(made({}));
    const response = await route.POST(new Request('http://localhost/api/mcp', { method: 'POST', body: '{}' }));
    expect(await codeOf(response)).toEqual([404, 'not_found']);
  });

  it('refuses a wrong token', async () => {
    install(made());
    expect((await post('Bearer wrong')).status).toBe(401);
  });

  it('D05: a conversation goes on whichever instance gets the next request', async () => {
    const { client, methods } = await connected(made(), made(), made());
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['get_weather', 'search_places', 'plan_route']),
    );
    expect(tools.find(({ name }) => name === 'get_weather')?.inputSchema).toMatchObject({ type: 'object' });
    const near = { category: 'cafe', near: { name: '天安门' } };
    const found = textIn(await client.callTool({ name: 'search_places', arguments: near }));
    const [from, to] = coordinatesIn(found);
    expect(found).toMatch(/^\[p1\] .+: /m);
    const way = await client.callTool({ name: 'plan_route', arguments: { from, to } });
    expect(way.isError).not.toBe(true);
    expect(textIn(way)).toContain(`${from} → ${to}`);
    await client.close();
    expect(methods.length).toBeGreaterThan(4);
  });

  it.each([
    ['plan_route', { from: { ref: 'p1' }, to: { ref: 'p2' } }, 'p1'],
    ['plan_route', { from: '[p4]', to: '39.9, 116.4' }, 'p4'],
    ['search_places', { category: 'cafe', along: { ref: 'r1' } }, 'r1'],
    ['map_draw', { shape: 'buffer', of: 'l2', radius_m: 500 }, 'l2'],
    ['measure', { what: 'distance', between: ['39.9, 116.4', 'a7'] }, 'a7'],
  ])('D05: %s(%j) is told that refs are not kept', async (name, given, ref) => {
    const { client } = await connected(made());
    const answer = await client.callTool({ name, arguments: given });
    expect(answer.isError).toBe(true);
    expect(textIn(answer)).toContain(`"${ref}" is a ref, and refs are not kept between calls; pass coordinates`);
    await client.close();
  });

  it('D05: offers no tool that needs what an earlier call showed', async () => {
    const { client } = await connected(made());
    const names = (await client.listTools()).tools.map(({ name }) => name);
    expect(names.filter((name) => ['get_place', 'map_edit', 'map_view', 'ask_user'].includes(name))).toEqual([]);
    expect(client.getInstructions()).toContain('refs are not kept between calls');
    await client.close();
  });

  it('D05: says of several places of one name where each of them is', async () => {
    const server = made();
    const same = { kind: 'city', standing: 0.5, match: 'exact' };
    const place = (name: string, lat: number) => ({ name, at: { lng: 100, lat }, ...same });
    const source = { id: 'test', name: 'test', attribution: '', fetchedAt: '2026-01-01T00:00:00Z' };
    server.ports.geocode = async () => ({ value: [place('甲', 10), place('乙', 20)], source }) as never;
    const { client } = await connected(server);
    const answer = textIn(
      await client.callTool({ name: 'get_weather', arguments: { place: { name: '甲乙' }, span: 'now' } }),
    );
    expect(coordinatesIn(answer)).toEqual(['10.00000, 100.00000', '20.00000, 100.00000']);
    await client.close();
  });

  it('D05: stores nothing that could be read or ended', async () => {
    install(made());
    for (const method of ['GET', 'DELETE'] as const) {
      const headers = { authorization: `Bearer ${TOKEN}`, accept: 'text/event-stream' };
      const response = await route[method](new Request('http://localhost/api/mcp', { method, headers }));
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    }
  });

  it('answers bad arguments and unknown tools as tool errors', async () => {
    const { client } = await connected(made());
    expect(await client.callTool({ name: 'get_weather', arguments: { span: 'ever' } })).toMatchObject({
      isError: true,
    });
    expect(await client.callTool({ name: 'rm', arguments: {} })).toMatchObject({ isError: true });
    await client.close();
  });
});

describe('guesses at a bearer token', () => {
  const guess = { mcp: () => post('Bearer guess'), ready: () => readiness('Bearer guess') };
  const readiness = (authorization: string) =>
    ready.GET(new Request('http://localhost/api/health/ready', { headers: { authorization } }));

  it.each(['mcp', 'ready'] as const)('D05: are limited by address at %s, and others go on', async (door) => {
    install(made({ MCP_TOKEN: TOKEN, HEALTH_TOKEN: TOKEN, LIMIT_REQUESTS_PER_MINUTE: '100' }));
    const statuses = await asPeer('203.0.113.7', async () => {
      const all: number[] = [];
      for (let at = 0; at < 8; at += 1) all.push((await guess[door]()).status);
      return all;
    });
    expect(statuses.slice(0, 5)).toEqual(Array(5).fill(door === 'mcp' ? 401 : 403));
    expect(statuses.slice(5)).toEqual([429, 429, 429]);
    const other = await asPeer('203.0.113.8', () => readiness(`Bearer ${TOKEN}`));
    expect(other.status).not.toBe(429);
  });
});
