import { describe, expect, it } from 'vitest';
import { AppError } from '../../../lib/errors/app-error.ts';
import type { Server } from '../../../lib/runtime/compose.ts';
import { callTool, chunksOf, collected, finish, NEVER, say, scripted, testServer, textOfChunks } from './fixtures.ts';

const OWNER = 'owner';

async function ask(server: Server, text = '你好', { sessionId = crypto.randomUUID(), id = crypto.randomUUID() } = {}) {
  const started = await server.chat.start({
    owner: OWNER,
    requestId: crypto.randomUUID(),
    sessionId,
    message: { id, text, metadata: {} },
  });
  const chunks = chunksOf(await collected(await started.frames(0, NEVER)));
  await started.done;
  const stored = await server.store.getMessage(OWNER, sessionId, started.assistantId);
  return { ...started, chunks, stored };
}

describe('a turn', () => {
  it('streams the answer, stores it and ends once', async () => {
    const server = testServer({ parts: scripted(() => [...say('你', '好'), finish()]) });
    const { chunks, stored, sessionId } = await ask(server);
    expect(chunks[0]).toMatchObject({ type: 'start', messageMetadata: { status: 'running', model: 'scripted' } });
    expect(textOfChunks(chunks)).toBe('你好');
    expect(chunks.at(-1)).toEqual({ type: 'finish', finishReason: 'stop' });
    expect(chunks.filter(({ type }) => ['finish', 'error', 'abort'].includes(type))).toHaveLength(1);
    expect(stored).toMatchObject({ status: 'complete', metadata: { usage: { inputTokens: 7, outputTokens: 5 } } });
    expect(stored?.parts).toContainEqual({ type: 'text', text: '你好', state: 'done' });
    expect(await server.store.getSession(OWNER, sessionId)).toMatchObject({ title: '你好', runningId: null });
  });

  it('K1: has the user message in the store before the model is called', async () => {
    const seen: unknown[] = [];
    const sessionId = crypto.randomUUID();
    const model = scripted(async function* () {
      seen.push(await server.store.getMessage(OWNER, sessionId, 'm1'));
      yield* [...say('ok'), finish()];
    });
    const server = testServer({ parts: model });
    await ask(server, '在吗', { sessionId, id: 'm1' });
    expect(seen).toEqual([expect.objectContaining({ role: 'user', parts: [{ type: 'text', text: '在吗' }] })]);
  });

  it('K5: keeps the text before a failure, with a typed error that ends it', async () => {
    const model = scripted(async function* () {
      yield* say('半句').slice(0, 2);
      throw new AppError('stream_interrupted');
    });
    const { chunks, stored } = await ask(testServer({ parts: model }));
    expect(textOfChunks(chunks)).toBe('半句');
    expect(chunks.at(-1)).toMatchObject({ type: 'error' });
    expect(chunks.some(({ type }) => type === 'data-error')).toBe(true);
    expect(stored).toMatchObject({ status: 'interrupted', metadata: { error: { code: 'stream_interrupted' } } });
  });

  it('K2: never takes an empty reply for success', async () => {
    const { stored } = await ask(testServer({ parts: scripted(() => [finish()]) }));
    expect(stored).toMatchObject({ status: 'error', metadata: { error: { code: 'bad_upstream_response' } } });
  });

  it('U36: writes a closing sentence when the model ends after its tools without a word', async () => {
    const model = scripted((_, call) =>
      call === 1 ? [callTool('map_edit', { action: 'clear' }), finish('tool-calls')] : [finish()],
    );
    const { stored, chunks } = await ask(testServer({ parts: model }));
    expect(stored?.status).toBe('complete');
    expect(textOfChunks(chunks)).not.toBe('');
  });
});
