import type { z } from 'zod';
import { type Miss, miss } from '../../domain/miss.ts';
import type { PastCall } from '../../domain/turn-facts.ts';
import type { Referent } from '../../tools/context.ts';
import { type ChatTools, type GeoToolName, geoTools, isGeoToolName } from '../../tools/registry.ts';
import { readCall } from '../../tools/results.ts';

/** What a tool gives when it has something to give. */
export type Found<Name extends GeoToolName> = Exclude<ChatTools[Name]['output'], Miss>;

/** Outputs are checked once each: a conversation reads the same ones again and again. */
const checked = new WeakMap<object, unknown>();

function checkedOutput(schema: z.ZodType, output: unknown): unknown {
  if (typeof output !== 'object' || output === null) return undefined;
  if (!checked.has(output)) checked.set(output, schema.safeParse(output).data);
  return checked.get(output);
}

/** The miss that a call ended in. */
export function missOf({ output }: PastCall): Miss | undefined {
  return typeof output === 'object' && output !== null && 'miss' in output ? miss.safeParse(output).data : undefined;
}

/** What a call of this tool found; undefined: another tool, a miss, a failure, or an output of an older version. */
export function foundBy<Name extends GeoToolName>(call: PastCall | undefined, name: Name): Found<Name> | undefined {
  if (call?.name !== name || missOf(call)) return undefined;
  // The registry pairs the name with the schema that has just checked the value.
  return checkedOutput(geoTools[name].output, call.output) as Found<Name> | undefined;
}

/** What a call gave refs to, in the order of its result. */
export function referentsOf({ name, output }: PastCall): Referent[] {
  if (!isGeoToolName(name) || output === undefined) return [];
  return readCall({ messageId: '', callId: '', name, output }).referents;
}

export const refsOf = (call: PastCall): string[] => referentsOf(call).map(({ ref }) => ref);

/** The places among them. */
export const placesOf = (call: PastCall) => referentsOf(call).filter((each) => each.kind === 'place');

/** Whether nothing is known yet of what a call gives. */
export const isPending = ({ output, errorCode }: PastCall): boolean => output === undefined && errorCode === undefined;
