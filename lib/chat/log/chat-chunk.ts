import type { InferUIMessageChunk } from 'ai';
import type { ChatMessage } from '../conversation/message.ts';

export type ChatChunk = InferUIMessageChunk<ChatMessage>;
