/** Other servers' words for what the protocol calls stop, length, tool_calls and content_filter. */
const SYNONYMS: Record<string, string> = {
  end_turn: 'stop',
  eos: 'stop',
  eos_token: 'stop',
  stop_sequence: 'stop',
  max_tokens: 'length',
  max_length: 'length',
  tool_call: 'tool_calls',
  tool_use: 'tool_calls',
  safety: 'content_filter',
  sensitive: 'content_filter',
};

/**
 * A finish_reason in the protocol's terms; undefined while the answer continues: null, "" and, in DashScope's native
 * shape, "null".
 */
export function finishReasonOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '' || value === 'null') return undefined;
  const word = value.toLowerCase();
  // Foreign text goes no further unless it is an identifier.
  return SYNONYMS[word] ?? (/^[a-z_]{1,40}$/.test(word) ? word : 'other');
}
