import { EMPTY_MAP, type MapHistory, reduceMap } from '../map/reduce.ts';
import type { MapEffect } from '../map/state.ts';
import type { Referent } from './context.ts';
import { type FinishedCall, type FoldableMessage, finishedCalls } from './finished-calls.ts';
import { geoTools } from './registry.ts';

/** Parsed with the tool's own schema, once per output object: folds run on every render. */
const parsed = new WeakMap<object, { effects: MapEffect[]; referents: Referent[] }>();

/** What a call draws and what later messages can refer to. */
export function readCall({ name, output }: FinishedCall): { effects: MapEffect[]; referents: Referent[] } {
  const known = typeof output === 'object' && output !== null ? parsed.get(output) : undefined;
  if (known) return known;
  const tool = geoTools[name];
  const checked = tool.output.safeParse(output);
  // The registry pairs each tool with its own output type, which TypeScript cannot follow through a union of tools.
  const value = checked.data as never;
  const result = checked.success
    ? { effects: tool.map?.(value) ?? [], referents: 'refs' in tool ? (tool.refs?.(value) ?? []) : [] }
    : { effects: [], referents: [] };
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
