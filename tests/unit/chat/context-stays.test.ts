import type { LanguageModelV4Prompt } from '@ai-sdk/provider';
import { describe, expect, it } from 'vitest';
import { contextsOf } from '../../../lib/chat/turn/contexts.ts';
import { collected, finish, NEVER, say, scripted, testServer } from './fixtures.ts';

/** A conversation with a clock of its own: what each request for an answer held. */
function conversation() {
  const model = scripted(() => [...say('好的'), finish()]);
  let now = Date.parse('2026-11-30T08:00:00Z');
  const server = testServer({ parts: model, clock: () => now });
  const sessionId = crypto.randomUUID();
  const answer = async (text: string | null, parentId: string | null) => {
    const message = text === null ? null : { id: crypto.randomUUID(), text, metadata: { timeZone: 'UTC' } };
    const started = await server.chat.start({ owner: 'ann', requestId: 'r', sessionId, message, parentId });
    await collected(await started.frames(0, NEVER));
    await started.done;
    return started.assistantId;
  };
  return {
    ask: (text: string, parentId: string | null = null) => answer(text, parentId),
    again: (answerId: string) => answer(null, answerId),
    wait: (minutes: number) => {
      now += minutes * 60_000;
    },
    save: async (role?: 'home' | 'work') => {
      const place = { id: crypto.randomUUID(), listId: null, name: '留园', kind: 'point', savedAt: 1 };
      const at = { lng: 120.6, lat: 31.32 };
      const limits = { lists: 9, places: 9 };
      await server.store.putSaved('ann', { lists: [], places: [{ ...place, at, ...(role && { role }) }] }, limits);
    },
    stored: async (id: string) => (await server.store.getMessage('ann', sessionId, id))?.metadata,
    /** Each request to the model, as text. */
    requests: () => model.calls.map(({ prompt }) => plain(prompt)),
  };
}

const plain = (prompt: LanguageModelV4Prompt): string[] =>
  prompt.map(({ role, content }) => JSON.stringify([role, content]));

/** A request repeats an earlier one to the byte. */
function expectRepeated(earlier: string[] | undefined, later: string[] | undefined): void {
  expect(earlier?.length).toBeGreaterThan(1);
  expect(later?.slice(0, earlier?.length)).toEqual(earlier);
}

describe('what was told with a question stays in every later turn', () => {
  it('when places are saved in the middle: only the newest question is told of them', async () => {
    const { ask, save, requests, stored } = conversation();
    const first = await ask('你好');
    await save();
    const second = await ask('留园在哪', first);
    await save('home');
    const third = await ask('回家怎么走', second);
    const [one, two, three] = requests();
    expectRepeated(one, two);
    expectRepeated(two, three);
    expect(one?.join()).not.toContain('Known to the tools');
    expect(two?.at(-1)).toContain('Not set: home, work');
    expect(three?.at(-1)).toContain('is a place of the user');
    // Which they are, never where.
    expect(await stored(first)).not.toHaveProperty('ownPlaces');
    expect(await stored(second)).toMatchObject({ ownPlaces: [] });
    expect(await stored(third)).toMatchObject({ ownPlaces: ['home'] });
  });

  it('when it was answered again much later: the branch keeps the later time, and the other one the first', async () => {
    const { ask, again, wait, save, requests } = conversation();
    const first = await ask('现在几点');
    wait(47);
    await save('work');
    const second = await again(first);
    wait(9);
    await ask('谢谢', second);
    await ask('再见', first);
    const [early, late, onLate, onEarly] = requests();
    expect(early?.at(-1)).toContain('Now: 2026-11-30 08:00');
    expect(late?.at(-1)).toContain('Now: 2026-11-30 08:47');
    expectRepeated(late, onLate);
    expectRepeated(early, onEarly);
  });

  it('takes no time and no places from a question that follows one without an answer', () => {
    const question = (id: string, sentAt: string) => ({
      id,
      role: 'user' as const,
      parts: [{ type: 'text' as const, text: '你好' }],
      metadata: { sentAt, timeZone: 'UTC', ownPlaces: ['home' as const] },
    });
    const asked = [question('a', '2026-11-30T08:00:00Z'), question('b', '2026-11-30T09:30:00Z')] as const;
    const told = contextsOf({}, asked, { sentAt: '2026-11-30T09:30:01Z' });
    expect(told(asked[0])).toContain('Now: 2026-11-30 08:00');
    expect(told(asked[0])).not.toContain('Known to the tools');
    expect(told(asked[1])).toContain('Now: 2026-11-30 09:30');
  });
});
