import type { JSONSchema7 } from '@ai-sdk/provider';
import { asSchema, jsonSchema, type Schema, type Tool, type ToolSet, tool } from 'ai';
import type { z } from 'zod';
import { AppError } from '../errors/app-error.ts';
import { toAppError } from '../errors/to-app-error.ts';
import { unlessAborted } from '../wait.ts';
import { callKey } from './call-key.ts';
import type { ToolContext } from './context.ts';
import type { JsonSchema } from './mend/json-schema.ts';
import { type MendedInput, mendInput } from './mend.ts';
import { offeredSchema } from './offered-schema.ts';
import type { LiveRefBook } from './refs.ts';
import { type GeoToolName, isPageTool, OFFERED, toolNamed } from './registry.ts';
import { keepingNotes, tellResult } from './results.ts';
import { schemaOf } from './schema-of.ts';

export interface BindOptions {
  /** Per call; a slower tool fails with tool_failed. */
  timeoutMs: number;
  /** The assistant message the calls belong to. */
  messageId: string;
  /** Called when a call fails, for the log. Contains no user text. */
  onFailure?: (tool: GeoToolName, error: AppError) => void;
}

export interface BoundContext extends ToolContext {
  refs: LiveRefBook;
}

/** Calls that mean something new each time: undoing twice undoes two steps. */
const REPEATABLE: ReadonlySet<GeoToolName> = new Set(['map_view', 'map_edit']);

/**
 * The geo tools as AI SDK tools for one turn. Arguments are repaired before they are validated; what cannot be repaired
 * fails the call with bad_arguments and one line for the model. A repeated identical call gets the result of the first.
 * Other failures reach model and browser as the AppError's title only, never the provider's words.
 */
export function bindTools(context: BoundContext, options: BindOptions): ToolSet {
  const answered = new Map<string, Promise<unknown>>();
  /** What repair changed in the meaning of each call: reported with its result. */
  const noted = new Map<string, string[]>();
  return Object.fromEntries(
    OFFERED.map((name) => {
      const definition = toolNamed(name);
      const mend = (input: unknown) => mendToolInput(name, input, { ...context, isStrict: false });
      const { offered, outputSchema } = schemasOf(name);
      const bound: Tool<unknown, unknown> = tool({
        description: definition.description,
        outputSchema,
        inputSchema: jsonSchema<unknown>(offered as JSONSchema7, {
          validate: (given) => {
            const made = mend(given);
            if ('input' in made && made.notes.length > 0) noted.set(callKey(name, made.input), made.notes);
            // Refused arguments are passed on unchanged: the call then fails with our words, not a validator's.
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
          const notes = noted.get(callKey(name, input)) ?? made.notes;
          const run = async () =>
            keepingNotes(await runTool(name, input, { context, options, toolCallId, signal: abortSignal }), notes);
          if (REPEATABLE.has(name)) return run();
          const key = callKey(name, input);
          const first = answered.get(key);
          if (first) return first;
          const answer = run();
          answered.set(key, answer);
          return answer;
        },
        toModelOutput: ({ output }: { output: unknown }) => ({
          type: 'text',
          value: tellResult(name, output, context.locale),
        }),
      });
      return [name, bound];
    }),
  );
}

/** The arguments of a call in the form the tool accepts: for the model, POST /api/tools and MCP alike. */
export function mendToolInput(
  name: GeoToolName,
  given: unknown,
  options: Parameters<typeof mendInput>[3],
): MendedInput {
  if (isPageTool(name)) return asGiven(toolNamed(name).input, given);
  return mendInput(name, toolNamed(name).input, given, options);
}

function asGiven(schema: z.ZodType, given: unknown): MendedInput {
  const checked = schema.safeParse(given);
  if (checked.success) return { input: checked.data, notes: [] };
  const [issue] = checked.error.issues;
  return { refusal: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
}

interface ToolSchemas {
  /** What the model is shown of the input. */
  offered: JsonSchema;
  outputSchema: Schema<unknown>;
}

const schemas = new Map<GeoToolName, ToolSchemas>();

/**
 * Made once per process: otherwise each step would convert the zod schemas to JSON schemas again (25 ms for all tools).
 */
function schemasOf(name: GeoToolName): ToolSchemas {
  const known = schemas.get(name);
  if (known) return known;
  const { input, output } = toolNamed(name);
  const made = { offered: offeredSchema(schemaOf(input)), outputSchema: asSchema<unknown>(output) };
  schemas.set(name, made);
  return made;
}

/** Builds the schemas ahead of the first question, which would otherwise wait 25 ms for them. */
export function warmTools(): void {
  for (const name of OFFERED) void schemasOf(name);
}

interface Run {
  context: BoundContext;
  options: BindOptions;
  toolCallId: string;
  signal: AbortSignal | undefined;
}

/**
 * Runs one tool by name with validated input. Throws AppError (tool_failed, provider_unavailable …) or the abort
 * reason.
 */
export async function runTool(name: GeoToolName, input: unknown, run: Run): Promise<unknown> {
  const { context, options, toolCallId } = run;
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const startedAt = performance.now();
  const leftMs = () => options.timeoutMs - (performance.now() - startedAt);
  const signal = AbortSignal.any([context.signal, timeout, ...(run.signal ? [run.signal] : [])]);
  try {
    const output = await unlessAborted(toolNamed(name).execute(input, { ...context, signal, leftMs }), signal);
    context.refs.learn({ messageId: options.messageId, callId: toolCallId, name, output });
    return output;
  } catch (thrown) {
    if (context.signal.aborted || run.signal?.aborted) throw thrown;
    const error = timeout.aborted
      ? new AppError('tool_failed', { detail: 'timeout' })
      : toAppError(thrown, 'tool_failed');
    options.onFailure?.(name, error);
    // A fresh error: the cause may contain a provider's words, and the SDK shows the messages of causes.
    throw new AppError(error.code, error.retryAfterS === undefined ? {} : { retryAfterS: error.retryAfterS });
  }
}
