import { withBrackets } from './tool-arguments.ts';
import type { ToolCall } from './tool-calls.ts';

/**
 * A call as the model meant it: of a tool that was offered, even if given a longer name ("functions.get_weather:0" of
 * Kimi, "default_api:get_weather") or in another spelling ("getWeather"), and, if the model ended it (isEnded), with all brackets of its arguments.
 */
export function settleCall(call: ToolCall, offered: ReadonlySet<string>, isEnded: boolean): ToolCall {
  return {
    ...call,
    name: offeredName(call.name, offered),
    arguments: isEnded ? withBrackets(call.arguments) : call.arguments,
  };
}

/** The offered name behind a longer one or another spelling of it; the name itself if there is none. */
export function offeredName(name: string, offered: ReadonlySet<string>): string {
  if (offered.has(name)) return name;
  const short = plain(name.replace(/:\d+$/, '').split(/[.:/]/).at(-1) ?? '');
  const [meant, ...others] = short === '' ? [] : [...offered].filter((each) => plain(each) === short);
  return meant !== undefined && others.length === 0 ? meant : name;
}

/** "getWeather", "get-weather" and "Get_Weather" are one name. */
const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

/** Whether a name that may still go on could become that of an offered tool. */
export function mayBeOffered(begun: string, offered: ReadonlySet<string>): boolean {
  const short = plain(begun.split(/[.:/]/).at(-1) ?? '');
  return (
    NAMESPACES.some((each) => each.startsWith(begun)) || [...offered].some((each) => plain(each).startsWith(short))
  );
}

const NAMESPACES = ['functions', 'tools', 'default_api'];
