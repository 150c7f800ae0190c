import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageMetadata, UserMetadata } from '../../../lib/chat/conversation/message.ts';
import { countTokens } from '../../mock-dashscope/qwen-tokens.ts';
import { type MockDashScope, startMockDashScope } from '../../mock-dashscope/server.ts';
import { templated } from '../../mock-dashscope/template.ts';
import { collected, NEVER, testServer } from './fixtures.ts';

let mock: MockDashScope;
beforeAll(async () => {
  mock = await startMockDashScope({ countsTokens: true });
});
afterAll(() => mock.close());

const at = (lng: number, lat: number): UserMetadata['view'] => ({
  center: { lng, lat },
  zoom: 11,
  bbox: [lng - 0.2, lat - 0.2, lng + 0.2, lat + 0.2],
});

/** Ten messages, sent from ever other views at ever other times, in two languages, one with a selection. */
const TURNS: [string, UserMetadata][] = [
  ['上海今天天气怎么样', { view: at(121.47, 31.23) }],
  ['外滩附近的咖啡馆', { view: at(121.49, 31.24) }],
  ['从人民广场到外滩怎么走', { view: at(121.5, 31.24), position: { lng: 121.4, lat: 31.2 } }],
  ['Find museums near the Bund', { view: at(121.48, 31.22) }],
  ['weather in Paris tomorrow', { view: at(2.35, 48.85) }],
  ['谢谢', { view: at(2.36, 48.85), selection: ['p1'] }],
  ['杭州这周天气', { view: at(120.15, 30.27) }],
  ['西湖附近的茶馆', { view: at(120.14, 30.25), selection: ['p2', 'w1'] }],
  ['从杭州到苏州的路线', { view: at(120.3, 30.8) }],
  ['苏州在哪里', { view: at(120.6, 31.3) }],
];

interface Body {
  messages: { role: string; content: unknown }[];
  tools: unknown[];
}

/** The conversation through the real service and the wire: every request body, and what the answers say they used. */
async function conversation(model: string, more: Record<string, string> = {}) {
  let now = Date.parse('2098-12-31T01:00:00Z');
  const env = {
    DASHSCOPE_API_KEY: 'sk-mock-0123456789',
    DASHSCOPE_BASE_URL: mock.url,
    DASHSCOPE_MODEL: model,
    ...more,
  };
  const server = testServer({ env, clock: () => now });
  const sessionId = crypto.randomUUID();
  const before = mock.requests.length;
  const usage: MessageMetadata['usage'][] = [];
  let parentId: string | null = null;
  for (const [text, metadata] of TURNS) {
    const message = { id: crypto.randomUUID(), text, metadata: { timeZone: 'Asia/Shanghai', ...metadata } };
    const started = await server.chat.start({ owner: 'ann', requestId: 'r', sessionId, message, parentId });
    await collected(await started.frames(0, NEVER));
    await started.done;
    const stored = await server.store.getMessage('ann', sessionId, started.assistantId);
    expect(stored?.status).toBe('complete');
    usage.push((stored?.metadata ?? ({} as MessageMetadata)).usage as MessageMetadata['usage']);
    parentId = started.assistantId;
    // Overnight now and then, so that the dates change as well.
    now += 7 * 3_600_000;
  }
  const bodies = mock.requests.slice(before).map(({ raw }) => JSON.parse(raw) as Body);
  return { bodies, usage };
}

/** How much of the input the service had in its cache, by the usage of the answers. */
function cachedShare(usage: MessageMetadata['usage'][]): number {
  const sum = (field: 'cachedTokens' | 'inputTokens') => usage.reduce((total, each) => total + (each?.[field] ?? 0), 0);
  return sum('cachedTokens') / sum('inputTokens');
}

describe('M04: requests begin alike, so that the service finds them in its cache', () => {
  it('M04: over ten turns each request repeats the one before to the byte and only adds to it', async () => {
    const { bodies, usage } = await conversation('qwen-max');
    expect(bodies.length).toBeGreaterThan(16);
    let equal = 0;
    for (const [index, body] of bodies.entries()) {
      const last = bodies[index - 1];
      if (!last) continue;
      expect(JSON.stringify(body.tools)).toBe(JSON.stringify(last.tools));
      const [mine, earlier] = [body.messages, last.messages].map((messages) =>
        messages.map((each) => JSON.stringify(each)),
      );
      expect(mine?.slice(0, earlier?.length)).toEqual(earlier);
      equal += countTokens(templated({ ...last })) / countTokens(templated({ ...body }));
    }
    expect(equal / (bodies.length - 1)).toBeGreaterThanOrEqual(0.9);
    // And the answers say so.
    expect(cachedShare(usage)).toBeGreaterThanOrEqual(0.9);
  });

  it('M04: with cache_control only the marks move, and three quarters are found in the cache for certain', async () => {
    const { bodies, usage } = await conversation('qwen-plus', { DASHSCOPE_SERVER: 'dashscope' });
    const plain = bodies.map((body) =>
      JSON.stringify(body.messages).replaceAll(',"cache_control":{"type":"ephemeral"}', ''),
    );
    for (const [index, text] of plain.entries()) {
      const last = plain[index - 1]?.slice(0, -1);
      if (last) expect(text.startsWith(last)).toBe(true);
    }
    expect(JSON.stringify(bodies.at(-1)).split('"ephemeral"')).toHaveLength(3);
    expect(cachedShare(usage)).toBeGreaterThanOrEqual(0.75);
  });

  it('M04: the time, the dates, the view, the selection and the position are at the end of the message they belong to', async () => {
    const { bodies } = await conversation('qwen-max');
    const [system, ...rest] = bodies.at(-1)?.messages ?? [];
    expect(JSON.stringify(system)).not.toMatch(/2098-12|Shanghai|121\.|zoom/);
    const contexts = rest
      .filter(({ role }) => role === 'user')
      .map(({ content }) => /<context>\n([\s\S]*)\n<\/context>$/.exec(String(content))?.[1] ?? '');
    expect(contexts).toHaveLength(TURNS.length);
    expect(contexts[0]).toContain(
      'Now: 2098-12-31 09:00 Wednesday (Asia/Shanghai). Next: 2099-01-01 Thu, 2099-01-02 Fri',
    );
    expect(contexts[0]?.match(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/g)).toHaveLength(7);
    expect(contexts[0]).toContain("The user's position is not shared.");
    expect(contexts[2]).toContain('known to the tools as "me"');
    expect(contexts[3]).toContain('Answer in English.');
    expect(contexts[5]).toContain('Selected on the map: p1');
    expect(contexts[9]).toMatch(/^Now: 2099-01-03 00:00 Saturday/);
    expect(contexts[9]).toMatch(/31\.3000,120\.6000, zoom 11\.0/);
  });
});
