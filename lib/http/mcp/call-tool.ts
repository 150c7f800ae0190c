import { randomUUID } from 'node:crypto';
import type { CallToolResult } from '@modelcontextprotocol/server';
import { toAppError } from '../../errors/to-app-error.ts';
import type { Locale } from '../../i18n/index.ts';
import type { Server } from '../../runtime/compose.ts';
import { mendToolInput, runTool } from '../../tools/bind.ts';
import { refBookOf } from '../../tools/refs.ts';
import { tellOutput, withNotes } from '../../tools/results.ts';
import { readerOf } from './reader.ts';
import { coordinatesTold, NOT_KEPT, refIn } from './refs.ts';
import { structuredOf } from './structured.ts';
import { NAMES } from './tools.ts';

export interface McpCall {
  name: string;
  arguments?: Record<string, unknown> | undefined;
  meta?: Record<string, unknown> | undefined;
  /** The language where the call names none. */
  fallback: Locale;
  signal: AbortSignal;
}

/** Runs a tool outside any conversation; what goes wrong is told in the result, for the model to do better. */
export async function callTool({ ports, config, clock }: Server, call: McpCall): Promise<CallToolResult> {
  const name = NAMES.find((each) => each === call.name);
  if (!name) return failed(`there is no tool "${call.name.slice(0, 60)}"; there are ${NAMES.join(', ')}`);
  const { locale: language, timeZone: zone, ...given } = call.arguments ?? {};
  const reader = readerOf({ locale: language, timeZone: zone }, call.meta, call.fallback);
  if ('problem' in reader) return failed(reader.problem);
  const { signal } = call;
  const refs = refBookOf([]);
  const context = { ports, refs, selection: [], ...reader, now: new Date(clock()), signal };
  const made = mendToolInput(name, given, { ...context, isStrict: true });
  if ('refusal' in made) return failed(made.refusal);
  const ref = refIn(made.input);
  if (ref !== undefined) return failed(`${name} was not called: "${ref}" is a ref, and ${NOT_KEPT}`);
  try {
    const options = { timeoutMs: config.timeouts.toolMs, messageId: 'mcp' };
    const output = await runTool(name, made.input, { context, options, toolCallId: randomUUID(), signal });
    const told = withNotes(tellOutput(name, output, reader.locale), made.notes);
    return {
      content: textOf([told, ...coordinatesTold(output, refs.all(), reader.locale)].join('\n')),
      structuredContent: structuredOf({ name, output, referents: refs.all(), reader }),
    };
  } catch (error) {
    return failed(toAppError(error).message);
  }
}

const textOf = (text: string) => [{ type: 'text' as const, text }];
const failed = (text: string) => ({ isError: true, content: textOf(text) });
