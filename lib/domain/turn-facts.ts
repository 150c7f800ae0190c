import { z } from 'zod';
import { allLocales } from '../i18n/index.ts';

/** A tool call and its result; with neither output nor errorCode, nothing is known of it yet. */
const pastCall = z.object({
  name: z.string(),
  input: z.record(z.string(), z.unknown()),
  /** The whole output as stored in the message. Readers validate it with the tool's own schema. */
  output: z.unknown().optional(),
  /** Why the call failed, as a code of lib/errors/table.ts. */
  errorCode: z.string().optional(),
});
export type PastCall = z.infer<typeof pastCall>;

/** What a turn knows, as values, for a model that reads neither the instructions nor what tools tell. */
export const turnFacts = z.object({
  /** The language of the answer as far as page and message tell. */
  locale: z.enum(allLocales()),
  /** The user's, IANA. */
  timeZone: z.string(),
  /** The user's local time, "2026-11-25T14:05". */
  now: z.string(),
  hasView: z.boolean(),
  hasPosition: z.boolean(),
  /** Refs selected by the user, newest last. */
  selection: z.array(z.string()),
  /** Calls from the messages before the one to answer, oldest first. */
  earlier: z.array(pastCall),
  /** Calls made so far for this message. */
  thisTurn: z.array(pastCall),
});
export type TurnFacts = z.infer<typeof turnFacts>;

/** The key under which they are passed in a model's provider options. */
export const TURN_FACTS = 'wentu';
