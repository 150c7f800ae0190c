import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { POST as postMcp } from '../../../app/api/mcp/route.ts';
import { POST as postTool } from '../../../app/api/tools/[name]/route.ts';
import { bindTools, mendToolInput } from '../../../lib/tools/bind.ts';
import { isNowhere } from '../../../lib/tools/nowhere.ts';
import { type GeoToolName, geoTools, OFFERED } from '../../../lib/tools/registry.ts';
import { type Asked, fakeContext, fakePorts, NOW } from '../../fixtures/fake-ports.ts';
import { NEAR_MISSES } from '../../fixtures/near-misses.ts';
import { processorMs } from '../../fixtures/processor-time.ts';
import { useServer as install, paramsOf, Visitor } from '../api/fixtures.ts';
import { testServer } from '../chat/fixtures.ts';

const facts = { now: NOW, timeZone: 'Asia/Shanghai', selection: [] };
const strict = (name: GeoToolName, given: unknown) => mendToolInput(name, given, { ...facts, isStrict: true });
const forModel = (name: GeoToolName, given: unknown) => mendToolInput(name, given, { ...facts, isStrict: false });

/** As the SDK does it: the schema's own check, then the call. */
async function byModel(name: GeoToolName, given: unknown) {
  const tools = bindTools(fakeContext(), { timeoutMs: 5_000, messageId: 'm1' });
  const bound = tools[name];
  const schema = bound?.inputSchema as { validate(value: unknown): { value: unknown } };
  const { value } = schema.validate(given);
  const output = await bound?.execute?.(value, { toolCallId: 'c', messages: [], context: {} } as never);
  const told = await bound?.toModelOutput?.({ toolCallId: 'c', input: value, output } as never);
  return { input: value, told: JSON.stringify(told) };
}

function serve() {
  const asked: Asked[] = [];
  const ports = Object.assign(fakePorts(asked), { health: () => ({}) });
  install(
    testServer({
      clock: () => NOW.getTime(),
      parts: { ports: ports as never },
      env: { MCP_TOKEN: 'a-long-test-token' },
    }),
  );
  return asked;
}

async function byApi(name: string, input: unknown) {
  serve();
  const json = {
    input,
    sessionId: crypto.randomUUID(),
    message: { id: crypto.randomUUID(), text: 'x' },
    metadata: { timeZone: 'Asia/Shanghai' },
  };
  const response = await postTool(
    new Visitor().request(`/api/tools/${name}`, { method: 'POST', json }),
    paramsOf({ name }),
  );
  return (await response.json()) as {
    messages?: { parts: { input?: unknown }[] }[];
    notes?: string[];
    error?: { code: string; hint?: string };
  };
}

async function byMcp(name: string, given: unknown): Promise<{ isError?: boolean; text: string }> {
  serve();
  const headers = {
    authorization: 'Bearer a-long-test-token',
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
  };
  const send = (body: object, session: Record<string, string> = {}) =>
    postMcp(
      new Request('http://localhost/api/mcp', {
        method: 'POST',
        headers: { ...headers, ...session },
        body: JSON.stringify({ jsonrpc: '2.0', ...body }),
      }),
    );
  const clientInfo = { name: 'test', version: '1' };
  const opened = await send({
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo },
  });
  const session = { 'mcp-session-id': opened.headers.get('mcp-session-id') ?? '' };
  await send({ method: 'notifications/initialized' }, session);
  const called = await send({ id: 2, method: 'tools/call', params: { name, arguments: given } }, session);
  const { result } = (await called.json()) as { result: { isError?: boolean; content: { text: string }[] } };
  return { ...(result.isError && { isError: true }), text: result.content[0]?.text ?? '' };
}

/** They belong to a conversation, which MCP does not have. */
const MCP_LACKS = new Set(['ask_user', 'map_view', 'map_edit', 'get_place']);

describe('M01: near-miss arguments are repaired before they are validated', () => {
  it.each(NEAR_MISSES)('M01: %s %j is taken as intended', async (name, given, meant, ...told) => {
    expect(strict(name, given)).toEqual({ input: meant, notes: told.map((part) => expect.stringContaining(part)) });
    expect((await byModel(name, given)).input).toEqual(meant);
  });

  it.each(NEAR_MISSES)('M01: POST /api/tools/%s takes %j', async (name, given, meant) => {
    const { messages, error } = await byApi(name, given);
    expect(error).toBeUndefined();
    expect(messages?.[1]?.parts[1]?.input).toEqual(meant);
  });

  it.each(NEAR_MISSES.filter(([name, given]) => !MCP_LACKS.has(name) && typeof given === 'object'))(
    'M01: the MCP tool %s takes %j',
    async (name, given) => {
      const { text } = await byMcp(name, given);
      // Read as a ref it is understood, but there is no conversation that could contain one.
      expect(text.replace(/^\w+ was not called: "[^"]+" is a ref, and.*/, 'understood')).not.toMatch(
        /was not called|Title|Internal/,
      );
      expect(text).not.toBe('');
    },
  );

  it('M01: every tool has near misses', () => {
    expect(new Set(NEAR_MISSES.map(([name]) => name))).toEqual(new Set(OFFERED));
  });
});

/** What must not be guessed, and what the line about it names. */
const REFUSED: [GeoToolName, unknown, string[]][] = [
  ['plan_route', { to: '机场', mode: 'helicopter' }, ['"mode" was "helicopter"', 'walk, bike, drive, transit']],
  ['plan_route', { to: '机场', transport: '火箭' }, ['"mode" was "火箭"', 'walk, bike, drive, transit']],
  [
    'plan_route',
    { to: '机场', arrive_by: '2027-02-29T18:00' },
    ['"arrive_by" was "2027-02-29T18:00"', '2026-11-25T14:00'],
  ],
  ['plan_route', { to: '机场', depart_at: '2026-13-01T08:00' }, ['"depart_at"']],
  ['plan_route', { to: '机场', depart_at: '2026-12-01T25:00' }, ['"depart_at"']],
  [
    'plan_route',
    { to: '机场', depart_at: 'tomorrow morning' },
    ['"depart_at" was "tomorrow morning"', 'a day and a time'],
  ],
  ['plan_route', { from: '机场' }, ['"to" is missing', '"lat,lng"']],
  ['get_weather', { place: '西安', span: 'days', date: '2026-11-31' }, ['"date" was "2026-11-31"', '2026-11-25']],
  ['get_weather', { place: '西安', span: 'days', date: '05/06/2026' }, ['"date" was "05/06/2026"']],
  ['get_weather', { place: '西安', span: 'days', date: 'soon' }, ['"date" was "soon"']],
  // That day is a Saturday.
  ['get_weather', { place: '西安', span: 'days', date: '12-05 Sun' }, ['"date" was "12-05 Sun"']],
  ['get_weather', { place: '西安', span: 'ever' }, ['"span" was "ever"', 'now, hours, days']],
  ['get_weather', { span: 'now' }, ['"place" is missing']],
  ['get_weather', { place: [10, 20], span: 'now' }, ['"place" was a list of 2']],
  ['get_weather', { place: 'unknown', span: 'now' }, ['"place" was "unknown"', 'a name']],
  ['get_weather', { place: 'N/A', span: 'now' }, ['"place"', 'a name']],
  ['get_weather', { place: '西安' }, ['"span" is missing', 'now, hours, days']],
  ['measure', { ref: 'r1' }, ['"what" is missing']],
  ['search_places', { query: '茶', within: [48.8, 48.9, 2.2, 2.4] }, ['"within" was', '[west, south, east, north]']],
  [
    'search_places',
    {
      query: '茶',
      within: [
        [48.8, 2.2],
        [48.9, 2.4],
      ],
    },
    ['"within" was', '[west, south, east, north]'],
  ],
  ['search_places', { query: '茶', radius: 5 }, ['"radius_m" was 5', 'from 10 to 500000, in metres']],
  ['plan_trip', { area: '西安', days: '两三天' }, ['"days" was "两三天"']],
  ['locate', { point: { lat: '34N', lng: '108N' } }, ['"point" was']],
  ['outing_advice', { place: '西安', date: '2026-02-30' }, ['"date" was "2026-02-30"']],
  ['outing_advice', { place: '西安', hours: '9:30-12' }, ['"hours" was "9:30-12"', '[9, 17]']],
  ['plan_trip', { area: '西安', days: 2, start_date: '2027-04-31' }, ['"start_date" was "2027-04-31"']],
  ['plan_trip', { area: '西安', days: 'many' }, ['"days" was "many"', 'a whole number from 1 to 10']],
  ['search_places', { query: '茶', radius_m: 900_000 }, ['"radius_m" was 900000', 'from 10 to 500000']],
  ['search_places', { query: '茶', radius_m: '2 bananas' }, ['"radius_m" was "2 bananas"']],
  ['search_places', { query: '茶', within: '朝阳 500' }, ['"within" was "朝阳 500"', '"near"']],
  ['search_places', { query: '茶', open_now: 'perhaps' }, ['"open_now" was "perhaps"', 'true or false']],
  ['travel_times', { from: '酒店', minutes: [10, 90] }, ['"minutes.1" was 90', 'from 1 to 60']],
  ['ask_user', { question: '哪个？', options: ['东站'] }, ['"options" was a list of 1', 'from 2 to 6']],
  ['map_edit', { action: 'explode' }, ['"action" was "explode"']],
  ['get_place', {}, ['"ref" is missing', 'locate and search_places give refs']],
  ['search_places', { categories: ['cafe', 'bar'], near: '西安' }, ['"categories" was a list of 2']],
  ['locate', 'x'.repeat(3_000), ['the arguments']],
];

describe('M01: what cannot be repaired is refused in one line that says what to write', () => {
  it.each(REFUSED)('M01: %s %j', async (name, given, parts) => {
    const made = forModel(name, given);
    const line = 'refusal' in made ? made.refusal : '';
    expect(line).toMatch(new RegExp(`^${name} was not called: [^\n]{10,600}$`));
    for (const part of parts) expect(line).toContain(part);
    expect(line).not.toMatch(/invalid_|expected|✖|zod/i);
    await expect(byModel(name, given)).rejects.toMatchObject({ code: 'bad_arguments', message: line });
    const { error } = await byApi(name, given);
    expect(error).toMatchObject({ code: 'bad_request', hint: line });
    if (!MCP_LACKS.has(name) && typeof given === 'object')
      expect(await byMcp(name, given)).toEqual({ isError: true, text: line });
  });

  it('M01: a question that asks for too much gets the most there is, and the model is told so', async () => {
    const { input, told } = await byModel('get_weather', { place: '西安', span: 'days', days: 30 });
    expect(input).toEqual({ place: { name: '西安' }, span: 'days', days: 16 });
    expect(told).toContain('\\"days\\" was 30; the most is 16');
    expect((await byApi('search_places', { query: '茶', limit: '100' })).notes?.[0]).toContain('the most is 20');
    expect((await byMcp('search_places', { query: '茶', near: '北京', limit: 100 })).text).toContain('the most is 20');
  });

  it('M01: an unknown field is ignored for the model with a note, and refused by name at the strict routes', async () => {
    const given = { place: '西安', span: 'now', max_price: 30, language: 'zh' };
    const { input, told } = await byModel('get_weather', given);
    expect(input).toEqual({ place: { name: '西安' }, span: 'now' });
    expect(told).toContain('max_price');
    expect(told).not.toContain('language');
    const line =
      'get_weather was not called: "max_price" is no field of it (have place, span, days, date, month, air_quality)';
    expect((await byApi('get_weather', given)).error?.hint).toBe(line);
    expect((await byMcp('get_weather', given)).text).toBe(line);
  });

  it('M01: "here" is the selection when something is selected', () => {
    const made = mendToolInput(
      'get_weather',
      { place: '这里', span: 'now' },
      { ...facts, selection: ['p2'], isStrict: false },
    );
    expect(made).toMatchObject({ input: { place: { ref: 'selection' } } });
  });

  it('M01: "view" and "me" mean the same as an area, however they are written', async () => {
    const context = fakeContext({ position: { lng: 108.9, lat: 34.2 } });
    const tools = bindTools(context, { timeoutMs: 5_000, messageId: 'm1' });
    const search = (within: unknown) =>
      tools.search_places?.execute?.({ query: '茶', within }, { toolCallId: 'c', messages: [], context: {} } as never);
    for (const within of ['view', { ref: 'view' }, 'me', { ref: 'me' }]) await search(within);
    // The last two are one call.
    const areas = context.asked.flatMap(({ port, query }) =>
      port === 'places' ? [(query as { area: { kind: string } }).area] : [],
    );
    expect(areas.map(({ kind }) => kind)).toEqual(['bbox', 'bbox', 'around']);
  });

  it('M01: relative dates follow the clock of the user', () => {
    const at = (timeZone: string) =>
      mendToolInput(
        'get_weather',
        { place: 'x', span: 'days', date: '明天' },
        { ...facts, now: new Date('2026-12-31T20:00:00Z'), timeZone, isStrict: false },
      );
    expect(at('Asia/Shanghai')).toMatchObject({ input: { date: '2027-01-02' } });
    expect(at('America/New_York')).toMatchObject({ input: { date: '2027-01-01' } });
  });
});

const DAYS = ['2026-12-01', '2028-02-29', '2027-01-31'];

/** Values of a schema: what it allows, in the forms that the tools declare. */
function valuesOf(schema: Record<string, unknown>): fc.Arbitrary<unknown> {
  const {
    anyOf,
    enum: words,
    const: only,
    pattern,
    prefixItems,
    items,
    properties = {},
    required = [],
  } = schema as {
    anyOf?: Record<string, unknown>[];
    enum?: unknown[];
    const?: unknown;
    pattern?: string;
    prefixItems?: Record<string, unknown>[];
    items?: Record<string, unknown>;
    properties?: Record<string, Record<string, unknown>>;
    required?: string[];
  };
  const number = (key: string, otherwise: number) =>
    typeof schema[key] === 'number' ? (schema[key] as number) : otherwise;
  if (anyOf) return fc.oneof(...anyOf.map(valuesOf));
  if (words) return fc.constantFrom(...words);
  if (only !== undefined) return fc.constant(only);
  if (pattern) return fc.constantFrom(...DAYS.map((day) => (new RegExp(pattern).test(day) ? day : `${day}T08:30`)));
  if (prefixItems) {
    // The south of a box is below its north.
    const inOrder = ([west, south, east, north]: number[]) =>
      south !== undefined && north !== undefined && south > north
        ? [west, north, east, south]
        : [west, south, east, north];
    const values = fc.tuple(...prefixItems.map(valuesOf));
    return prefixItems.length === 4 ? values.map((box) => inOrder(box as number[])) : values;
  }
  switch (schema.type) {
    case 'integer':
      return fc.integer({ min: number('minimum', 0), max: number('maximum', 9) });
    case 'number':
      return fc.double({ min: number('minimum', 0), max: number('maximum', 9), noNaN: true }).map((value) => value + 0);
    case 'boolean':
      return fc.boolean();
    case 'string':
      return fc
        .string({
          unit: 'grapheme',
          minLength: number('minLength', 0),
          maxLength: Math.min(12, number('maxLength', 12)),
        })
        .filter((text) => text.length <= number('maxLength', 99) && (text === '' || !isNowhere(text)));
    case 'array':
      return fc.array(valuesOf(items ?? {}), {
        minLength: number('minItems', 0),
        maxLength: Math.min(4, number('maxItems', 4)),
      });
    default:
      return fc.record(Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, valuesOf(value)])), {
        requiredKeys: required,
      });
  }
}

describe('M01: what fits passes unchanged', () => {
  it.each(OFFERED)('M01: valid arguments of %s, at every route', (name) => {
    const values = valuesOf(z.toJSONSchema(geoTools[name].input, { io: 'input' }) as Record<string, unknown>);
    fc.assert(
      fc.property(values, (given) => {
        // For a box of bare numbers the note may say how it was read.
        const notes = JSON.stringify(given).includes('"bbox"') ? expect.any(Array) : [];
        expect(strict(name, given)).toEqual({ input: given, notes });
        expect(forModel(name, given)).toEqual({ input: given, notes });
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    { place: { name: '北京' }, hours: { toString: false } },
    { place: { name: '北京' }, start: '2026-11-26', end: '2026-11-28', days: { toString: 1, valueOf: 2 } },
  ])('M01: an object whose toString is not a function makes no mender throw: %j', (given) => {
    expect(() => forModel('get_weather', given)).not.toThrow();
  });

  it.each(Object.keys(geoTools) as GeoToolName[])('M01: no JSON at all makes the mender of %s throw', (name) => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.dictionary(
          fc.constantFrom('place', 'to', 'hours', 'date', 'within', 'refs', 'x', '__proto__', 'constructor'),
          fc.jsonValue(),
        ),
        (one, other) => {
          for (const given of [one, other]) {
            const made = forModel(name, given);
            if ('input' in made) expect(geoTools[name].input.safeParse(made.input).success).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('M01: a hostile argument is read in a moment', () => {
    const deep = JSON.parse(`${'{"place":'.repeat(4_000)}1${'}'.repeat(4_000)}`) as unknown;
    const long = ' '.repeat(100_000);
    const hostile = [
      deep,
      `{${long}`,
      { place: `${long}x,${long}`, span: long },
      { place: ')'.repeat(100_000), span: 'now', date: `1${long}2` },
    ];
    const spent = processorMs(() => {
      for (const given of hostile) {
        forModel('get_weather', given);
        forModel('plan_trip', { area: given, must: given, interests: given });
      }
    });
    expect(spent).toBeLessThan(1_500);
  }, 60_000);
});
