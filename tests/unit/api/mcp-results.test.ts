import type { Client } from '@modelcontextprotocol/client';
import { check } from '@placemarkio/check-geojson';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GeoToolName } from '../../../lib/tools/registry.ts';
import { MCP_TOKEN, mcpClient, mcpTestServer } from '../../fixtures/mcp-client.ts';
import { useServer } from './fixtures.ts';

interface Structured {
  tool: string;
  locale: string;
  timeZone: string;
  status: string;
  places: { name: string; lat: number; lng: number }[];
  geojson: { features: { properties: { name: string; style?: string; color?: string }; geometry: { type: string } }[] };
  output: unknown;
}

type Offered = Exclude<GeoToolName, 'ask_user' | 'map_view' | 'map_edit' | 'map_import' | 'get_place'>;

/** A call of each tool, and what its result draws; tsc asks for a row for every tool. */
const CALLS: Record<Offered, { given: Record<string, unknown>; draws: string[] }> = {
  get_weather: { given: { place: { name: '北京' }, span: 'days', days: 3 }, draws: ['Point'] },
  search_places: {
    given: { category: 'cafe', near: { name: '天安门' }, limit: 3 },
    draws: ['Point', 'Point', 'Point'],
  },
  locate: { given: { query: '故宫' }, draws: ['Point'] },
  plan_route: { given: { from: { name: '天安门' }, to: { name: '故宫' } }, draws: ['LineString', 'Point', 'Point'] },
  travel_times: { given: { from: { name: '天安门' }, minutes: [10] }, draws: ['Polygon'] },
  plan_trip: { given: { area: { name: '北京' }, days: 1 }, draws: ['LineString', 'Point'] },
  outing_advice: { given: { place: { name: '北京' } }, draws: ['Point'] },
  map_draw: { given: { shape: 'circle', center: { name: '北京' }, radius_m: 500 }, draws: ['Polygon'] },
  measure: { given: { what: 'distance', between: [{ name: '北京' }, { name: '上海' }] }, draws: ['LineString'] },
};

describe.each(['2026-07-28', '2025-11-25'] as const)('M10: results for clients of the revision %s', (protocol) => {
  let client: Client;
  beforeAll(async () => {
    useServer(mcpTestServer());
    client = await mcpClient(protocol);
  });
  afterAll(() => client.close());

  const call = async (name: string, given: object, meta?: Record<string, unknown>) => {
    const answer = await client.callTool({ name, arguments: { ...given }, ...(meta && { _meta: meta }) });
    return { ...answer, structured: answer.structuredContent as Structured | undefined };
  };

  it('M10: speaks the revision asked for', () => {
    expect(client.getProtocolEra()).toBe(protocol === '2026-07-28' ? 'modern' : 'legacy');
  });

  it('M10: describes every tool with a schema for both sides, a title and what it does to the world', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(Object.keys(CALLS).sort());
    for (const tool of tools) {
      expect(tool.outputSchema).toMatchObject({
        type: 'object',
        required: expect.arrayContaining(['places', 'geojson']),
      });
      expect(tool.inputSchema.properties).toMatchObject({
        locale: { enum: ['zh', 'en'] },
        timeZone: { type: 'string' },
      });
      expect(tool.annotations).toMatchObject({ title: tool.title, readOnlyHint: true, destructiveHint: false });
      // A list of types, a bare false or nothing at all is refused by some of the model services that get the schema.
      expect(JSON.stringify([tool.inputSchema, tool.outputSchema])).not.toMatch(/"type":\[|:\{\}|\[\{\}|"items":false/);
      // Its model does not read our instructions, which say once how places and times are written.
      expect(JSON.stringify(tool.inputSchema)).not.toMatch(/"description":"(?:place|time)[";]/);
      expect(tool._meta).toMatchObject({ ui: { resourceUri: 'ui://wentu/map' } });
    }
  });

  it.each(Object.entries(CALLS))(
    'M10: %s gives coordinates and GeoJSON, as its schema says',
    async (name, { given, draws }) => {
      const { tools } = await client.listTools();
      const { structured, isError, content } = await call(name, given);
      expect(isError, JSON.stringify(content)).not.toBe(true);
      const schema = tools.find((tool) => tool.name === name)?.outputSchema ?? {};
      const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema as object);
      expect(validate(structured), JSON.stringify(validate.errors)).toBe(true);
      expect(structured).toMatchObject({ tool: name, status: 'found' });
      expect(structured?.places.length).toBeGreaterThan(0);
      for (const { lat, lng } of structured?.places ?? [])
        expect([Math.abs(lat) <= 90, Math.abs(lng) <= 180]).toEqual([true, true]);
      const types = structured?.geojson.features.map(({ geometry }) => geometry.type);
      expect(types).toEqual(expect.arrayContaining(draws));
      expect(() => check(JSON.stringify(structured?.geojson))).not.toThrow();
      expect(JSON.stringify(structured?.output)).not.toMatch(/"(?:path|rings)":/);
    },
  );

  it('M10: the places of a trip are its stops, not its days', async () => {
    const { structured } = await call('plan_trip', CALLS.plan_trip.given);
    expect(structured?.places.filter(({ name }) => /^\d{4}-/.test(name))).toEqual([]);
    expect(structured?.places.length).toBeGreaterThan(0);
  });

  it.each([
    ['blue', '#2f6fde'],
    ['#0A7', '#0a7'],
  ])('M10: a shape drawn in %s has its colour as %s', async (color, css) => {
    const { structured } = await call('map_draw', { ...CALLS.map_draw.given, color });
    expect(structured?.geojson.features).toMatchObject([{ properties: { color: css } }]);
  });

  it('M10: a miss is data, too, with the candidates to pick from', async () => {
    const { structured, isError } = await call('get_weather', { place: { name: 'Springfield' }, span: 'now' });
    expect(isError).not.toBe(true);
    expect(structured).toMatchObject({ status: 'miss', output: { miss: 'ambiguous' } });
    expect(structured?.places.map(({ name, lat }) => [name, lat])).toEqual([
      ['Springfield', 37.21],
      ['Springfield', 42.1],
    ]);
    expect(structured?.geojson.features.map(({ geometry }) => geometry.type)).toEqual(['Point', 'Point']);
  });

  it.each([
    [{ locale: 'zh', timeZone: 'Europe/Paris' }, undefined, ['zh', 'Europe/Paris', '故宫']],
    [{ locale: 'en' }, { locale: 'zh', timeZone: 'Asia/Tokyo' }, ['en', 'Asia/Tokyo', 'Forbidden City']],
    [{}, { 'example.com/locale': 'zh-Hans-CN' }, ['zh', 'UTC', '故宫']],
    [{}, { locale: 'fr', timeZone: 'Nowhere/Land' }, ['en', 'UTC', 'Forbidden City']],
  ])('M10: %j with _meta %j is for a reader of %j', async (given, meta, [locale, timeZone, name]) => {
    const { structured, content } = await call('locate', { query: '故宫', ...given }, meta);
    expect(structured).toMatchObject({ locale, timeZone, places: [{ name }] });
    expect(structured?.geojson.features[0]?.properties.name).toBe(name);
    expect(JSON.stringify(content)).toContain(name);
  });

  it.each([
    [{ timeZone: 'Peking' }, 'timeZone: an IANA name'],
    [{ locale: 'fr' }, 'locale: there are zh and en'],
  ])('M10: %j is refused with what to write', async (given, line) => {
    const { isError, content } = await call('locate', { query: '故宫', ...given });
    expect([isError, JSON.stringify(content)]).toEqual([true, expect.stringContaining(line)]);
  });
});

describe('M10: the size and language of results', () => {
  it('M10: a line of 5,000 positions comes as 200', async () => {
    const server = useServer(mcpTestServer());
    const { encodePolyline } = await import('../../../lib/geo/polyline.ts');
    const course = Array.from({ length: 5_000 }, (_, at) => ({
      lng: 116 + at / 5_000,
      lat: 39 + Math.sin(at / 300) / 9,
    }));
    const routes = server.ports.routes;
    server.ports.routes = async (...asked) => {
      const found = await routes(...asked);
      const options = found.value.options.map((option) => ({ ...option, path: encodePolyline(course) }));
      return { ...found, value: { ...found.value, options } };
    };
    const client = await mcpClient('2026-07-28');
    const { structuredContent } = await client.callTool({
      name: 'plan_route',
      arguments: { from: '天安门', to: '故宫', mode: 'drive' },
    });
    const { features } = (
      structuredContent as { geojson: { features: { geometry: { type: string; coordinates: unknown[] } }[] } }
    ).geojson;
    const line = features.find(({ geometry }) => geometry.type === 'LineString');
    expect(line?.geometry.coordinates).toHaveLength(200);
    expect(JSON.stringify(structuredContent).length).toBeLessThan(20_000);
    await client.close();
  });

  it('M10: a request that prefers Chinese gets Chinese', async () => {
    useServer(mcpTestServer());
    const client = await mcpClient('2026-07-28', { 'accept-language': 'zh-CN,zh;q=0.9' });
    const { tools } = await client.listTools();
    expect(tools.find(({ name }) => name === 'get_weather')?.title).toMatch(/\p{Script=Han}/u);
    const { content } = await client.callTool({ name: 'locate', arguments: { query: '故宫' } });
    expect(JSON.stringify(content)).toContain('故宫');
    await client.close();
  });

  it('M10: no stream is held open for a client that wants to listen', async () => {
    useServer(mcpTestServer());
    const { POST } = await import('../../../app/api/mcp/route.ts');
    const meta = {
      'io.modelcontextprotocol/protocolVersion': '2026-07-28',
      'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
      'io.modelcontextprotocol/clientCapabilities': {},
    };
    const headers = {
      authorization: `Bearer ${MCP_TOKEN}`,
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'subscriptions/listen',
    };
    const params = { _meta: meta, notifications: { toolsListChanged: true } };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'subscriptions/listen', params });
    const response = await POST(new Request('http://localhost/api/mcp', { method: 'POST', headers, body }));
    expect(await response.json()).toMatchObject({ error: { message: expect.stringMatching(/limit/i) } });
  });
});
