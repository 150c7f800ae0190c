import type { ChatMessage } from '../../lib/chat/conversation/message.ts';

type Parts = ChatMessage['parts'];

/** The parts, with what turned out while reading to be reasoning as reasoning; a stored answer has it that way. */
export function withThoughts(parts: Parts): Parts {
  if (!parts.some(({ type }) => type === 'data-thought')) return parts;
  return parts.map((part, at) => {
    if (part.type !== 'text') return part;
    const next = parts.slice(at).find(({ type }) => type === 'step-start' || type === 'data-thought');
    return next?.type === 'data-thought' ? { type: 'reasoning', text: part.text } : part;
  });
}
