/** What a family of models takes beyond what all take. */
export interface ModelFamily {
  /** Tested against the id in lower case, without the owner's name before a slash. */
  of: RegExp;
  /** 'switch': enable_thinking decides. 'always': told at most to think, where a field says so. 'never': not told. */
  thinking: 'switch' | 'always' | 'never';
  /** Takes reasoning_effort. */
  takesEffort?: true;
  /**
   * Takes preserve_thinking, with which the service forgets no reasoning that it is sent. Here that is what belongs to the
   * steps of the turn, sent back with their calls; the reasoning of earlier turns is not sent again.
   */
  preserves?: true;
  /** Searches the web by itself unless told not to. */
  searches?: true;
  /** Takes cache_control. */
  takesCacheMarks?: true;
  /** Retired, or about to be: what to use in its place. */
  successor?: string;
}

/**
 * First match wins. Sources, November 2026: help.aliyun.com/zh/model-studio, pages deep-thinking, context-cache and
 * model-depreciation; the notice on the models retired on 2026-10-10, which names the 3.6 and 3.7 series as successors.
 */
const FAMILIES: readonly ModelFamily[] = [
  { of: /^q[wv]q/, thinking: 'always', successor: 'qwen3.7-plus' },
  { of: /^deepseek-r1|^minimax-m|thinking/, thinking: 'always' },
  { of: /^qwen-turbo/, thinking: 'switch', successor: 'qwen-flash' },
  { of: /^qwen-vl-max/, thinking: 'never', successor: 'qwen3.7-plus' },
  { of: /^qwen-vl-plus/, thinking: 'never', successor: 'qwen3.7-flash' },
  { of: /^qwen3-vl-flash/, thinking: 'switch', takesCacheMarks: true, successor: 'qwen3.7-flash' },
  { of: /^qwen3-vl/, thinking: 'switch', takesCacheMarks: true, successor: 'qwen3.7-plus' },
  { of: /^qwen(3|2\.5)?-?coder/, thinking: 'never', takesCacheMarks: true, successor: 'qwen3.7-plus' },
  { of: /^qwen3-max/, thinking: 'switch', takesCacheMarks: true, successor: 'qwen3.7-max' },
  // Open weights, with Ollama's tags too ("qwen3.8:27b"): there thinking cannot be switched off.
  { of: /^qwen3\.8(?:-\d|:|$)/, thinking: 'always', takesEffort: true },
  {
    of: /^qwen3\.8/,
    thinking: 'switch',
    takesEffort: true,
    preserves: true,
    searches: true,
    takesCacheMarks: true,
  },
  { of: /^qwen3\.[67]-(plus|flash|max)/, thinking: 'switch', preserves: true, takesCacheMarks: true },
  { of: /^qwen3\.5-(plus|flash)/, thinking: 'switch', takesCacheMarks: true },
  { of: /^qwen-(plus|flash)/, thinking: 'switch', takesCacheMarks: true },
  { of: /^qwen-max/, thinking: 'switch' },
];

const OTHER: ModelFamily = { of: /^/, thinking: 'switch' };

/** "Qwen/Qwen3-8B", "qwen3.8-max", "qwq-plus" → its family. */
export function familyOf(model: string): ModelFamily {
  const id = model.toLowerCase().replace(/^.*\//, '');
  return FAMILIES.find(({ of }) => of.test(id)) ?? OTHER;
}
