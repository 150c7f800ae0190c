import { isRecord } from '../domain/is-record.ts';
import type { Locale } from '../i18n/index.ts';
import { EMPTY_MAP, type MapHistory, reduceMap } from '../map/reduce.ts';
import type { MapEffect } from '../map/state.ts';
import { askedOnMap } from './asked-places.ts';
import type { Referent } from './context.ts';
import { fitTell } from './fit-tell.ts';
import { inert } from './inert.ts';
import { type MetPlace, metIn } from './met-places.ts';
import { type GeoToolName, geoTools, isGeoToolName, toolNamed } from './registry.ts';

/** The part of a UI message that the folds read; ChatMessage satisfies it. */
export interface FoldableMessage {
  id: string;
  role: string;
  parts: readonly { type: string }[];
}

/** One finished tool call of a conversation. */
export interface FinishedCall {
  messageId: string;
  callId: string;
  name: GeoToolName;
  output: unknown;
}

/** The finished geo tool calls in order; output that no longer fits its schema is left out. */
export function finishedCalls(messages: readonly FoldableMessage[]): FinishedCall[] {
  return messages.flatMap((message) => message.parts.flatMap((part) => callOf(message.id, part) ?? []));
}

function callOf(messageId: string, part: { type: string }): FinishedCall | null {
  if (!part.type.startsWith('tool-')) return null;
  const name = part.type.slice('tool-'.length);
  const { state, output, toolCallId } = part as { state?: unknown; output?: unknown; toolCallId?: unknown };
  if (!isGeoToolName(name) || state !== 'output-available' || typeof toolCallId !== 'string') return null;
  return { messageId, callId: toolCallId, name, output };
}

/** Parsed with the tool's own schema, once per output object: folds run on every render. */
const parsed = new WeakMap<object, ReadCall>();

interface ReadCall {
  effects: MapEffect[];
  referents: Referent[];
  places: MetPlace[];
}

/** What a call draws, what later messages can refer to, and the places that it was about. */
export function readCall({ name, output }: FinishedCall): ReadCall {
  const known = typeof output === 'object' && output !== null ? parsed.get(output) : undefined;
  if (known) return known;
  const tool = geoTools[name];
  const checked = tool.output.safeParse(output);
  // The registry pairs each tool with its own output type, which TypeScript cannot follow through a union of tools.
  const value = checked.data as never;
  const result = checked.success
    ? {
        effects: [...askedOnMap(value), ...(tool.map?.(value) ?? [])],
        referents: 'refs' in tool ? (tool.refs?.(value) ?? []) : [],
        places: metIn(value),
      }
    : { effects: [], referents: [], places: [] };
  if (typeof output === 'object' && output !== null) parsed.set(output, result);
  return result;
}

/** The map of a conversation: the fold of its finished tool calls. The same messages always give the same map. */
export function mapOf(messages: readonly FoldableMessage[]): MapHistory {
  return mapAfter(EMPTY_MAP, messages);
}

/** The map after some more messages, so that a long conversation can be folded page by page. */
export function mapAfter(before: MapHistory, messages: readonly FoldableMessage[]): MapHistory {
  return finishedCalls(messages).reduce(
    (state, call) =>
      reduceMap(state, { messageId: call.messageId, callId: call.callId, effects: readCall(call).effects }),
    before,
  );
}

/** Where a result keeps what was changed in the question: it is told with it as long as the conversation is read. */
const KEPT = 'mended';

/** The output of a call with what the mender changed in its arguments. */
export const keepingNotes = (output: unknown, notes: readonly string[]): unknown =>
  notes.length > 0 && isRecord(output) ? { ...output, [KEPT]: notes } : output;

/** What the model reads of a result, the changes in its question included. */
export function tellResult(name: GeoToolName, output: unknown, locale: Locale): string {
  const kept = isRecord(output) ? output[KEPT] : undefined;
  const notes = Array.isArray(kept) ? kept.filter((note) => typeof note === 'string') : [];
  return withNotes(tellOutput(name, output, locale), notes);
}

/** A result, preceded by what was changed in the question. */
export const withNotes = (told: string, notes: readonly string[] = []): string =>
  notes.length === 0 ? told : fitTell(`note: ${notes.join('; ')}\n${told}`);

/**
 * What the model reads of an output; one that no longer fits its schema (from an older version) is reported as gone.
 */
export function tellOutput(name: GeoToolName, output: unknown, locale: Locale): string {
  const definition = toolNamed(name);
  const checked = definition.output.safeParse(output);
  return checked.success ? fitTell(inert(definition.tell(checked.data, locale))) : 'result no longer available';
}
