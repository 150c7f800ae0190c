import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as moves from '../../../app/api/moves/route.ts';
import * as taking from '../../../app/api/moves/take/route.ts';
import * as sessions from '../../../app/api/sessions/[[...id]]/route.ts';
import { openMove, sealMove } from '../../../lib/access/move-token.ts';
import { asPeer } from '../../../lib/http/peer-address.ts';
import { codeOf, paramsOf, useServer, Visitor } from '../api/fixtures.ts';
import { finish, say, scripted, testServer } from '../chat/fixtures.ts';

const MOVE = { owner: '0123456789abcdef0123456789abcdef', sessionId: '7b1c9c2e-3f7a-4a52-9a1d-1f0f4d6f2a11' };
const NOW = 1_800_000_000_000;

describe('a token for another device', () => {
  it('R1: is read by its site until its time is over, also under the secret before', () => {
    const token = sealMove(MOVE, NOW + 600_000, ['old']);
    expect(token).toMatch(/^[\w-]{86}$/);
    expect(openMove(token, NOW, ['new', 'old'])).toEqual(MOVE);
    expect(openMove(token, NOW + 600_000, ['old'])).toBeNull();
    expect(openMove(token, NOW, ['new'])).toBeNull();
  });

  it('R1: tells nothing, is never the same, and bears no change', () => {
    const token = sealMove(MOVE, NOW + 600_000, ['a']);
    expect(sealMove(MOVE, NOW + 600_000, ['a'])).not.toBe(token);
    expect(Buffer.from(token, 'base64url').toString('hex')).not.toContain(MOVE.owner);
    for (let at = 0; at < 85; at += 7) {
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      expect(openMove(changed, NOW, ['a'])).toBeNull();
    }
  });
});

describe('moving a conversation', () => {
  let now = NOW;
  const session = crypto.randomUUID();
  let desktop: Visitor;
  let installed: ReturnType<typeof testServer>;
  beforeEach(async () => {
    now = NOW;
    installed = testServer({
      parts: scripted(() => [...say('晴'), finish()]),
      clock: () => now,
      env: { LIMIT_PER_MINUTE: '1000' },
    });
    useServer(installed);
    desktop = new Visitor();
    await desktop.chat(session, '北京天气');
  });

  const post = (who: Visitor, path: string, json: unknown) => who.request(path, { method: 'POST', json });
  const make = async (who = desktop) =>
    ((await (await moves.POST(post(who, '/api/moves', { sessionId: session }))).json()) as { token: string }).token;
  const take = async (who: Visitor, token: string) =>
    who.keep(await asPeer('203.0.113.5', () => taking.POST(post(who, '/api/moves/take', { token }))));
  const read = async (who: Visitor, id: string) => {
    const answer = await sessions.GET(who.request(`/api/sessions/${id}`), paramsOf({ id: [id] }));
    return [answer.status, ((await answer.json()) as { messages?: unknown[] }).messages?.length];
  };

  it('R1: gives the other device a copy, once, and leaves the original where it is', async () => {
    const [phone, third] = [new Visitor(), new Visitor()];
    const token = await make();
    const taken = await take(phone, token);
    const { sessionId } = (await taken.json()) as { sessionId: string };
    expect([taken.status, sessionId === session]).toEqual([201, false]);
    expect(await read(phone, sessionId)).toEqual([200, 2]);
    expect(await read(desktop, session)).toEqual([200, 2]);
    expect((await read(desktop, sessionId))[0]).toBe(404);
    expect(await codeOf(await take(third, token))).toEqual([404, 'not_found']);
  });

  it('R1: lets one of many that ask at once have it', async () => {
    const token = await make();
    const all = await Promise.all(Array.from({ length: 8 }, () => take(new Visitor(), token)));
    expect(all.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(404)]);
  });

  it('R1: stays good for a copy that could not be kept', async () => {
    const token = await make();
    const { store } = installed;
    const importSession = vi.spyOn(store, 'importSession').mockRejectedValueOnce(new Error('disk full'));
    const phone = new Visitor();
    expect((await take(phone, token)).status).toBe(500);
    expect((await take(phone, token)).status).toBe(201);
    expect((await take(new Visitor(), token)).status).toBe(404);
    importSession.mockRestore();
  });

  it('R1: is told again to the device that has it, if the answer was lost on the way', async () => {
    const [phone, token] = [new Visitor(), await make()];
    const first = (await (await take(phone, token)).json()) as unknown;
    const second = await take(phone, token);
    expect([second.status, await second.json()]).toEqual([200, first]);
  });

  it('R1: is over after ten minutes, and a used one is not good again then', async () => {
    const [used, late] = [await make(), await make()];
    expect((await take(new Visitor(), used)).status).toBe(201);
    now += 9 * 60_000;
    expect((await take(new Visitor(), used)).status).toBe(404);
    now += 61_000;
    expect((await take(new Visitor(), late)).status).toBe(404);
  });

  it('R1: finds what is there already: the original, or the copy made before', async () => {
    expect(await (await take(desktop, await make())).json()).toEqual({ sessionId: session });
    const phone = new Visitor();
    const first = await (await take(phone, await make())).json();
    const second = await take(phone, await make());
    expect([second.status, await second.json()]).toEqual([200, first]);
  });

  it('R1: is for one’s own conversations, and for those that nobody is answering', async () => {
    const foreign = await moves.POST(post(new Visitor(), '/api/moves', { sessionId: session }));
    expect(await codeOf(foreign)).toEqual([404, 'not_found']);
    expect(await codeOf(await take(new Visitor(), 'x'.repeat(86)))).toEqual([404, 'not_found']);
    expect(await codeOf(await take(new Visitor(), 'x'))).toEqual([400, 'bad_request']);
  });

  it('R1: may be tried twenty times in ten minutes an address', async () => {
    const answers = [];
    for (let at = 0; at < 21; at += 1) answers.push((await take(new Visitor(), 'x'.repeat(86))).status);
    expect(answers.filter((status) => status === 404)).toHaveLength(20);
    expect(answers.at(-1)).toBe(429);
  });
});
