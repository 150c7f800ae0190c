import { jsonSchema, type ToolSet, tool } from 'ai';
import { isRecord } from '../domain/is-record.ts';
import type { ToolContext } from './context.ts';
import { fitTell } from './fit-tell.ts';
import { inert } from './inert.ts';
import { type GeoToolName, geoTools, isGeoToolName, toolNamed } from './registry.ts';

type Locale = ToolContext['locale'];

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

/** How results in the history are told: those of the page's own tools too, which models are not offered. */
export function toldTools(locale: Locale): ToolSet {
  return Object.fromEntries(
    Object.keys(geoTools)
      .filter(isGeoToolName)
      .map((name) => [
        name,
        tool({
          inputSchema: jsonSchema<unknown>({ type: 'object' }),
          toModelOutput: ({ output }: { output: unknown }) => ({
            type: 'text',
            value: tellResult(name, output, locale),
          }),
        }),
      ]),
  );
}
