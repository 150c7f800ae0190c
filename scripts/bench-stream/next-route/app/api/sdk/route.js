import { createOpenAI } from '@ai-sdk/openai';
import { answerOf } from '../../answer-of.js';

const provider = createOpenAI({ baseURL: process.env.TARGET_BASE, apiKey: process.env.TARGET_KEY });

/** The SDK as it comes: every delta of the upstream is a part of its own. */
export async function POST(request) {
  return answerOf(provider.chat(process.env.TARGET_MODEL), request);
}

export const GET = () => new Response('ok');
