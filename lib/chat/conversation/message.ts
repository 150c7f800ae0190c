import type { UIMessage } from 'ai';
import { z } from 'zod';
import { mapView } from '../../domain/map-view.ts';
import { MOST_PICTURES, pictureFacts } from '../../domain/picture.ts';
import type { SavedRole } from '../../domain/saved-limits.ts';
import type { ErrorBody } from '../../errors/error-body.ts';
import { lngLat } from '../../geo/lng-lat-schema.ts';
import { allLocales } from '../../i18n/index.ts';
import type { ChatTools } from '../../tools/registry.ts';

/** What the composer sends with a user message: the view is part of the conversation. */
export const userMetadata = z.strictObject({
  locale: z.enum(allLocales()).optional(),
  timeZone: z
    .string()
    .regex(/^[\w+/-]{1,64}$/)
    .optional(),
  view: mapView.optional(),
  /** Refs selected on the map or cards, newest last. */
  selection: z
    .array(z.string().regex(/^[a-z]\d{1,6}$/))
    .max(20)
    .optional(),
  /** Only if the user shared it; 3 decimals. */
  position: lngLat.optional(),
  /** Pictures that came with the message; they themselves are not stored. */
  pictures: z.array(pictureFacts).max(MOST_PICTURES).optional(),
});
export type UserMetadata = z.infer<typeof userMetadata>;

/** The status of an assistant turn; exactly one of the four endings follows 'running'. */
export const TURN_STATUSES = ['running', 'complete', 'stopped', 'interrupted', 'error'] as const;
export type TurnStatus = (typeof TURN_STATUSES)[number];

/** What the reader thought of an answer. `at`: ISO 8601 UTC. */
export const rating = z.object({
  vote: z.enum(['up', 'down']),
  reason: z.string().max(500).optional(),
  at: z.iso.datetime(),
});
export type Rating = z.infer<typeof rating>;

/** Server-side metadata of an assistant message; user messages carry UserMetadata, plus `sentAt`. */
export interface MessageMetadata extends UserMetadata {
  /** ISO 8601 UTC, set by the server; of an answer, when it was begun. */
  sentAt?: string;
  /** Of an answer: which of the user's own places its model was told of; absent where nothing was saved. */
  ownPlaces?: SavedRole[];
  /** The message this one answers or follows; null for the first. Branches share a parent. */
  parentId?: string | null;
  status?: TurnStatus;
  error?: ErrorBody;
  /** "embedded", or the id of the model that answered. */
  model?: string;
  /** Set when a fallback model answered in place of the first choice. */
  fallbackFrom?: string;
  /** cachedTokens: those of the input that the service had in its cache. */
  usage?: { inputTokens?: number; outputTokens?: number; cachedTokens?: number };
  firstTextMs?: number;
  totalMs?: number;
  /** 'length' when the answer was cut at the token limit. */
  finishReason?: string;
  /** Held in memory only: the database could not be written to. */
  unsaved?: boolean;
  rating?: Rating;
  /** Came from a file: this site did not see it being written. */
  isImported?: boolean;
}

export type ChatDataParts = {
  /** Transient: what the turn is doing while nothing is visible yet. */
  progress: {
    kind: 'retry' | 'throttled' | 'trimmed' | 'fallback';
    untilMs?: number;
    attempt?: number;
    model?: string;
  };
  /** The preceding text of this step was reasoning; the stored answer holds it as such. */
  thought: Record<string, never>;
  /** The ending with an error; persists in the conversation. */
  error: ErrorBody;
};

export type ChatMessage = UIMessage<MessageMetadata, ChatDataParts, ChatTools>;

/** The text of a message's text parts, joined. */
export function textOf(message: Pick<ChatMessage, 'parts'>): string {
  return message.parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
}
