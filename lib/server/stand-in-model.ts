import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider';

const USAGE = {
  inputTokens: { total: 0, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 0, text: undefined, reasoning: undefined },
};

/** Answers with one sentence until the embedded model is there. */
export const standInModel: LanguageModelV4 = {
  specificationVersion: 'v4',
  provider: 'embedded',
  modelId: 'embedded',
  supportedUrls: {},
  async doGenerate() {
    throw new Error('streams only');
  },
  async doStream(options) {
    const parts = reply(options);
    return {
      stream: new ReadableStream<LanguageModelV4StreamPart>({
        pull(controller) {
          if (options.abortSignal?.aborted) return controller.error(options.abortSignal.reason);
          const part = parts.shift();
          if (part) controller.enqueue(part);
          else controller.close();
        },
      }),
    };
  },
};

function reply({ prompt }: LanguageModelV4CallOptions): LanguageModelV4StreamPart[] {
  const last = prompt.at(-1);
  const text =
    last?.role === 'user' ? last.content.map((part) => (part.type === 'text' ? part.text : '')).join('') : '';
  const city = /北京|上海|广州|巴黎|Paris|Tokyo|Beijing/.exec(text)?.[0];
  if (city && /天气|weather/i.test(text)) {
    const input = JSON.stringify({ place: { name: city }, span: 'now' });
    return [
      { type: 'stream-start', warnings: [] },
      { type: 'tool-call', toolCallId: crypto.randomUUID(), toolName: 'get_weather', input },
      { type: 'finish', finishReason: { unified: 'tool-calls', raw: undefined }, usage: USAGE },
    ];
  }
  const words = last?.role === 'tool' ? ['结果', '见卡片', '和地图。'] : ['你好！', '这里是', '演示模型。'];
  return [
    { type: 'stream-start', warnings: [] },
    { type: 'text-start', id: '0' },
    ...words.map((delta): LanguageModelV4StreamPart => ({ type: 'text-delta', id: '0', delta })),
    { type: 'text-end', id: '0' },
    { type: 'finish', finishReason: { unified: 'stop', raw: undefined }, usage: USAGE },
  ];
}
