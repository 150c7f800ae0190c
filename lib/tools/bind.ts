import { asSchema, jsonSchema, type Schema, type Tool, type ToolSet, tool } from 'ai';
import type { z } from 'zod';
import { AppError } from '../errors/app-error.ts';
import { toAppError } from '../errors/to-app-error.ts';
import { callKey } from './call-key.ts';
import type { ToolContext } from './context.ts';
import type { GeoTool } from './define.ts';
import { type MendedInput, mendInput } from './mend.ts';
import type { LiveRefBook } from './refs.ts';
import { type GeoToolName, geoTools, isGeoToolName } from './registry.ts';
import { fitted, inert } from './tell.ts';

export interface BindOptions {
  /** Per call; a slower tool fails with tool_failed. */
  timeoutMs: number;
  /** The assistant message that the calls belong to. */
  messageId: string;
  /** For the log: the call failed. Holds no user text. */
  onFailure?: (tool: GeoToolName, error: AppError) => void;
}

export interface BoundContext extends ToolContext {
  refs: LiveRefBook;
}

/** Calls that mean something new each time: undo twice undoes two steps. */
const REPEATABLE: ReadonlySet<GeoToolName> = new Set(['map_view', 'map_edit']);

/**
 * The geo tools as AI SDK tools for one turn. Arguments are mended before they are judged; what cannot be mended fails the
 * call with bad_arguments and one line for the model. A repeated identical call is answered from the first. Other failures
 * reach model and browser as the AppError's title only, never the provider's words.
 */
export function bindTools(context: BoundContext, options: BindOptions): ToolSet {
  const answered = new Map<string, Promise<unknown>>();
  /** What mending changed in the meaning of a call, by call: told with its result. */
  const noted = new Map<string, string[]>();
  const names = Object.keys(geoTools).filter(isGeoToolName);
  return Object.fromEntries(
    names.map((name) => {
      const definition = toolNamed(name);
      const mend = (input: unknown) => mendedInput(name, input, { ...context, isStrict: false });
      const { inputSchema, outputSchema } = schemasOf(name);
      const bound: Tool<unknown, unknown> = tool({
        description: definition.description,
        outputSchema,
        inputSchema: jsonSchema<unknown>(inputSchema.jsonSchema, {
          validate: (given) => {
            const made = mend(given);
            if ('input' in made && made.notes.length > 0) noted.set(callKey(name, made.input), made.notes);
            // What is refused goes on as it came: the call fails in its own words, not in those of a validator.
            return { success: true, value: 'input' in made ? made.input : given };
          },
        }),
        execute: (given: unknown, { toolCallId, abortSignal }: { toolCallId: string; abortSignal?: AbortSignal }) => {
          const made = mend(given);
          if ('refusal' in made) {
            const refusal = new AppError('bad_arguments', { hint: made.refusal });
            options.onFailure?.(name, refusal);
            throw refusal;
          }
          const { input } = made;
          const run = () => runTool(name, input, { context, options, toolCallId, signal: abortSignal });
          if (REPEATABLE.has(name)) return run();
          const key = callKey(name, input);
          const first = answered.get(key);
          if (first) return first;
          const answer = run();
          answered.set(key, answer);
          return answer;
        },
        toModelOutput: ({ input, output }: { input: unknown; output: unknown }) => ({
          type: 'text',
          value: withNotes(tellOutput(name, output, context.locale), noted.get(callKey(name, input))),
        }),
      });
      return [name, bound];
    }),
  );
}

/** The arguments of a call as the tool takes them: for the model, POST /api/tools and MCP alike. */
export function mendedInput(name: GeoToolName, given: unknown, options: Parameters<typeof mendInput>[3]): MendedInput {
  return mendInput(name, toolNamed(name).input, given, options);
}

/** A result with what was changed in the question, first. */
export const withNotes = (told: string, notes: readonly string[] = []): string =>
  notes.length === 0 ? told : fitted(`note: ${notes.join('; ')}\n${told}`);

const schemas = new Map<GeoToolName, { inputSchema: Schema<unknown>; outputSchema: Schema<unknown> }>();

/** Made once a process: the SDK would translate a bare zod schema into JSON schema anew for every step (25 ms for all tools). */
function schemasOf(name: GeoToolName): { inputSchema: Schema<unknown>; outputSchema: Schema<unknown> } {
  const known = schemas.get(name);
  if (known) return known;
  const { input, output } = toolNamed(name);
  const made = { inputSchema: asSchema<unknown>(input), outputSchema: asSchema<unknown>(output) };
  schemas.set(name, made);
  return made;
}

/** Does before the first question what it would wait for: 25 ms. */
export function warmTools(): void {
  for (const name of Object.keys(geoTools).filter(isGeoToolName)) void schemasOf(name).inputSchema.jsonSchema;
}

/** The tool without its own types: the registry pairs each name with its schemas, which check every value. */
const toolNamed = (name: GeoToolName): GeoTool<z.ZodType, z.ZodType> => geoTools[name];

/** What the model reads of an output; an output that fits no schema (older version) is told as gone. */
export function tellOutput(name: GeoToolName, output: unknown, locale: ToolContext['locale']): string {
  const definition = toolNamed(name);
  const checked = definition.output.safeParse(output);
  return checked.success ? fitted(inert(definition.tell(checked.data, locale))) : 'result no longer available';
}

interface Run {
  context: BoundContext;
  options: BindOptions;
  toolCallId: string;
  signal: AbortSignal | undefined;
}

/** Runs one tool by name with a checked input. Throws AppError (tool_failed, provider_unavailable …) or the abort reason. */
export async function runTool(name: GeoToolName, input: unknown, run: Run): Promise<unknown> {
  const { context, options, toolCallId } = run;
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const startedAt = performance.now();
  const leftMs = () => options.timeoutMs - (performance.now() - startedAt);
  const signal = AbortSignal.any([context.signal, timeout, ...(run.signal ? [run.signal] : [])]);
  try {
    const output = await withAbort(toolNamed(name).execute(input, { ...context, signal, leftMs }), signal);
    context.refs.learn({ messageId: options.messageId, callId: toolCallId, name, output });
    return output;
  } catch (thrown) {
    if (context.signal.aborted || run.signal?.aborted) throw thrown;
    const error = timeout.aborted
      ? new AppError('tool_failed', { detail: 'timeout' })
      : toAppError(thrown, 'tool_failed');
    options.onFailure?.(name, error);
    // A fresh error: the cause may hold a provider's words, and the SDK shows messages of causes.
    throw new AppError(error.code, error.retryAfterS === undefined ? {} : { retryAfterS: error.retryAfterS });
  }
}

function withAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
