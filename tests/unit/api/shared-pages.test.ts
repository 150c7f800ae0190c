import { beforeAll, describe, expect, it } from 'vitest';
import { GET } from '../../../app/api/shares/[[...id]]/route.ts';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';
import { toChatMessage } from '../../../lib/chat/conversation/message-view.ts';
import { sharedPage } from '../../../lib/http/shares.ts';
import { createShareSummaries } from '../../../lib/runtime/share-summaries.ts';
import type { StoredMessage } from '../../../lib/store/stored.ts';
import { mapOf } from '../../../lib/tools/results.ts';
import { testServer } from '../chat/fixtures.ts';
import { codeOf, paramsOf, useServer, Visitor } from './fixtures.ts';

const COUNT = 10_000;
const T0 = 1_764_000_000_000;

const drawing = (index: number) => ({
  type: 'tool-map_draw',
  toolCallId: `c${index}`,
  state: 'output-available',
  input: {},
  output: { ref: `p${index}`, shape: 'label', name: `点 ${index}`, at: { lng: 120 + index / 1e5, lat: 30 } },
});

const MESSAGES: StoredMessage[] = [...Array(COUNT).keys()].map((index) => ({
  id: `m${index}`,
  parentId: index === 0 ? null : `m${index - 1}`,
  role: index % 2 === 0 ? 'user' : 'assistant',
  parts: [
    ...(index % 1_000 === 1 ? [drawing(index)] : []),
    { type: 'text', text: `第 ${index} 条。${'山水之间，**路**在脚下。'.repeat(35)}` },
  ],
  metadata: index === 5 ? { isImported: true } : {},
  status: 'complete',
  createdAt: T0 + index * 1_000,
}));

interface Page {
  messages: ChatMessage[];
  next: string | null;
}

describe('A11: a share of 10,000 messages', () => {
  const server = useServer(testServer({ env: { LIMIT_REQUESTS_PER_MINUTE: '1000' } }));
  const stranger = new Visitor();
  const leafId = `m${COUNT - 1}`;
  const session = { id: 's1', title: 't', isTitleAuto: true, isPinned: false, createdAt: T0, updatedAt: T0, leafId };
  let shareId = '';
  beforeAll(async () => {
    await server.store.importSession('ann', { session, messages: MESSAGES }, T0);
    shareId = crypto.randomUUID();
    await server.store.createShare('ann', 's1', shareId, T0);
    await sharedPage(server, shareId);
  });

  const read = (query = '') => GET(stranger.request(`/api/shares/${shareId}${query}`), paramsOf({ id: [shareId] }));

  it('opens with a page of at most 250 kB, with the map and the origin of all of it', async () => {
    const page = await sharedPage(server, shareId);
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(250_000);
    expect(page?.messages.at(-1)?.id).toBe(leafId);
    expect(page?.messages.length).toBeGreaterThan(40);
    const { past: _past, future: _future, ...map } = mapOf(MESSAGES.map(toChatMessage));
    expect(map.layers).toHaveLength(10);
    expect(page?.map).toEqual(map);
    expect(page?.isImported).toBe(true);
  });

  it('takes 100 ms of the processor at most, once it has been opened', async () => {
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      const before = process.cpuUsage();
      await sharedPage(server, shareId);
      await (await read()).text();
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1_000);
    }
    expect(Math.min(...times)).toBeLessThan(100);
  });

  it('is exactly what was shared, paged through', async () => {
    const all: ChatMessage[] = [];
    for (let query = ''; ; ) {
      const page = (await (await read(query)).json()) as Page;
      all.unshift(...page.messages);
      if (page.next === null) break;
      query = `?before=${page.next}`;
    }
    expect(all).toEqual(MESSAGES.map(toChatMessage));
  });

  it.each(['x', '-1', '1e3', '9'.repeat(30), ''])('refuses the page before "%s"', async (before) => {
    expect(await codeOf(await read(`?before=${before}`))).toEqual([400, 'bad_request']);
  });

  it('is gone at once when it is revoked', async () => {
    const { id } = (await server.store.createShare('ann', 's1', crypto.randomUUID(), T0)) ?? { id: '' };
    expect(await sharedPage(server, id)).not.toBeNull();
    expect(await server.store.revokeShare('ann', id)).toBe(true);
    expect(await sharedPage(server, id)).toBeNull();
    const answer = await GET(stranger.request(`/api/shares/${id}?before=3`), paramsOf({ id: [id] }));
    expect(await codeOf(answer)).toEqual([404, 'not_found']);
  });
});

describe('summaries of shares', () => {
  const shareOf = (id: string) => ({ id, title: 't', createdAt: T0, messages: MESSAGES.slice(1, 2), next: null });

  it('are made once while there is room, for the shares that were opened last', async () => {
    const asked: string[] = [];
    const getShare = async (id: string) => {
      asked.push(id);
      return shareOf(id);
    };
    const one = JSON.stringify(await createShareSummaries({ getShare }).of('a')).length;
    const summaries = createShareSummaries({ getShare }, one * 2.5);
    const open = async (id: string) => {
      asked.length = 0;
      await summaries.of(id);
      await new Promise((resolve) => setImmediate(resolve));
      return asked.length > 0;
    };
    expect(await open('a')).toBe(true);
    expect(await open('b')).toBe(true);
    expect(await open('a')).toBe(false);
    expect(await open('c')).toBe(true);
    expect(await open('a')).toBe(false);
    expect(await open('b')).toBe(true);
  });
});
