import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Server } from '../../../lib/runtime/compose.ts';
import { testServer } from './fixtures.ts';

let server: Server;
beforeAll(() => {
  server = testServer({ env: { LIMIT_PER_MINUTE: '1000' } });
});
afterAll(() => server.lifecycle.stop());

type Locale = 'zh' | 'en';
interface Turn {
  text: string;
  tools: { name: string; input: unknown; output: unknown }[];
}

/** What the keyless product makes of messages in one conversation. */
async function conversation(locale: Locale, ...messages: string[]): Promise<Turn[]> {
  const sessionId = crypto.randomUUID();
  const turns: Turn[] = [];
  for (const text of messages) {
    const message = { id: crypto.randomUUID(), text, metadata: { locale, timeZone: 'Asia/Shanghai' } };
    const started = await server.chat.start({ owner: 'bo', requestId: 'r', sessionId, message });
    await started.done;
    const stored = await server.store.getMessage('bo', sessionId, started.assistantId);
    const parts = (stored?.parts ?? []) as { type: string; text?: string; input?: unknown; output?: unknown }[];
    turns.push({
      text: parts.map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join(''),
      tools: parts.flatMap(({ type, input, output }) =>
        type.startsWith('tool-') ? [{ name: type.slice('tool-'.length), input, output }] : [],
      ),
    });
  }
  return turns;
}

describe('a misspelt place that little known names are like, in the demo', () => {
  it.each([
    ['zh', '敦皇天气怎么样', '是的', 'get_weather', 'Dunhuang'],
    ['zh', '敦皇天气怎么样', '对', 'get_weather', 'Dunhuang'],
    ['zh', '格尔目明天会下雨吗', '第一个', 'get_weather', 'Geermu'],
    ['zh', '格尔目天气', '我说的是格尔木（青海）', 'get_weather', 'Geermu'],
    ['en', 'weather in Bambrg', 'yes', 'get_weather', 'Bamberg'],
    ['en', 'weather in Bambrg', 'I mean Bamberg, Germany', 'get_weather', 'Bamberg'],
    ['en', 'weather in Keswik', 'the first one', 'get_weather', 'Keswick'],
    ['zh', '从北京到敦皇怎么走', '就是它', 'plan_route', 'Dunhuang'],
    ['en', 'cities within 60 km of Bambrg', 'yes please', 'search_places', 'Erlangen'],
    ['zh', '敦皇在哪里', '没错', 'locate', 'Dunhuang'],
  ] as [Locale, string, string, string, string][])(
    '%s: %s is asked back, and after %s the request itself goes on',
    async (locale, asked, answer, tool, name) => {
      const [question, result] = await conversation(locale, asked, answer);
      expect(question?.tools.map((call) => call.name)).toEqual([tool]);
      expect(question?.tools[0]?.output).toMatchObject({ miss: 'not_found', candidates: expect.anything() });
      expect(question?.text).toMatch(locale === 'zh' ? /^点选一个，或回答“是的”/ : /^Choose one, or answer “yes”/);
      expect(question?.text).not.toMatch(/°|公里|km|1\. /);
      expect(result?.tools.map((call) => call.name)).toEqual([tool]);
      const [made] = result?.tools ?? [];
      expect(JSON.stringify(made?.output)).toContain(name);
      expect(JSON.stringify(made?.output)).not.toMatch(/"about":"(敦皇|格尔目|Bambrg|Keswik)/);
    },
  );

  it('is let go when the user asks for something else', async () => {
    const [, next] = await conversation('zh', '布达佩思天气怎么样', '上海天气');
    expect(JSON.stringify(next?.tools[0]?.output)).toContain('Shanghai');
  });
});
