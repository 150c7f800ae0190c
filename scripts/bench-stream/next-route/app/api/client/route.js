import { createDashScope } from '../../../../../../lib/models/dashscope/index.ts';
import { answerOf } from '../../answer-of.js';

const dashScope = createDashScope({
  config: {
    keys: [process.env.TARGET_KEY],
    model: process.env.TARGET_MODEL,
    baseUrl: process.env.TARGET_BASE,
    fallbackModels: [],
    enableThinking: false,
    enableSearch: false,
  },
  timeouts: {
    connectMs: 10_000,
    headersMs: 30_000,
    firstContentMs: 60_000,
    firstAnswerMs: 60_000,
    idleMs: 60_000,
    totalMs: 300_000,
  },
});

/** The SDK behind the product's client, which merges deltas before they enter it; nothing is stored or logged. */
export async function POST(request) {
  return answerOf(dashScope.model(), request);
}

export const GET = () => new Response('ok');
