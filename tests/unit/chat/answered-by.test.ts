import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { describe, expect, it } from 'vitest';
import type { ChatModels } from '../../../lib/chat/chat-models.ts';
import type { MessageMetadata } from '../../../lib/chat/conversation/message.ts';
import type { Server } from '../../../lib/runtime/compose.ts';
import { withMock } from '../models/dashscope/with-mock.ts';
import { collected, finish, NEVER, say, scripted, testServer } from './fixtures.ts';

const mock = withMock();

async function metadataOfAnswer(models: ChatModels, useDemo = false): Promise<MessageMetadata> {
  return metadataFrom(testServer({ parts: { models } }), '你好', useDemo);
}

async function metadataFrom(server: Server, text: string, useDemo = false): Promise<MessageMetadata> {
  const sessionId = crypto.randomUUID();
  const message = { id: crypto.randomUUID(), text, metadata: {} };
  const started = await server.chat.start({ owner: 'o', requestId: 'r', sessionId, message, useDemo });
  await collected(await started.frames(0, NEVER));
  await started.done;
  return (await server.store.getMessage('o', sessionId, started.assistantId))?.metadata as MessageMetadata;
}

describe('who answered', () => {
  it('is the fallback model where it answered, instead of the first choice', async () => {
    const ending: LanguageModelV4StreamPart = {
      ...finish(),
      providerMetadata: { dashscope: { model: 'qwen-flash', fallbackFrom: 'scripted' } },
    } as LanguageModelV4StreamPart;
    const { models } = scripted(() => [...say('ok'), ending]);
    expect(await metadataOfAnswer(models)).toMatchObject({ model: 'qwen-flash', fallbackFrom: 'scripted' });
  });

  it('is the next model of the list where the service does not know the first', async () => {
    const env = {
      DASHSCOPE_API_KEY: 'sk-mock-0000000000',
      DASHSCOPE_BASE_URL: mock.get().url,
      DASHSCOPE_FALLBACK_MODELS: 'qwen-flash',
    };
    const metadata = await metadataFrom(testServer({ env }), '你好 [mock:404~1]');
    expect(metadata).toMatchObject({ model: 'qwen-flash', fallbackFrom: 'qwen-plus' });
  });

  it('is the demo model where the user asked for it, instead of the configured one', async () => {
    const { models } = scripted(() => [...say('ok'), finish()]);
    const asked = { ...models, forTurn: () => ({ ...models.forTurn(OPTIONS), id: 'embedded', isDemo: true }) };
    expect(await metadataOfAnswer(asked, true)).toMatchObject({ model: 'embedded', fallbackFrom: 'scripted' });
  });

  it('is just the configured model if nothing else happened', async () => {
    const { models } = scripted(() => [...say('ok'), finish()]);
    const metadata = await metadataOfAnswer(models);
    expect(metadata.model).toBe('scripted');
    expect(metadata.fallbackFrom).toBeUndefined();
  });
});

const OPTIONS = { onProgress: () => {}, useDemo: true };
