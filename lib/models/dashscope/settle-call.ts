import { withBrackets } from './tool-arguments.ts';
import type { ToolCall } from './tool-calls.ts';

/**
 * A call as the model meant it: of a tool that was offered, even if given a longer name ("functions.get_weather:0" of
 * Kimi, "default_api:get_weather"), and, if the model ended it (isEnded), with all brackets of its arguments.
 */
export function settleCall(call: ToolCall, offered: ReadonlySet<string>, isEnded: boolean): ToolCall {
  return {
    ...call,
    name: offeredName(call.name, offered),
    arguments: isEnded ? withBrackets(call.arguments) : call.arguments,
  };
}

/** The offered name behind a longer one; the name itself if there is none. */
export function offeredName(name: string, offered: ReadonlySet<string>): string {
  if (offered.has(name)) return name;
  const short = name.replace(/:\d+$/, '').split(/[.:/]/).at(-1) ?? '';
  return offered.has(short) ? short : name;
}
