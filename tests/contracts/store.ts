import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BeginTurn, SaveTurn, Store } from '../../lib/store/store.ts';

const T0 = 1_764_000_000_000;
const id = () => crypto.randomUUID();

/** What every store engine promises. open: returns an empty, opened store; it is closed at the end. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`store on ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    const turnOf = (owner: string, sessionId: string, over: Partial<BeginTurn> = {}, text = '你好'): BeginTurn => ({
      owner,
      sessionId,
      userMessage: { id: id(), parts: [{ type: 'text', text }], metadata: {}, text },
      title: text,
      assistantId: id(),
      producer: 'p',
      leaseUntil: T0 + 12_000,
      now: T0,
      ...over,
    });
    const saveOf = (turn: BeginTurn, fence: number, over: Partial<SaveTurn> = {}): SaveTurn => ({
      sessionId: turn.sessionId,
      assistantId: turn.assistantId,
      fence,
      parts: [{ type: 'text', text: '晴，21 °C。' }],
      metadata: { model: 'm' },
      status: 'complete',
      text: '晴，21 °C。',
      leaseUntil: T0 + 12_000,
      now: T0 + 1,
      ...over,
    });
    /** A whole turn; returns the ids. */
    async function talk(owner: string, sessionId: string, text: string, over: Partial<BeginTurn> = {}, answer = 'ok') {
      const turn = turnOf(owner, sessionId, over, text);
      const begun = await store.beginTurn(turn);
      if (begun.kind !== 'started') throw new Error(begun.kind);
      const parts = [{ type: 'text', text: answer }];
      await store.saveTurn(saveOf(turn, begun.fence, { parts, text: answer, now: turn.now + 1 }));
      return { userId: begun.userMessageId, assistantId: turn.assistantId };
    }
    const idsOf = async (owner: string, sessionId: string) =>
      (await store.listMessages(owner, sessionId))?.items.map((message) => message.id);

    it('answers a ping', async () => {
      await expect(store.ping()).resolves.toBeUndefined();
    });

    it('K1: commits the user message and the running answer together', async () => {
      const turn = turnOf('ann', id());
      expect(await store.beginTurn(turn)).toMatchObject({ kind: 'started', fence: 1, isNewSession: true });
      const session = await store.getSession('ann', turn.sessionId);
      expect(session).toMatchObject({ title: '你好', runningId: turn.assistantId, leafId: turn.assistantId });
      const page = await store.listMessages('ann', turn.sessionId);
      expect(page?.items.map(({ role, status }) => [role, status])).toEqual([
        ['user', 'complete'],
        ['assistant', 'running'],
      ]);
    });

    it('C05: runs one turn of a session at a time', async () => {
      const sessionId = id();
      const turns = Array.from({ length: 20 }, () => turnOf('ann', sessionId));
      const kinds = (await Promise.all(turns.map((turn) => store.beginTurn(turn)))).map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'started')).toHaveLength(1);
      expect(kinds.filter((kind) => kind === 'busy')).toHaveLength(19);
    });

    it('C06: takes one message id once, however often it comes', async () => {
      const sessionId = id();
      const first = turnOf('ann', sessionId);
      const again = Array.from({ length: 9 }, () => ({ ...first, assistantId: id() }));
      const all = await Promise.all([first, ...again].map((turn) => store.beginTurn(turn)));
      const started = all.filter(({ kind }) => kind === 'started');
      expect(started).toHaveLength(1);
      expect(all.filter(({ kind }) => kind === 'duplicate')).toHaveLength(9);
      expect((await store.listMessages('ann', sessionId))?.items).toHaveLength(2);
    });

    it('X08: lets only the newest fence save, and nothing after the ending', async () => {
      const turn = turnOf('ann', id());
      const begun = await store.beginTurn(turn);
      if (begun.kind !== 'started') throw new Error(begun.kind);
      expect(await store.saveTurn(saveOf(turn, begun.fence - 1))).toBe(false);
      expect(await store.saveTurn(saveOf(turn, begun.fence, { status: 'running' }))).toBe(true);
      expect(await store.saveTurn(saveOf(turn, begun.fence))).toBe(true);
      expect(await store.saveTurn(saveOf(turn, begun.fence, { status: 'error' }))).toBe(false);
      expect(await store.getMessage('ann', turn.sessionId, turn.assistantId)).toMatchObject({ status: 'complete' });
      expect(await store.getSession('ann', turn.sessionId)).toMatchObject({ runningId: null });
    });

    it('X02: marks turns as interrupted when their lease has expired, once', async () => {
      const turn = turnOf('ann', id());
      await store.beginTurn(turn);
      const mine = (reaped: { sessionId: string }[]) => reaped.filter(({ sessionId }) => sessionId === turn.sessionId);
      expect(mine(await store.reapTurns(T0 + 11_000))).toEqual([]);
      const [a, b] = await Promise.all([store.reapTurns(T0 + 13_000), store.reapTurns(T0 + 13_000)]);
      expect(mine([...a, ...b])).toEqual([{ sessionId: turn.sessionId, assistantId: turn.assistantId }]);
      expect(await store.saveTurn(saveOf(turn, 1))).toBe(false);
      expect(await store.getMessage('ann', turn.sessionId, turn.assistantId)).toMatchObject({ status: 'interrupted' });
    });

    describe('what an answer leaves open', () => {
      const call = { type: 'tool-plan_route', toolCallId: 'c1' };
      const open = [
        { type: 'step-start' },
        { type: 'reasoning', text: '先查', state: 'streaming' },
        { type: 'tool-locate', toolCallId: 'c0', state: 'output-available', input: {}, output: { at: 1 } },
        { ...call, state: 'input-available', input: { to: '西站' } },
        { type: 'dynamic-tool', toolName: 'x', toolCallId: 'c2', state: 'input-streaming' },
        { type: 'text', text: '半句', state: 'streaming' },
      ];
      const closedWith = (code: string) => [
        open[0],
        { ...open[1], state: 'done' },
        open[2],
        { ...open[3], state: 'output-error', errorText: expect.stringContaining(`"code":"${code}"`) },
        { ...open[4], state: 'output-error', errorText: expect.stringContaining(`"code":"${code}"`) },
        { ...open[5], state: 'done' },
      ];
      async function left(): Promise<{ turn: BeginTurn; fence: number }> {
        const turn = turnOf('ann', id());
        const begun = await store.beginTurn(turn);
        if (begun.kind !== 'started') throw new Error(begun.kind);
        await store.saveTurn(saveOf(turn, begun.fence, { status: 'running', parts: open }));
        return { turn, fence: begun.fence };
      }
      const partsOf = async ({ sessionId, assistantId }: BeginTurn) =>
        (await store.getMessage('ann', sessionId, assistantId))?.parts;

      it('A16: stays open while it runs, and is closed by whatever saves the ending', async () => {
        const { turn, fence } = await left();
        expect(await partsOf(turn)).toEqual(open);
        await store.saveTurn(saveOf(turn, fence, { status: 'stopped', parts: open }));
        expect(await partsOf(turn)).toEqual(closedWith('stream_interrupted'));
      });

      it('A16: is closed with the reason given by the answer', async () => {
        const { turn, fence } = await left();
        const metadata = { error: { code: 'upstream_timeout' } };
        await store.saveTurn(saveOf(turn, fence, { status: 'error', parts: open, metadata }));
        expect(await partsOf(turn)).toEqual(closedWith('upstream_timeout'));
      });

      it('A16: is closed for a producer that died, in the share and in the file, too', async () => {
        const { turn } = await left();
        await store.reapTurns(T0 + 13_000);
        const closed = closedWith('stream_interrupted');
        expect(await partsOf(turn)).toEqual(closed);
        const share = await store.createShare('ann', turn.sessionId, id(), T0 + 14_000);
        expect((await store.getShare(share?.id ?? ''))?.messages.at(-1)?.parts).toEqual(closed);
        expect((await store.exportSession('ann', turn.sessionId))?.messages.at(-1)?.parts).toEqual(closed);
      });

      it('A16: is closed in what a file contains', async () => {
        const { turn } = await left();
        const file = await store.exportSession('ann', turn.sessionId);
        if (!file) throw new Error('nothing exported');
        expect(file.messages.at(-1)?.parts).toEqual(open);
        const copy = await store.importSession('ann', file, T0);
        const page = await store.listMessages('ann', copy);
        expect(page?.items.at(-1)?.parts).toEqual(closedWith('stream_interrupted'));
      });
    });

    it('keeps the request to stop a running answer for its producer, and forgets it with the next lease', async () => {
      const producer = id();
      const turn = turnOf('ann', id(), { producer });
      await store.beginTurn(turn);
      expect(await store.stopsWanted(producer)).toEqual([]);
      expect(await store.wantStop(turn.sessionId, turn.assistantId)).toBe(true);
      expect(await store.stopsWanted(producer)).toEqual([turn.assistantId]);
      expect(await store.stopsWanted(id())).toEqual([]);
      await store.saveTurn(saveOf(turn, 1, { status: 'stopped' }));
      expect(await store.stopsWanted(producer)).toEqual([]);
      expect(await store.wantStop(turn.sessionId, turn.assistantId)).toBe(false);
      const again = { ...turn, userMessage: null, parentId: turn.userMessage?.id ?? null };
      expect(await store.beginTurn(again)).toMatchObject({ kind: 'started', fence: 2 });
      expect(await store.stopsWanted(producer)).toEqual([]);
    });

    it('counts what an owner has stored', async () => {
      const owner = id();
      expect(await store.usage(owner)).toEqual({ sessions: 0, shares: 0, bytes: 0 });
      const turn = turnOf(owner, id(), {}, '泉'.repeat(1_000));
      await store.beginTurn(turn);
      await store.saveTurn(saveOf(turn, 1, { status: 'complete' }));
      const one = await store.usage(owner);
      expect(one).toMatchObject({ sessions: 1, shares: 0 });
      // As bytes, and including the copy for search.
      expect(one.bytes).toBeGreaterThan(6_000);
      await expect(store.createShare(owner, turn.sessionId, id(), T0, 100)).rejects.toMatchObject({
        code: 'quota_full',
      });
      await store.createShare(owner, turn.sessionId, id(), T0, 100_000);
      const two = await store.usage(owner);
      expect([two.shares, two.bytes - one.bytes > 3_000]).toEqual([1, true]);
    });

    it('frees a session whose turn is dead when the next message comes', async () => {
      const sessionId = id();
      await store.beginTurn(turnOf('ann', sessionId));
      const later = turnOf('ann', sessionId, { now: T0 + 60_000, leaseUntil: T0 + 72_000 });
      expect(await store.beginTurn(later)).toMatchObject({ kind: 'started', fence: 2 });
    });

    it('continues an answer that broke off under its own id, keeping its parts', async () => {
      const turn = turnOf('ann', id());
      const begun = await store.beginTurn(turn);
      if (begun.kind !== 'started') throw new Error(begun.kind);
      await store.saveTurn(saveOf(turn, begun.fence, { status: 'interrupted' }));
      const again = { ...turn, userMessage: null, parentId: begun.userMessageId };
      expect(await store.beginTurn(again)).toMatchObject({ kind: 'started', fence: 2 });
      const kept = await store.getMessage('ann', turn.sessionId, turn.assistantId);
      expect(kept).toMatchObject({ status: 'running', parts: [{ type: 'text', text: '晴，21 °C。' }] });
      expect(await idsOf('ann', turn.sessionId)).toHaveLength(2);
    });

    it('keeps the branches of an edit and of a regenerated answer', async () => {
      const s = id();
      const first = await talk('ann', s, 'a');
      const second = await talk('ann', s, 'b');
      const edited = await talk('ann', s, 'b2', { parentId: first.assistantId });
      expect(await idsOf('ann', s)).toEqual([first.userId, first.assistantId, edited.userId, edited.assistantId]);
      const regenerated = await talk('ann', s, '', { userMessage: null, parentId: edited.assistantId });
      expect(await idsOf('ann', s)).toEqual([first.userId, first.assistantId, edited.userId, regenerated.assistantId]);
      const siblings = await store.siblings('ann', s, [edited.userId, regenerated.assistantId, first.userId]);
      expect(siblings).toEqual({
        [edited.userId]: [second.userId, edited.userId],
        [regenerated.assistantId]: [edited.assistantId, regenerated.assistantId],
        [first.userId]: [first.userId],
      });
      expect(await store.leafBelow('ann', s, second.userId)).toBe(second.assistantId);
      await store.updateSession('ann', s, { leafId: second.assistantId }, T0);
      expect(await idsOf('ann', s)).toEqual([first.userId, first.assistantId, second.userId, second.assistantId]);
    });

    it('pages a branch backwards', async () => {
      const s = id();
      for (const text of ['1', '2', '3']) await talk('ann', s, text);
      const all = await idsOf('ann', s);
      const last = await store.listMessages('ann', s, { limit: 4 });
      expect(last?.items.map((message) => message.id)).toEqual(all?.slice(2));
      const before = last?.next ?? '';
      const rest = await store.listMessages('ann', s, { limit: 4, before });
      expect(rest?.items.map((message) => message.id)).toEqual(all?.slice(0, 2));
      expect(rest?.next).toBeNull();
    });

    it('returns only messages with tool calls if only those are wanted', async () => {
      const s = id();
      const turn = turnOf('ann', s);
      const begun = await store.beginTurn(turn);
      if (begun.kind !== 'started') throw new Error(begun.kind);
      const parts = [{ type: 'tool-locate', toolCallId: 'c', state: 'output-available', input: {}, output: {} }];
      await store.saveTurn(saveOf(turn, begun.fence, { parts }));
      await talk('ann', s, 'more');
      const page = await store.listMessages('ann', s, { onlyWithTools: true });
      expect(page?.items.map((message) => message.id)).toEqual([turn.assistantId]);
    });

    it("C11: gives the same answer for somebody else's id and for one that does not exist", async () => {
      const s = id();
      const { userId, assistantId } = await talk('ann', s, 'mine');
      const share = await store.createShare('ann', s, id(), T0);
      for (const [owner, sessionId] of [['bob', s] as const, ['ann', id()] as const]) {
        expect(await store.getSession(owner, sessionId)).toBeNull();
        expect(await store.listMessages(owner, sessionId)).toBeNull();
        expect(await store.getMessage(owner, sessionId, userId)).toBeNull();
        expect(await store.siblings(owner, sessionId, [userId])).toEqual({});
        expect(await store.leafBelow(owner, sessionId, userId)).toBeNull();
        expect(await store.updateSession(owner, sessionId, { title: 'x' }, T0)).toBeNull();
        expect(await store.updateSession(owner, sessionId, { leafId: assistantId }, T0)).toBeNull();
        expect(await store.deleteSession(owner, sessionId, T0)).toBe(false);
        expect(await store.restoreSession(owner, sessionId)).toBe(false);
        expect(await store.createShare(owner, sessionId, id(), T0)).toBeNull();
        expect(await store.listShares(owner, sessionId)).toEqual([]);
        expect(await store.exportSession(owner, sessionId)).toBeNull();
      }
      expect(await store.beginTurn(turnOf('bob', s))).toEqual({ kind: 'not_found' });
      expect(await store.revokeShare('bob', share?.id ?? '')).toBe(false);
      expect(await store.getSession('ann', s)).toMatchObject({ title: 'mine' });
    });

    it('refuses a parent of another session', async () => {
      const other = await talk('ann', id(), 'other');
      const s = id();
      await talk('ann', s, 'here');
      expect(await store.beginTurn(turnOf('ann', s, { parentId: other.assistantId }))).toEqual({ kind: 'not_found' });
      expect(await store.updateSession('ann', s, { leafId: other.assistantId }, T0)).toBeNull();
    });

    it('lists pinned first, then newest, in pages', async () => {
      const owner = id();
      const ids = [];
      for (let at = 0; at < 5; at += 1) {
        const s = id();
        await talk(owner, s, `t${at}`, { now: T0 + at * 1_000 });
        ids.push(s);
      }
      await store.updateSession(owner, ids[1] ?? '', { isPinned: true }, T0);
      const first = await store.listSessions(owner, { limit: 3 });
      const second = await store.listSessions(owner, { limit: 3, before: first.next ?? '' });
      const titles = [...first.items, ...second.items].map(({ title }) => title);
      expect(titles[0]).toBe('t1');
      expect(titles).toHaveLength(5);
      expect(new Set(titles).size).toBe(5);
      expect(second.next).toBeNull();
    });

    it('finds words in titles and bodies: Chinese substrings, any case, wildcards as they are', async () => {
      const owner = id();
      const a = id();
      const b = id();
      await talk(owner, a, '今天北京天气怎么样', {}, '晴，适合散步。Bring SUNGLASSES');
      await talk(owner, b, '100% sure_thing');
      const find = async (search: string) =>
        (await store.listSessions(owner, { search, limit: 10 })).items.map((session) => session.id);
      expect(await find('京天')).toEqual([a]);
      expect(await find('适合散')).toEqual([a]);
      expect(await find('sunglasses 天气')).toEqual([a]);
      expect(await find('100%')).toEqual([b]);
      expect(await find('e_t')).toEqual([b]);
      expect(await find('100%x')).toEqual([]);
      const [hit] = (await store.listSessions(owner, { search: '适合', limit: 1 })).items;
      expect(hit?.snippet).toContain('适合散步');
    });

    it('shows where it found words as they are read, without the marks of Markdown', async () => {
      const owner = id();
      const answer = '## Parks\n\n| Name | Way |\n|---|---|\n| **Lu Xun Park** | [1.2 km](https://example.org/way) |';
      await talk(owner, id(), 'where to walk', {}, answer);
      const [hit] = (await store.listSessions(owner, { search: 'lu xun', limit: 1 })).items;
      expect(hit?.snippet).toBe('Parks Name Way Lu Xun Park 1.2 km');
    });

    it('keeps with an answer what its reader thought of it, of nobody else and of no question', async () => {
      const session = id();
      const { userId, assistantId } = await talk('ann', session, 'Where is Lhasa?');
      const rating = { vote: 'down', reason: 'Wrong place', at: new Date(T0).toISOString() };
      expect(await store.rateMessage('bob', session, assistantId, rating)).toBe(false);
      expect(await store.rateMessage('ann', session, userId, rating)).toBe(false);
      expect(await store.rateMessage('ann', session, assistantId, rating)).toBe(true);
      expect((await store.getMessage('ann', session, assistantId))?.metadata).toEqual({ model: 'm', rating });
      const rated = (await store.listRatings(100)).filter(({ sessionId }) => sessionId === session);
      expect(rated).toMatchObject([{ messageId: assistantId, ...rating, question: 'Where is Lhasa?', answer: 'ok' }]);
      const share = await store.createShare('ann', session, id(), T0);
      expect(JSON.stringify(await store.getShare(share?.id ?? ''))).not.toContain('Wrong place');
      expect(await store.rateMessage('ann', session, assistantId, null)).toBe(true);
      expect((await store.getMessage('ann', session, assistantId))?.metadata).toEqual({ model: 'm' });
    });

    it('rates no answer that is still being written', async () => {
      const turn = turnOf('ann', id());
      await store.beginTurn(turn);
      expect(await store.rateMessage('ann', turn.sessionId, turn.assistantId, { vote: 'up' })).toBe(false);
    });

    it('leaves a renamed title alone and keeps the pin', async () => {
      const s = id();
      await talk('ann', s, 'first words');
      await store.updateSession('ann', s, { title: 'My trip', isTitleAuto: false, isPinned: true }, T0 + 5);
      await talk('ann', s, 'more');
      expect(await store.getSession('ann', s)).toMatchObject({ title: 'My trip', isTitleAuto: false, isPinned: true });
    });

    it('S09: lets nothing reappear in a session that was deleted while it streamed', async () => {
      const turn = turnOf('ann', id());
      const begun = await store.beginTurn(turn);
      if (begun.kind !== 'started') throw new Error(begun.kind);
      expect(await store.deleteSession('ann', turn.sessionId, T0 + 1)).toBe(true);
      expect(await store.saveTurn(saveOf(turn, begun.fence))).toBe(false);
      expect(await store.getSession('ann', turn.sessionId)).toBeNull();
      expect(await store.restoreSession('ann', turn.sessionId)).toBe(true);
      expect(await store.getSession('ann', turn.sessionId)).toMatchObject({ runningId: null });
    });

    it('purges what was deleted long enough ago', async () => {
      const s = id();
      await talk('ann', s, 'x');
      await store.deleteSession('ann', s, T0);
      await store.purgeDeleted(T0);
      expect(await store.restoreSession('ann', s)).toBe(true);
      await store.deleteSession('ann', s, T0);
      expect(await store.purgeDeleted(T0 + 1)).toBeGreaterThanOrEqual(1);
      expect(await store.restoreSession('ann', s)).toBe(false);
    });

    describe('what has expired', () => {
      const KEEPS = ['pinned', 'shared', 'places'] as const;
      const DAY = 86_400_000;
      const at = { lng: 2.35, lat: 48.86 };
      const reportOf = (time: number) => ({
        place: { name: 'Café', kind: 'cafe', at },
        problem: 'hours',
        at: new Date(time).toISOString(),
      });
      /** Conversations last touched a day before and after the border, and three that may be kept; then their ids. */
      async function aged(owner: string, border: number) {
        const [old, young, pinned, shared, running] = [id(), id(), id(), id(), id()];
        for (const session of [old, pinned, shared]) await talk(owner, session, 'x', { now: border - DAY });
        await talk(owner, young, 'x', { now: border + DAY });
        await store.beginTurn(turnOf(owner, running, { now: border - DAY }));
        await store.updateSession(owner, pinned, { isPinned: true }, border - DAY);
        const shareId = id();
        await store.createShare(owner, shared, shareId, border - DAY);
        return { old, young, pinned, shared, running, shareId };
      }
      const left = async (owner: string) => new Set(await store.allSessionIds(owner));

      it('R17: goes, but not what is younger, running, pinned or shared', async () => {
        const border = T0 - 1_000 * DAY;
        const [ann, ben] = [id(), id()];
        const mine = await aged(ann, border);
        const theirs = await aged(ben, border);
        expect(await store.removeExpired({ before: border, keeps: KEEPS })).toMatchObject({ sessions: 2 });
        for (const [owner, ids] of [
          [ann, mine],
          [ben, theirs],
        ] as const) {
          expect(await left(owner)).toEqual(new Set([ids.young, ids.pinned, ids.shared, ids.running]));
        }
        expect(await store.getShare(mine.shareId)).not.toBeNull();
        expect(await store.listMessages(ann, mine.old)).toBeNull();
        expect(await store.removeExpired({ before: border, keeps: KEEPS })).toMatchObject({ sessions: 0 });
      });

      it('R17: goes with pins, shares and saved places where none of them is kept', async () => {
        const border = T0 - 2_000 * DAY;
        const owner = id();
        const ids = await aged(owner, border);
        const place = { id: 'p', listId: null, name: 'Café', kind: 'cafe', at, savedAt: border - 1 };
        const places = [place, { ...place, id: 'q', savedAt: border + 1 }];
        await store.putSaved(owner, { lists: [], places }, { lists: 9, places: 9 });
        // A share of a conversation that goes on.
        const shareId = id();
        await store.createShare(owner, ids.young, shareId, border - 1);
        const gone = await store.removeExpired({ before: border, keeps: [] });
        expect(gone).toMatchObject({ sessions: 3, places: 1 });
        expect(await left(owner)).toEqual(new Set([ids.young, ids.running]));
        expect([await store.getShare(ids.shareId), await store.getShare(shareId)]).toEqual([null, null]);
        expect((await store.listSaved(owner)).places.map((saved) => saved.id)).toEqual(['q']);
      });

      it('R17: takes reports of places with it, and any number of conversations', async () => {
        const border = T0 - 3_000 * DAY;
        const owner = id();
        const most = { ofOwner: 9, ofAll: 99 };
        await store.reportPlace(owner, id(), reportOf(border - 1), most);
        await store.reportPlace(owner, id(), reportOf(border + 1), most);
        for (let count = 0; count < 45; count += 1) await talk(owner, id(), 'x', { now: border - DAY });
        const gone = await store.removeExpired({ before: border, keeps: KEEPS });
        expect(gone).toEqual({ sessions: 45, shares: 0, places: 0, reports: 1 });
        expect((await store.usage(owner)).bytes).toBeGreaterThan(0);
      });

      it('R17: goes once when several instances look for it at the same time', async () => {
        const border = T0 - 4_000 * DAY;
        const owner = id();
        for (let count = 0; count < 30; count += 1) await talk(owner, id(), 'x', { now: border - DAY });
        const all = await Promise.all(
          Array.from({ length: 4 }, () => store.removeExpired({ before: border, keeps: KEEPS })),
        );
        expect(all.reduce((sum, { sessions }) => sum + sessions, 0)).toBe(30);
        expect(await left(owner)).toEqual(new Set());
      });
    });

    it('names the answers of an owner since a time', async () => {
      const owner = id();
      await talk(owner, id(), 'x', { now: T0 - 10 });
      const { assistantId } = await talk(owner, id(), 'x', { now: T0 + 10 });
      await talk(id(), id(), 'x', { now: T0 + 10 });
      expect(await store.answersSince(owner, T0)).toEqual([assistantId]);
    });

    it('shares a snapshot without position or view, until it is revoked', async () => {
      const s = id();
      const metadata = { locale: 'zh', position: { lng: 116.4, lat: 39.9 }, view: { zoom: 3 }, selection: ['p1'] };
      const userMessage = { id: id(), parts: [{ type: 'text', text: 'q' }], metadata, text: 'q' };
      await talk('ann', s, 'q', { userMessage });
      const shareId = id();
      await store.createShare('ann', s, shareId, T0);
      await talk('ann', s, 'later');
      const shared = await store.getShare(shareId);
      expect(shared?.messages).toHaveLength(2);
      expect(shared?.messages[0]?.metadata).toEqual({ locale: 'zh' });
      expect(JSON.stringify(shared)).not.toContain('ann');
      expect(await store.listShares('ann', s)).toEqual([{ id: shareId, createdAt: T0 }]);
      expect(await store.revokeShare('ann', shareId)).toBe(true);
      expect(await store.getShare(shareId)).toBeNull();
    });

    it('returns a share page by page, from its end to its beginning, and counts all of them', async () => {
      const owner = id();
      const ids = [...Array(150).keys()].map((index) => `m${index}`);
      const messages = ids.map((each, index) => ({
        id: each,
        parentId: index === 0 ? null : `m${index - 1}`,
        role: index % 2 === 0 ? ('user' as const) : ('assistant' as const),
        parts: [{ type: 'text', text: index === 10 ? '泉'.repeat(100_000) : `第 ${index} 条` }],
        metadata: {},
        status: 'complete' as const,
        createdAt: T0 + index,
      }));
      const session = { title: 't', isTitleAuto: true, isPinned: false, createdAt: T0, updatedAt: T0, leafId: 'm149' };
      const s = await store.importSession(owner, { session: { ...session, id: id() }, messages }, T0);
      const before = await store.usage(owner);
      const share = await store.createShare(owner, s, id(), T0);
      const shareId = share?.id ?? '';
      const pages = [];
      for (let before: string | null | undefined; before !== null; ) {
        const page = await store.getShare(shareId, before === undefined ? {} : { before });
        pages.unshift(page?.messages ?? []);
        before = page?.next ?? null;
      }
      expect(pages.flat()).toEqual(messages);
      // The last 60, another 60 above, what fits beside the large message, that one alone, and what comes before it.
      expect(pages.map((page) => page.length)).toEqual([10, 1, 19, 60, 60]);
      const after = await store.usage(owner);
      const bytes = after.bytes - before.bytes;
      expect(Math.abs(bytes - (share?.bytes ?? 0))).toBeLessThan(10);
      expect(await store.getShare(shareId, { before: '0' })).toMatchObject({ messages: [], next: null });
      await store.revokeShare(owner, shareId);
      expect(await store.getShare(shareId, { before: '1' })).toBeNull();
      expect(await store.usage(owner)).toEqual(before);
    });

    it('exports and imports byte for byte', async () => {
      const owner = id();
      const s = id();
      const first = await talk(owner, s, '一');
      await talk(owner, s, '二');
      await talk(owner, s, '三', { parentId: first.assistantId });
      const before = await store.exportSession(owner, s);
      if (!before) throw new Error('nothing exported');
      const copy = await store.importSession(owner, before, T0);
      expect(copy).not.toBe(s);
      expect(await store.allSessionIds(owner)).toHaveLength(2);
      await store.deleteSession(owner, s, T0);
      expect(await store.importSession(owner, before, T0)).toBe(s);
      expect(JSON.stringify(await store.exportSession(owner, s))).toBe(JSON.stringify(before));
      const taken = await store.importSession('somebody else', before, T0);
      expect(taken).not.toBe(s);
    });

    it('S10: deletes everything of an owner and nothing of another', async () => {
      const owner = id();
      const s = id();
      await talk(owner, s, 'x');
      const shareId = id();
      await store.createShare(owner, s, shareId, T0);
      const other = id();
      await talk('ann', other, 'stays');
      expect(await store.deleteOwner(owner)).toBe(1);
      expect(await store.allSessionIds(owner)).toEqual([]);
      expect(await store.getShare(shareId)).toBeNull();
      expect(await store.getSession('ann', other)).not.toBeNull();
    });

    it('R1: makes everything of one owner another’s, running answers and shares included', async () => {
      const [before, login, s, running, shareId] = [id(), id(), id(), id(), id()];
      await talk(before, s, '杭州天气');
      await store.createShare(before, s, shareId, T0);
      const turn = turnOf(before, running);
      const begun = await store.beginTurn(turn);
      await talk(login, id(), 'already there');
      await store.moveOwner(before, login);
      await store.moveOwner(before, login);
      expect(await store.allSessionIds(before)).toEqual([]);
      expect(await store.allSessionIds(login)).toHaveLength(3);
      expect((await store.listShares(login, s)).map((share) => share.id)).toEqual([shareId]);
      if (begun.kind !== 'started') throw new Error(begun.kind);
      expect(await store.saveTurn(saveOf(turn, begun.fence))).toBe(true);
      expect(await store.getMessage(login, running, turn.assistantId)).toMatchObject({ status: 'complete' });
    });

    it('C14: keeps strange text exactly, except for NUL and lone surrogates', async () => {
      const s = id();
      const text = '👩‍👩‍👧‍👦 \u202Ertl\u0007 e\u0301\u0301\u0301 \' " \\ % \n 中文';
      const broken = `${text}\0\ud800`;
      const { userId } = await talk('ann', s, broken, {}, broken);
      const message = await store.getMessage('ann', s, userId);
      expect(message?.parts).toEqual([{ type: 'text', text: `${text}\ufffd` }]);
      expect(await store.getSession('ann', s)).toMatchObject({ title: `${text}\ufffd` });
    });

    it('answers a repeated message with the answer it already got', async () => {
      const s = id();
      const turn = turnOf('ann', s);
      await store.beginTurn(turn);
      expect(await store.beginTurn({ ...turn, assistantId: id() })).toEqual({
        kind: 'duplicate',
        assistantId: turn.assistantId,
      });
    });
  });
}
