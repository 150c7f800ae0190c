import { beforeEach, describe, expect, it } from 'vitest';
import * as reports from '../../../app/api/reports/route.ts';
import { DELETE, GET, POST } from '../../../app/api/saved/route.ts';
import * as sessions from '../../../app/api/sessions/[[...id]]/route.ts';
import type { Server } from '../../../lib/runtime/compose.ts';
import { finish, say, scripted, testServer } from '../chat/fixtures.ts';
import { codeOf, paramsOf, useServer, Visitor } from './fixtures.ts';

const list = { id: crypto.randomUUID(), name: '杭州之行', color: 'purple', note: '清明', createdAt: 1 };
const placeOf = (over: object = {}) => ({
  id: crypto.randomUUID(),
  listId: null,
  name: '灵隐寺',
  kind: 'temple',
  at: { lng: 120.0967, lat: 30.2408 },
  savedAt: 2,
  ...over,
});

describe('the routes of saved places', () => {
  let server: Server;
  let ann: Visitor;
  beforeEach(() => {
    server = useServer(
      testServer({
        parts: scripted(() => [...say('ok'), finish()]),
        env: { LIMIT_PER_MINUTE: '100', LIMIT_OWNER_PLACES: '4' },
      }),
    );
    ann = new Visitor();
  });

  async function ask(who: Visitor, method: 'GET' | 'POST' | 'DELETE', json?: unknown): Promise<Response> {
    const route = { DELETE, GET, POST };
    return who.keep(await route[method](who.request('/api/saved', { method, ...(json !== undefined && { json }) })));
  }
  const savedOf = async (who: Visitor) => (await (await ask(who, 'GET')).json()) as object;
  const report = (who: Visitor, json: unknown) =>
    reports.POST(who.request('/api/reports', { method: 'POST', json })).then((response) => who.keep(response));

  it('keep, change and remove lists and places of this visitor alone', async () => {
    const place = placeOf({ listId: list.id, note: '早点去' });
    expect((await ask(ann, 'POST', { lists: [list], places: [place] })).status).toBe(200);
    await ask(ann, 'POST', { places: [{ ...place, name: '灵隐', role: 'home' }] });
    expect(await savedOf(ann)).toEqual({ lists: [list], places: [{ ...place, name: '灵隐', role: 'home' }] });
    expect(await savedOf(new Visitor())).toEqual({ lists: [], places: [] });
    await ask(ann, 'DELETE', { lists: [list.id], places: [place.id] });
    expect(await savedOf(ann)).toEqual({ lists: [], places: [] });
  });

  it.each([
    ['a colour of its own', { lists: [{ ...list, color: 'url(x)' }] }, 'lists.0.color'],
    ['a place off the globe', { places: [placeOf({ at: { lng: 200, lat: 30 } })] }, 'places.0.at.lng'],
    ['a note that is a book', { places: [placeOf({ note: 'x'.repeat(1_001) })] }, 'places.0.note'],
    ['a role that does not exist', { places: [placeOf({ role: 'school' })] }, 'places.0.role'],
    ['a field nobody knows', { places: [placeOf({ owner: 'ben' })] }, 'places.0.owner'],
    ['too many at once', { places: Array.from({ length: 201 }, () => placeOf()) }, 'places'],
  ])('refuse %s', async (_what, json, path) => {
    const response = await ask(ann, 'POST', json);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'bad_request', fields: [{ path }] } });
    expect(await savedOf(ann)).toEqual({ lists: [], places: [] });
  });

  it('refuse more places than LIMIT_OWNER_PLACES, and more bytes than the visitor may store', async () => {
    await ask(ann, 'POST', { places: [1, 2, 3, 4].map(() => placeOf()) });
    expect(await codeOf(await ask(ann, 'POST', { places: [placeOf()] }))).toEqual([413, 'quota_full']);
    expect(await savedOf(ann)).toMatchObject({ places: { length: 4 } });
    useServer(testServer({ parts: scripted(() => [finish()]), env: { LIMIT_OWNER_MB: '1' } }));
    const notes = Array.from({ length: 200 }, () => placeOf({ note: '注'.repeat(250) }));
    const [first, ...rest] = [0, 1, 2, 3, 4, 5].map(() => notes.map((each) => ({ ...each, id: crypto.randomUUID() })));
    expect((await ask(ann, 'POST', { places: first })).status).toBe(200);
    const codes = [];
    for (const places of rest) codes.push((await ask(ann, 'POST', { places })).status);
    expect(codes).toEqual([200, 200, 200, 200, 413]);
  });

  it('go into the file of all data and come back from it', async () => {
    const place = placeOf({ listId: list.id, note: '“早”\n去', role: 'work' });
    await ann.chat(crypto.randomUUID(), '北京天气');
    await ask(ann, 'POST', { lists: [list], places: [place] });
    const all = sessions.GET(ann.request('/api/sessions/all'), paramsOf({ id: ['all'] }));
    const file = await (await all).text();
    const ben = new Visitor();
    const bring = ben.request('/api/sessions/import', { method: 'POST', json: JSON.parse(file) });
    const result = ben.keep(await sessions.POST(bring, paramsOf({ id: ['import'] })));
    expect(await result.json()).toMatchObject({ imported: { length: 1 }, failedCount: 0, savedPlaces: 1 });
    expect(await savedOf(ben)).toEqual({ lists: [list], places: [place] });
  });

  it.each([
    ['are broken', 'bad_request', (saved: object) => `${JSON.stringify({ ...saved, places: [{ name: 'x' }] })}}`],
    [
      'are too many',
      'quota_full',
      (saved: object) => `${JSON.stringify({ ...saved, places: [1, 2, 3, 4, 5].map(() => placeOf()) })}}`,
    ],
    [
      'are longer than is read',
      'payload_too_large',
      (saved: object) => `${JSON.stringify(saved)}${' '.repeat(16_000_000)}}`,
    ],
    ['are cut off', 'bad_request', (saved: object) => JSON.stringify(saved).slice(0, -9)],
  ])('that %s in a file are named, and its conversations are imported all the same', async (_what, code, change) => {
    await ann.chat(crypto.randomUUID(), '北京天气');
    await ask(ann, 'POST', { lists: [list], places: [placeOf()] });
    const all = sessions.GET(ann.request('/api/sessions/all'), paramsOf({ id: ['all'] }));
    const { saved, ...rest } = JSON.parse(await (await all).text()) as { saved: object };
    const file = `${JSON.stringify(rest).slice(0, -1)},"saved":${change(saved)}`;
    const ben = new Visitor();
    const body = { method: 'POST', body: file, headers: { 'content-type': 'application/json' } };
    const result = ben.keep(
      await sessions.POST(ben.request('/api/sessions/import', body), paramsOf({ id: ['import'] })),
    );
    expect([result.status, await result.json()]).toMatchObject([
      201,
      {
        imported: { length: 1 },
        failed: [{ index: 1, part: 'saved', title: null, code }],
        failedCount: 1,
        savedPlaces: 0,
      },
    ]);
    expect(await savedOf(ben)).toEqual({ lists: [], places: [] });
  });

  it('are emptied by "delete everything"', async () => {
    await ask(ann, 'POST', { lists: [list], places: [placeOf({ role: 'home' })] });
    const everything = ann.request('/api/sessions', { method: 'DELETE', json: { confirm: 'delete everything' } });
    await sessions.DELETE(everything, paramsOf({}));
    expect(await savedOf(ann)).toEqual({ lists: [], places: [] });
  });

  it('keep for the operator what is wrong about a place, within limits', async () => {
    const place = { name: '灵隐寺', kind: 'temple', at: { lng: 120.0967, lat: 30.2408 } };
    expect((await report(ann, { place, problem: 'hours', note: '周一休息', source: 'OpenStreetMap' })).status).toBe(
      201,
    );
    expect(await server.store.listReports(5)).toMatchObject([
      { place, problem: 'hours', note: '周一休息', source: 'OpenStreetMap', at: expect.stringMatching(/Z$/) },
    ]);
    expect(await codeOf(await report(ann, { place, problem: 'ugly' }))).toEqual([400, 'bad_request']);
    expect(await codeOf(await report(ann, { place, problem: 'other', note: 'x'.repeat(501) }))).toEqual([
      400,
      'bad_request',
    ]);
    const codes = [];
    for (let sent = 0; sent < 105; sent += 1) codes.push((await report(ann, { place, problem: 'closed' })).status);
    expect(codes.filter((status) => status === 201)).toHaveLength(99);
    expect(codes.at(-1)).toBe(429);
  });
});
