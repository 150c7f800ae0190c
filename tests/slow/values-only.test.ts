import type { LanguageModelV4, LanguageModelV4Prompt } from '@ai-sdk/provider';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEmbeddedModel } from '../../lib/models/embedded.ts';
import { createModels } from '../../lib/models/index.ts';
import type { Server } from '../../lib/runtime/compose.ts';
import { sharedGazetteer } from '../../lib/runtime/gazetteer.ts';
import { lexiconsOf } from '../../lib/runtime/lexicons.ts';
import { geoTools } from '../../lib/tools/registry.ts';
import { TALKS } from '../fixtures/conversations.ts';
import { NOW } from '../fixtures/fake-ports.ts';
import { type GeoServer, startGeoServer } from '../geo-server/server.ts';
import { testServer } from '../unit/chat/fixtures.ts';

/** The tools the keyless model knows. */
const TOOLS = [
  'ask_user',
  'get_place',
  'get_weather',
  'locate',
  'map_draw',
  'map_edit',
  'map_view',
  'measure',
  'outing_advice',
  'plan_route',
  'plan_trip',
  'search_places',
  'travel_times',
];

let areReplaced = false;
const told = (text: string) => (areReplaced ? text.replace(/\S+/gu, 'lorem') : text);

/** What the model is told besides the user's words and its own. */
let read: string[] = [];
const embedded = createEmbeddedModel({ ...lexiconsOf(() => sharedGazetteer), chunkMs: 0 });
/**
 * The prompt is replaced on its way to the model, and what tools tell at the tools themselves, so that nothing can read
 * the originals.
 */
const model: LanguageModelV4 = {
  ...embedded,
  doStream({ prompt, ...options }) {
    const given = prompt.map((each): LanguageModelV4Prompt[number] => {
      if (each.role === 'system') return { ...each, content: told(each.content) };
      return each.role === 'tool' ? { ...each, content: each.content.map(toldPart) } : each;
    });
    for (const { role, content } of given) {
      if (role === 'system') read.push(content);
      if (role === 'tool') read.push(...content.map((part) => ('output' in part ? JSON.stringify(part.output) : '')));
    }
    return embedded.doStream({ ...options, prompt: given });
  },
};

function toldPart(part: Extract<LanguageModelV4Prompt[number], { role: 'tool' }>['content'][number]): typeof part {
  if (part.type !== 'tool-result' || part.output.type !== 'text') return part;
  return { ...part, output: { ...part.output, value: told(part.output.value) } };
}

let geo: GeoServer;
let server: Server;
beforeAll(async () => {
  for (const tool of Object.values(geoTools) as { tell(output: never, locale: never): string }[]) {
    const tell = tool.tell.bind(tool);
    vi.spyOn(tool, 'tell').mockImplementation((output, locale) => told(tell(output, locale)));
  }
  geo = await startGeoServer();
  const models = createModels({ config: () => ({ keys: [] }) as never, dashScope: {} as never, embedded: model });
  const env = { ...geo.env, OFFLINE: '', LIMIT_PER_MINUTE: '10000', LIMIT_PER_DAY: '10000' };
  server = testServer({ env, clock: () => NOW.getTime(), parts: { models } });
});
afterAll(async () => {
  vi.restoreAllMocks();
  await server.lifecycle.stop();
  await geo.close();
});

interface Said {
  text: string;
  calls: { name: string; input: unknown; isMiss: boolean }[];
  answer: string;
}

/** What the product makes of the messages of one conversation. */
async function talk(messages: readonly string[]): Promise<Said[]> {
  const sessionId = crypto.randomUUID();
  const locale = /\p{Script=Han}/u.test(messages[0] ?? '') ? ('zh' as const) : ('en' as const);
  const view = { center: { lng: 116.397, lat: 39.909 }, zoom: 12, bbox: [116.2, 39.8, 116.6, 40] };
  const said: Said[] = [];
  for (const text of messages) {
    const metadata = { locale, timeZone: 'Asia/Shanghai', view } as never;
    const message = { id: crypto.randomUUID(), text, metadata };
    const started = await server.chat.start({ owner: 'bo', requestId: 'r', sessionId, message });
    await started.done;
    const stored = await server.store.getMessage('bo', sessionId, started.assistantId);
    const parts = (stored?.parts ?? []) as { type: string; text?: string; input?: unknown; output?: object }[];
    said.push({
      text,
      calls: parts.flatMap(({ type, input, output = {} }) =>
        type.startsWith('tool-') ? [{ name: type.slice('tool-'.length), input, isMiss: 'miss' in output }] : [],
      ),
      answer: parts.map((part) => (part.type === 'text' ? (part.text ?? '') : '')).join(''),
    });
  }
  return said;
}

async function allTalks(isReplacing: boolean): Promise<Said[]> {
  areReplaced = isReplacing;
  const all: Said[] = [];
  for (const messages of TALKS) all.push(...(await talk(messages)));
  return all;
}

describe('the keyless model reads values', () => {
  it('says and does the same when every word of the instructions and of what tools tell is another', async () => {
    read = [];
    const plain = await allTalks(false);
    expect(read.filter((text) => text.includes('lorem'))).toEqual([]);
    read = [];
    const replaced = await allTalks(true);
    expect(replaced).toEqual(plain);
    // The words were there to be read, and none of the originals was left.
    expect(read.length).toBeGreaterThan(300);
    expect(read.filter((text) => /Wentu|source:|not_found|\[[a-z]\d/.test(text))).toEqual([]);

    const called = new Set(plain.flatMap(({ calls }) => calls.map(({ name }) => name)));
    expect([...called].sort()).toEqual(TOOLS);
    expect(plain.filter(({ calls }) => calls.some(({ isMiss }) => isMiss)).length).toBeGreaterThan(20);
  }, 240_000);
});
