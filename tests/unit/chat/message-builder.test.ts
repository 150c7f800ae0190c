import { readUIMessageStream } from 'ai';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';
import type { ChatChunk } from '../../../lib/chat/log/chat-chunk.ts';
import { createMessageBuilder } from '../../../lib/chat/log/message-builder.ts';
import { chunksOfParts, endingChunkOf, startOf } from '../../../lib/chat/log/replay.ts';

/** The parts that the SDK's own client makes of the same chunks. */
async function partsOfSdk(chunks: ChatChunk[]): Promise<unknown> {
  const stream = new ReadableStream<ChatChunk>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      // The SDK emits a message only when something visible changes; this makes it emit the last state.
      controller.enqueue({ type: 'message-metadata', messageMetadata: {} });
      controller.close();
    },
  });
  let last: ChatMessage | undefined;
  for await (const message of readUIMessageStream<ChatMessage>({ stream, onError: () => {} })) last = message;
  const parts = JSON.parse(JSON.stringify(last?.parts ?? [])) as Record<string, unknown>[];
  // Its reasoning ids belong to the stream; nothing refers to them later.
  return parts.map(({ id: _, ...part }) => part);
}

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
let calls = 0;
const step: fc.Arbitrary<ChatChunk[]> = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom('text', 'reasoning'), fc.array(text, { minLength: 1, maxLength: 4 }))
        .map(([kind, deltas]): ChatChunk[] => {
          calls += 1;
          const id = `${kind}${calls}`;
          return kind === 'text'
            ? [
                { type: 'text-start', id },
                ...deltas.map((delta): ChatChunk => ({ type: 'text-delta', id, delta })),
                { type: 'text-end', id },
              ]
            : [
                { type: 'reasoning-start', id },
                ...deltas.map((delta): ChatChunk => ({ type: 'reasoning-delta', id, delta })),
                { type: 'reasoning-end', id },
              ];
        }),
      fc
        .tuple(text, fc.constantFrom('output', 'error', 'bad input', 'unknown tool'))
        .map(([query, end]): ChatChunk[] => {
          calls += 1;
          const call = { toolCallId: `c${calls}`, toolName: 'locate' };
          const input = { query };
          if (end === 'bad input') return [{ type: 'tool-input-error', ...call, input, errorText: 'x' }];
          if (end === 'unknown tool') {
            return [{ type: 'tool-input-error', ...call, toolName: 'rm', dynamic: true, input, errorText: 'x' }];
          }
          const start: ChatChunk[] = [
            { type: 'tool-input-start', ...call },
            { type: 'tool-input-available', ...call, input },
          ];
          return end === 'output'
            ? [...start, { type: 'tool-output-available', toolCallId: call.toolCallId, output: { query } }]
            : [...start, { type: 'tool-output-error', toolCallId: call.toolCallId, errorText: 'x' }];
        }),
    ),
    { maxLength: 4 },
  )
  .map((groups) => [{ type: 'start-step' }, ...groups.flat()]);

describe('the message builder', () => {
  it("makes the parts that the SDK's client makes of the same chunks", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
        const chunks = steps.flat();
        const builder = createMessageBuilder();
        for (const chunk of chunks) builder.apply(chunk);
        const own = JSON.parse(JSON.stringify(builder.parts()));
        expect(own).toEqual(await partsOfSdk([{ type: 'start', messageId: 'a' }, ...chunks, { type: 'finish' }]));
      }),
      { numRuns: 300 },
    );
  });

  it('makes of a replayed answer the answer again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
        const builder = createMessageBuilder();
        for (const chunk of steps.flat()) builder.apply(chunk);
        const parts = JSON.parse(JSON.stringify(builder.parts())) as unknown[];
        const message = {
          id: 'a',
          parentId: 'u',
          role: 'assistant',
          parts,
          metadata: {},
          status: 'complete',
          createdAt: 0,
        } as const;
        const chunks = [startOf(message), ...chunksOfParts([...parts]), endingChunkOf(message)];
        expect(await partsOfSdk(chunks)).toEqual(parts);
      }),
      { numRuns: 200 },
    );
  });

  it('A16: opens again the text that a continued answer goes on with, until it ends', () => {
    const builder = createMessageBuilder([
      { type: 'text', text: '一', state: 'done' },
      { type: 'text', text: '半句', state: 'done' },
    ]);
    const states = () => builder.parts().map(({ state }) => state);
    expect(states()).toEqual(['done', 'streaming']);
    for (const chunk of builder.closing()) builder.apply(chunk);
    expect(states()).toEqual(['done', 'done']);
  });
});
