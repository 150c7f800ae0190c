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

describe('a misspelt place in the demo', () => {
  it.each([
    ['zh', '布达佩思天气怎么样', '是的', 'get_weather', 'Budapest'],
    ['zh', '布达佩思天气怎么样', '对', 'get_weather', 'Budapest'],
    ['zh', '马德理明天会下雨吗', '第一个', 'get_weather', 'Madrid'],
    ['zh', '撒马尔汗天气', '我说的是撒马尔罕（乌兹别克斯坦）', 'get_weather', 'Samarkand'],
    ['en', 'weather in Budapst', 'yes', 'get_weather', 'Budapest'],
    ['en', 'weather in Budapst', 'I mean Budapest, Hungary', 'get_weather', 'Budapest'],
    ['en', 'weather in Reykjavic', 'the first one', 'get_weather', 'Reykjavík'],
    ['zh', '从北京到布达佩思怎么走', '就是它', 'plan_route', 'Budapest'],
    ['en', 'museums near Amsterdm', 'yes please', 'search_places', 'Rijksmuseum'],
    ['zh', '马德理在哪里', '没错', 'locate', 'Madrid'],
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
      expect(JSON.stringify(made?.output)).not.toMatch(/"about":"(布达佩思|马德理|Budapst|Reykjavic|Amsterdm)/);
    },
  );

  it('is let go when the user asks for something else', async () => {
    const [, next] = await conversation('zh', '布达佩思天气怎么样', '上海天气');
    expect(JSON.stringify(next?.tools[0]?.output)).toContain('Shanghai');
  });
});
