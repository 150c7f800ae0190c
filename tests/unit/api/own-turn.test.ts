import { describe, expect, it } from 'vitest';
import { POST } from '../../../app/api/tools/[name]/route.ts';
import { ownTurn } from '../../../lib/http/own-turn.ts';
import { testServer } from '../chat/fixtures.ts';
import { useServer as install, paramsOf, Visitor } from './fixtures.ts';

/** Counts turns of the event loop until it is stopped. */
function countTurns() {
  let [turns, isOver] = [0, false];
  const next = () => {
    turns++;
    if (!isOver) setImmediate(next);
  };
  setImmediate(next);
  return {
    now: () => turns,
    stop() {
      isOver = true;
    },
  };
}

describe('requests that come together', () => {
  it('are begun one in a turn, in their order, and what else arrives is answered between them', async () => {
    const turns = countTurns();
    const begun: { request: number; turn: number }[] = [];
    const begin = async (request: number) => {
      await ownTurn();
      begun.push({ request, turn: turns.now() });
    };
    await Promise.all(Array.from({ length: 50 }, (_, request) => begin(request)));
    turns.stop();
    expect(begun.map(({ request }) => request)).toEqual(Array.from({ length: 50 }, (_, request) => request));
    expect(new Set(begun.map(({ turn }) => turn)).size).toBe(50);
  });

  it('for tools, among them: each is run in a turn of its own', async () => {
    const server = testServer();
    const turns = countTurns();
    const begun: number[] = [];
    install({
      ...server,
      chat: {
        ...server.chat,
        runTool(asked) {
          begun.push(turns.now());
          return server.chat.runTool(asked);
        },
      },
    });
    const body = JSON.stringify({ input: { query: '30.25, 120.15' } });
    const requests = Array.from({ length: 10 }, () =>
      POST(
        new Visitor().request('/api/tools/locate', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        }),
        paramsOf({ name: 'locate' }),
      ),
    );
    const answers = await Promise.all(requests);
    turns.stop();
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(begun).size).toBe(10);
  });
});
