import { z } from 'zod';
import { mapView } from '../../domain/map-view.ts';
import { MOST_PICTURES, pictureFacts } from '../../domain/picture.ts';
import { SAVED_ROLES } from '../../domain/saved-limits.ts';
import type { ErrorBody } from '../../errors/error-body.ts';
import { knownError } from '../../errors/known-error.ts';
import { lngLat } from '../../geo/lng-lat-schema.ts';
import { allLocales } from '../../i18n/index.ts';
import { type MessageMetadata, rating, TURN_STATUSES } from './message.ts';

/**
 * What this program itself writes into a message. Imported files must match it, and what is read back from the store is
 * validated against it again: a part that does not fit would break the page of whoever opens it.
 */
const text = z.string().max(1_000_000);
const partState = z.enum(['streaming', 'done']).optional();
const error = z.looseObject({ code: z.string().refine((code) => knownError({ code }) !== null) });
const errorText = z.string().max(20_000);
const call = { toolCallId: z.string().min(1).max(200), input: z.unknown().optional() };

/** The three states of a call in a stored message. */
function toolPart<Name extends Record<string, z.ZodType>>(name: Name) {
  return z.discriminatedUnion('state', [
    z.strictObject({ ...name, ...call, state: z.enum(['input-streaming', 'input-available']) }),
    z.strictObject({ ...name, ...call, state: z.literal('output-available'), output: z.unknown().optional() }),
    z.strictObject({ ...name, ...call, state: z.literal('output-error'), errorText }),
  ]);
}

export const PARTS = {
  text: z.strictObject({ type: z.literal('text'), text, state: partState }),
  reasoning: z.strictObject({ type: z.literal('reasoning'), text, state: partState }),
  'step-start': z.strictObject({ type: z.literal('step-start') }),
  'data-error': z.strictObject({ type: z.literal('data-error'), data: error }),
  'dynamic-tool': toolPart({ type: z.literal('dynamic-tool'), toolName: z.string().regex(/^[\w-]{1,64}$/) }),
  tool: toolPart({ type: z.string().regex(/^tool-[\w-]{1,64}$/) }),
};

function schemaOf(part: unknown): z.ZodType | undefined {
  const type: unknown = Reflect.get(Object(part), 'type');
  if (typeof type !== 'string') return undefined;
  if (type.startsWith('tool-')) return PARTS.tool;
  return Object.hasOwn(PARTS, type) && type !== 'tool' ? PARTS[type as keyof typeof PARTS] : undefined;
}

/** Rejects anything that is not one of our parts, with the path of the fault; valid parts keep their keys in order. */
export const storedPart = z.record(z.string(), z.unknown()).superRefine((part, context) => {
  const found = schemaOf(part);
  if (!found) return context.addIssue({ code: 'custom', path: ['type'], message: 'unknown part' });
  for (const { path, message } of found.safeParse(part).error?.issues ?? []) {
    context.addIssue({ code: 'custom', path, message });
  }
});

/** Which model answered: an id, never a sentence. */
const modelId = z.string().regex(/^[\w.:/@-]{1,120}$/);
const count = z.number().min(0).max(Number.MAX_SAFE_INTEGER);
const shape = {
  locale: z.enum(allLocales()),
  timeZone: z.string().regex(/^[\w+/-]{1,64}$/),
  view: mapView,
  selection: z.array(z.string().regex(/^[a-z]\d{1,6}$/)).max(20),
  position: lngLat,
  pictures: z.array(pictureFacts).max(MOST_PICTURES),
  sentAt: z.iso.datetime(),
  ownPlaces: z.array(z.enum(SAVED_ROLES)).max(SAVED_ROLES.length),
  parentId: z.string().max(64).nullable(),
  status: z.enum(TURN_STATUSES),
  error,
  model: modelId,
  fallbackFrom: modelId,
  usage: z.strictObject({
    inputTokens: count.optional(),
    outputTokens: count.optional(),
    cachedTokens: count.optional(),
  }),
  firstTextMs: count,
  totalMs: count,
  finishReason: z.string().regex(/^[\w-]{1,40}$/),
  unsaved: z.boolean(),
  rating,
  isImported: z.boolean(),
} satisfies Record<keyof MessageMetadata, z.ZodType>;

/** Everything that this program writes beside a message. */
export const messageMetadata = z.strictObject(shape).partial();

/** Rejects anything that this program does not write beside a message; valid values keep their keys in order. */
export const storedMetadata = z.record(z.string(), z.unknown()).superRefine((metadata, context) => {
  for (const { path, message } of messageMetadata.safeParse(metadata).error?.issues ?? []) {
    context.addIssue({ code: 'custom', path, message });
  }
});

/** The parts that fit, errors in the words of our own table; the rest is dropped. */
export function readableParts(parts: readonly unknown[]): Record<string, unknown>[] {
  return parts.filter((part) => schemaOf(part)?.safeParse(part).success).map((part) => said(part as never));
}

/** The fields that fit; the rest is dropped. */
export function readableMetadata(metadata: Record<string, unknown>): MessageMetadata {
  const fitting = Object.entries(metadata).filter(
    ([name, value]) => Object.hasOwn(shape, name) && shape[name as keyof typeof shape].safeParse(value).success,
  );
  const { error: written, ...rest } = Object.fromEntries(fitting);
  const known = knownError(written);
  return { ...rest, ...(known && { error: known }) };
}

function said(part: Record<string, unknown>): Record<string, unknown> {
  if (part.type === 'data-error') return { ...part, data: knownError(part.data) };
  if (typeof part.errorText === 'string') return { ...part, errorText: JSON.stringify(toolErrorOf(part.errorText)) };
  return part;
}

/** A call's failure is stored as an ErrorBody in JSON; our own hint to the model stays with it. */
function toolErrorOf(written: string): ErrorBody | null {
  try {
    const body: unknown = JSON.parse(written);
    return knownError(body) ?? knownError({ code: 'tool_failed' });
  } catch {
    return knownError({ code: 'tool_failed' });
  }
}
