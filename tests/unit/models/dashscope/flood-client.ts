// A process of its own that calls the model once to warm up and then through a flood; prints how far its memory grew.
// node --expose-gc flood-client.ts BASE_URL MODEL
import { createDashScope } from '../../../../lib/models/dashscope/index.ts';

const [baseUrl = '', model = ''] = process.argv.slice(2);

async function ask(modelId: string): Promise<string> {
  const config = {
    keys: ['sk-mock-0123456789'],
    model: modelId,
    baseUrl,
    fallbackModels: [],
    enableThinking: false,
    enableSearch: false,
    reasoningEffort: 'default' as const,
    cache: 'explicit' as const,
    server: 'auto' as const,
  };
  const timeouts = {
    connectMs: 5_000,
    headersMs: 5_000,
    firstContentMs: 10_000,
    idleMs: 5_000,
    firstAnswerMs: 20_000,
    totalMs: 30_000,
  };
  const backend = createDashScope({ config, timeouts });
  const prompt = [{ role: 'user' as const, content: [{ type: 'text' as const, text: '你好' }] }];
  try {
    const { stream } = await backend.model().doStream({ prompt });
    let end = '';
    for await (const part of stream) if (part.type === 'error' || part.type === 'finish') end ||= String(part.type);
    return end;
  } catch (thrown) {
    return String(Reflect.get(Object(thrown), 'code'));
  }
}

const rss = () => process.memoryUsage.rss();

for (let round = 0; round < 3; round += 1) await ask('mock-whole');
globalThis.gc?.();
const before = rss();
let peak = before;
const sampler = setInterval(() => {
  peak = Math.max(peak, rss());
}, 2);
const code = await ask(model);
peak = Math.max(peak, rss());
clearInterval(sampler);
process.stdout.write(JSON.stringify({ code, grownMb: (peak - before) / 1024 / 1024 }));
