import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import type { PastTrip } from '../../lib/tools/plan-trip/past-trips.ts';
import type { ChatTools, GeoToolName } from '../../lib/tools/registry.ts';

type Part = ChatMessage['parts'][number];

/** A tool part of a message, for any tool. */
export type ToolPart = Extract<Part, { type: `tool-${string}` }>;

/** What every card shares with the map and the conversation. */
export interface CardContext {
  locale: Locale;
  hoveredRef: string | null;
  onHover(ref: string | null): void;
  selection: string[];
  /** The reader has scrolled to it: it is hovered, and the map shows where it is. */
  onLookAt?: ((ref: string) => void) | undefined;
  onSelect(ref: string): void;
  /** Trips that changes have left behind, by call. */
  pastTrips?: ReadonlyMap<string, PastTrip> | undefined;
  /** Posts a normal message. */
  onAsk(text: string): void;
  /**
   * Runs a tool without the model; `text` is what the conversation says was asked. Settles when it is done. Absent where
   * nothing can be changed.
   */
  onRun?: ((name: GeoToolName, input: unknown, text: string) => Promise<void>) | undefined;
}

/** A card's own output: never a miss, as those share one card. */
export interface CardProps<Name extends keyof ChatTools> extends CardContext {
  output: Exclude<ChatTools[Name]['output'], { miss: string }>;
  /** As the model wrote it; what is needed of it is checked where it is used. */
  input?: unknown;
}
