import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { describe, expect, it } from 'vitest';
import type { ChatModels } from '../../../lib/chat/chat-models.ts';
import type { MessageMetadata } from '../../../lib/chat/message.ts';
import { collected, finish, NEVER, say, scripted, testServer } from './fixtures.ts';

async function metadataOfAnswer(models: ChatModels, useDemo = false): Promise<MessageMetadata> {
  const server = testServer({ parts: { models } });
  const sessionId = crypto.randomUUID();
  const message = { id: crypto.randomUUID(), text: '你好', metadata: {} };
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

  it('is the demo model where the user asked for it, instead of the configured one', async () => {
    const { models } = scripted(() => [...say('ok'), finish()]);
    const asked = { ...models, forTurn: () => ({ ...models.forTurn(OPTIONS), id: 'embedded', isDemo: true }) };
    expect(await metadataOfAnswer(asked, true)).toMatchObject({ model: 'embedded', fallbackFrom: 'scripted' });
  });

  it('is the configured model alone where nothing else happened', async () => {
    const { models } = scripted(() => [...say('ok'), finish()]);
    const metadata = await metadataOfAnswer(models);
    expect(metadata.model).toBe('scripted');
    expect(metadata.fallbackFrom).toBeUndefined();
  });
});

const OPTIONS = { onProgress: () => {}, useDemo: true };
