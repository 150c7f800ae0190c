import { z } from 'zod';
import { allLocales } from '../i18n/index.ts';

/** A tool call with what came back; neither output nor errorCode: nothing is known of it yet. */
const pastCall = z.object({
  name: z.string(),
  input: z.record(z.string(), z.unknown()),
  /** The whole output, as the message holds it. Who reads it checks it by the tool's own schema. */
  output: z.unknown().optional(),
  /** Why the call failed, as a code of lib/errors/table.ts. */
  errorCode: z.string().optional(),
});
export type PastCall = z.infer<typeof pastCall>;

/** What a turn knows, as values: for a model that reads neither the instructions nor what tools tell. */
export const turnFacts = z.object({
  /** The language of the answer as far as the page and the message say it. */
  locale: z.enum(allLocales()),
  /** The user's, IANA. */
  timeZone: z.string(),
  /** "2026-11-25T14:05" on the user's clock. */
  now: z.string(),
  hasView: z.boolean(),
  hasPosition: z.boolean(),
  /** Refs that the user selected, newest last. */
  selection: z.array(z.string()),
  /** Calls of the messages before the one to answer, oldest first. */
  earlier: z.array(pastCall),
  /** Calls made for this message so far. */
  thisTurn: z.array(pastCall),
});
export type TurnFacts = z.infer<typeof turnFacts>;

/** The name under which they stand in a model's provider options. */
export const TURN_FACTS = 'wentu';
