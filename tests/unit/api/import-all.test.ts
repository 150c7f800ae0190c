import { beforeEach, describe, expect, it } from 'vitest';
import { DELETE, GET, PATCH, POST } from '../../../app/api/sessions/[[...id]]/route.ts';
import { mapOf } from '../../../lib/tools/results.ts';
import { callTool, finish, say, scripted, testServer } from '../chat/fixtures.ts';
import { codeOf, paramsOf, useServer, Visitor } from './fixtures.ts';

const HANDLERS = { GET, POST, PATCH, DELETE };
type Method = keyof typeof HANDLERS;
interface File {
  format: string;
  sessions: { session: { id: string; title: string }; messages: { id: string; role: string; parts: unknown[] }[] }[];
}
interface Result {
  imported: string[];
  unchanged: string[];
  failed: { index: number; title: string | null; code: string; fields?: { path: string }[] }[];
  failedCount: number;
}

describe('all conversations', () => {
  let ann: Visitor;
  beforeEach(async () => {
    const model = scripted((options, call) => {
      const asked = JSON.stringify(options.prompt);
      return asked.includes('画圆') && !asked.includes('tool-result')
        ? [
            callTool('map_draw', { shape: 'circle', center: { point: { lng: 121.49, lat: 31.24 } }, radius_m: 700 }),
            finish('tool-calls'),
          ]
        : [...say(`第 ${call} 个回答`), finish()];
    });
    useServer(testServer({ parts: model, env: { LIMIT_PER_MINUTE: '1000' } }));
    ann = new Visitor();
    const [a, b, c] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    await ann.chat(a, '在外滩画圆');
    await ann.chat(a, '谢谢');
    await ann.chat(b, '泉州有什么好吃的');
    await ann.chat(b, '泉州有什么好玩的', { parentId: null });
    await ann.chat(c, 'Where is Quanzhou?');
    await call('PATCH', `/${b}`, { title: '泉州两日', isPinned: true });
    const { messages } = (await (await call('GET', `/${b}`)).json()) as { messages: { id: string }[] };
    const { siblings } = (await (await call('GET', `/${b}`)).json()) as { siblings: Record<string, string[]> };
    const first = siblings[messages[0]?.id ?? '']?.[0];
    await call('PATCH', `/${b}`, { branchOf: first });
  });

  async function call(method: Method, path: string, body?: unknown, who = ann): Promise<Response> {
    const id = path.split('?')[0]?.split('/').filter(Boolean) ?? [];
    const init = typeof body === 'string' ? { body, headers: { 'content-type': 'application/json' } } : { json: body };
    const request = who.request(`/api/sessions${path}`, { method, ...(body !== undefined && init) });
    return who.keep(await HANDLERS[method](request, paramsOf(id.length > 0 ? { id } : {})));
  }
  const exportAll = async (who = ann) => (await call('GET', '/all', undefined, who)).text();
  const importAll = async (file: string, who = ann): Promise<[number, Result]> => {
    const response = await call('POST', '/import', file, who);
    return [response.status, (await response.json()) as Result];
  };
  const without = (text: string) => text.replace(/"exportedAt":"[^"]*",/, '');
  const everything = async () => call('DELETE', '', { confirm: 'delete everything' });
  const listed = async () =>
    (await (await call('GET', '')).json()) as { items: { title: string; isPinned: boolean }[] };

  it('come back from the very file that was downloaded: branches, pins, titles, times, the map', async () => {
    const file = await exportAll();
    const before = await listed();
    await everything();
    expect((await listed()).items).toEqual([]);
    const [status, result] = await importAll(file);
    expect([status, result.imported.length, result.unchanged, result.failed]).toEqual([201, 3, [], []]);
    expect(without(await exportAll())).toBe(without(file));
    expect(await listed()).toEqual(before);
    expect(before.items[0]).toMatchObject({ title: '泉州两日', isPinned: true });
    const drawn = (JSON.parse(file) as File).sessions.find(({ messages }) =>
      JSON.stringify(messages).includes('map_draw'),
    );
    const page = await (await call('GET', `/${drawn?.session.id}`)).json();
    expect(mapOf((page as { messages: Parameters<typeof mapOf>[0] }).messages).layers).toHaveLength(1);
  });

  it('are the same after a second and a third import: nothing lost, nothing doubled, and counted so', async () => {
    const file = await exportAll();
    const [status, result] = await importAll(file);
    expect([status, result.imported, result.unchanged.length, result.failedCount]).toEqual([200, [], 3, 0]);
    expect(without(await exportAll())).toBe(without(file));
  });

  it('that have gone on since, or were renamed, stay as they are', async () => {
    const file = await exportAll();
    const [first] = (JSON.parse(file) as File).sessions;
    await ann.chat(first?.session.id ?? '', '再问一句');
    await call('PATCH', `/${first?.session.id}`, { title: '新的标题' });
    const later = await exportAll();
    expect((await importAll(file))[1]).toMatchObject({ imported: [], failedCount: 0 });
    expect(without(await exportAll())).toBe(without(later));
  });

  it('that differ here are kept beside what the file has, once', async () => {
    const file = (await exportAll()).replaceAll('第 1 个回答', '改过的回答').replaceAll('第 2 个回答', '改过的回答');
    const [status, result] = await importAll(file);
    expect([status, result.imported.length, result.unchanged.length]).toEqual([201, 1, 2]);
    expect((await listed()).items).toHaveLength(4);
    expect((await importAll(file))[1]).toMatchObject({ imported: [], failedCount: 0 });
    expect((await listed()).items).toHaveLength(4);
  });

  it('of another visitor are copied under new ids, once, and theirs stay theirs', async () => {
    const file = await exportAll();
    const bob = new Visitor();
    expect((await importAll(file, bob))[1].imported).toHaveLength(3);
    expect((await importAll(file, bob))[1]).toMatchObject({ imported: [], unchanged: { length: 3 } });
    const mine = (JSON.parse(await exportAll(bob)) as File).sessions;
    const his = (JSON.parse(file) as File).sessions;
    expect(mine.map(({ messages }) => messages)).toEqual(his.map(({ messages }) => messages));
    expect(without(await exportAll())).toBe(without(file));
  });

  it('are restored beside a broken one, which is named with its place, its title and its fault', async () => {
    const file = JSON.parse(await exportAll()) as File;
    const [, second] = file.sessions;
    await everything();
    Object.assign(second?.messages[1] ?? {}, { role: 'system' });
    const [status, result] = await importAll(JSON.stringify(file, null, 1));
    expect([status, result.imported.length, result.failedCount]).toEqual([201, 2, 1]);
    expect(result.failed).toEqual([
      {
        index: 1,
        title: second?.session.title,
        code: 'bad_request',
        fields: [{ path: 'messages.1.role', problem: 'invalid' }],
      },
    ]);
    expect((await listed()).items).toHaveLength(2);
  });

  it.each([
    ['an orphan', (file: File) => file.sessions[0]?.messages.shift(), 'messages.0.parentId'],
    [
      'a doubled id',
      (file: File) => file.sessions[0]?.messages.push(...(file.sessions[0]?.messages.slice(-1) ?? [])),
      'messages.',
    ],
    [
      'a leaf that is nowhere',
      (file: File) => Object.assign(file.sessions[0]?.session ?? {}, { leafId: 'no-such' }),
      'session.leafId',
    ],
    [
      'a field too many',
      (file: File) => Object.assign(file.sessions[0]?.session ?? {}, { owner: 'me' }),
      'session.owner',
    ],
    ['null', (file: File) => Object.assign(file.sessions[0] ?? {}, { messages: null }), 'messages'],
  ])('are restored beside one with %s', async (_, breakIt, path) => {
    const file = JSON.parse(await exportAll()) as File;
    await everything();
    breakIt(file);
    const [, result] = await importAll(JSON.stringify(file));
    expect([result.imported.length, result.failedCount]).toEqual([2, 1]);
    expect(result.failed[0]?.fields?.[0]?.path).toContain(path);
  });

  it('are restored from a file that was cut off in the middle, as far as it goes', async () => {
    const file = await exportAll();
    await everything();
    const cut = file.slice(0, file.lastIndexOf('"messages"') + 40);
    const [status, result] = await importAll(cut);
    expect([status, result.imported.length, result.failed[0]?.index]).toEqual([201, 2, 2]);
  });

  it('need more than one object, or a file of ours, to be a list: anything else is refused', async () => {
    for (const file of ['', 'hello', '17', 'null', '{"format":"wentu.session"}', '{"a":[]}']) {
      expect(await codeOf(await call('POST', '/import', file))).toEqual([400, 'bad_request']);
    }
    expect((await importAll('{"format":"wentu.data","version":1,"sessions":[]}'))[0]).toBe(200);
  });

  it('come in a file of many megabytes, and one that is too large is refused with a code of its own', async () => {
    const file = JSON.parse(await exportAll()) as File;
    await everything();
    // Nine megabytes, more than a request used to allow.
    const sessions = Array.from({ length: 3 }, (_, at) => {
      const one = structuredClone(file.sessions[at]);
      for (const letter of 'xyz') {
        const call = { type: 'dynamic-tool', toolName: 'locate', toolCallId: letter, state: 'output-available' };
        one?.messages.at(-1)?.parts.push({ ...call, output: letter.repeat(1_000_000) });
      }
      return one;
    });
    expect((await importAll(JSON.stringify({ ...file, sessions })))[1].imported).toHaveLength(3);
    const request = ann.request('/api/sessions/import', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', 'content-length': String(10 ** 9) },
    });
    expect(await codeOf(await POST(request, paramsOf({ id: ['import'] })))).toEqual([413, 'payload_too_large']);
  });
});
