/** For a million tokens. */
export interface ModelPrice {
  input: number;
  output: number;
  /** Output of an answer that was thought about first; default: output. */
  thinkingOutput?: number | undefined;
  /** Input that the service had in its cache; default: a fifth of input. */
  cached?: number | undefined;
}

export type Currency = 'CNY' | 'USD';

/**
 * What Alibaba Cloud Model Studio asked, in its lowest tier of input: CNY in mainland China, USD in its international
 * region. Approximate: list prices as published or reported by July 2026. MODEL_PRICES replaces them one by one.
 * Source: https://help.aliyun.com/zh/model-studio/model-pricing
 */
export const LIST_PRICES: Readonly<Record<string, Record<Currency, ModelPrice>>> = {
  'qwen-plus': {
    CNY: { input: 0.8, output: 2, thinkingOutput: 8 },
    USD: { input: 0.4, output: 1.2, thinkingOutput: 4 },
  },
  'qwen-flash': { CNY: { input: 0.15, output: 1.5 }, USD: { input: 0.05, output: 0.4 } },
  'qwen-max': { CNY: { input: 2.4, output: 9.6 }, USD: { input: 1.6, output: 6.4 } },
  'qwen3-max': { CNY: { input: 2.5, output: 10 }, USD: { input: 1.2, output: 6 } },
  'qwen3.5-plus': { CNY: { input: 0.8, output: 4.8 }, USD: { input: 0.4, output: 2.4 } },
  'qwen3.5-flash': { CNY: { input: 1.2, output: 12 }, USD: { input: 0.17, output: 1.72 } },
  'qwen3.6-plus': { CNY: { input: 3.5, output: 21 }, USD: { input: 0.5, output: 3 } },
  'qwen3.6-flash': { CNY: { input: 1.35, output: 8 }, USD: { input: 0.19, output: 1.13 } },
  'qwen3.7-plus': { CNY: { input: 3.5, output: 21 }, USD: { input: 0.5, output: 3 } },
  'qwen3.7-flash': { CNY: { input: 1.2, output: 8 }, USD: { input: 0.16, output: 1.13 } },
  'qwen3.7-max': { CNY: { input: 18, output: 54 }, USD: { input: 2.5, output: 7.5 } },
  'qwen3-vl-plus': { CNY: { input: 1, output: 10 }, USD: { input: 0.2, output: 1.6 } },
  'qwen3-vl-flash': { CNY: { input: 0.15, output: 1.5 }, USD: { input: 0.05, output: 0.4 } },
  'qwen3-coder-plus': { CNY: { input: 4, output: 16 }, USD: { input: 1, output: 5 } },
  'qwen3-coder-flash': { CNY: { input: 1, output: 4 }, USD: { input: 0.3, output: 1.5 } },
};
