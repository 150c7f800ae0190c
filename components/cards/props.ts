import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import type { ChatTools } from '../../lib/tools/registry.ts';

type Part = ChatMessage['parts'][number];

/** A tool part of a message, for any tool. */
export type ToolPart = Extract<Part, { type: `tool-${string}` }>;

/** What every card shares with the map and the conversation. */
export interface CardContext {
  locale: Locale;
  hoveredRef: string | null;
  onHover(ref: string | null): void;
  selection: string[];
  onSelect(ref: string): void;
  /** Posts a normal message. */
  onAsk(text: string): void;
}

/** A card's own output: never a miss, as those share one card. */
export interface CardProps<Name extends keyof ChatTools> extends CardContext {
  output: Exclude<ChatTools[Name]['output'], { miss: string }>;
}
