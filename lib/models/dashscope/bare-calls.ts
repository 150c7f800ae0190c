import { jsonrepair } from 'jsonrepair';
import { actionCallsIn, actionLikeness, type Likeness, withoutFunctools } from './action-calls.ts';
import { parsedJson } from './parsed-json.ts';
import { type ToolCallDelta, toolCallDeltaOf } from './tool-calls.ts';

/** JSON of a call or a list of them, possibly in a fence; and its beginnings, for text still arriving. */
const JSON_CALL =
  /^(?:```\w*\s*)?(?:\[\s*)?\{\s*["'](?:name|function|tool|tool_name|type|action|arguments|parameters)["']\s*:/;
const JSON_BEGIN =
  /^(?:`{1,2}|```\w*\s*(?:\[\s*)?(?:\{\s*(?:["']\w{0,10}["']?\s*)?)?|\[\s*(?:\{\s*(?:["']\w{0,10}["']?\s*)?)?|\{\s*(?:["']\w{0,10}["']?\s*)?)$/;
const NAME = /["'](?:name|function|tool|tool_name|action)["']\s*:\s*["']([^"']*)["']/;

/**
 * Whether a text, from the start of a line, is a call without tags, may become one, or is not one. isStart: nothing was
 * said before.
 */
export function likeness(text: string, offered: ReadonlySet<string>, isStart: boolean): Likeness {
  if (JSON_CALL.test(text)) {
    const name = NAME.exec(text)?.[1];
    return name === undefined || offered.has(shortName(name)) ? 'call' : 'none';
  }
  if (JSON_BEGIN.test(text)) return 'begin';
  const action = actionLikeness(text, offered);
  if (action !== 'none') return action;
  return isStart ? pythonLikeness(text, offered) : 'none';
}

/** `get_weather(place="北京")`, in print(), a list or a fence. */
function pythonLikeness(text: string, offered: ReadonlySet<string>): Likeness {
  const bare = text
    .replace(/^```\w*\s*/, '')
    .replace(/^\[\s*/, '')
    .replace(/^print\(/, '');
  for (const name of offered) {
    if (bare.startsWith(`${name}(`)) return 'call';
    if (`${name}(`.startsWith(bare) || 'print('.startsWith(bare)) return 'begin';
  }
  return 'none';
}

const shortName = (name: string) => name.replace(/:\d+$/, '').split(/[.:/]/).at(-1) ?? name;

/** The calls a whole text consists of; empty if it contains anything else. */
export function bareCallsIn(text: string, offered: ReadonlySet<string>): ToolCallDelta[] {
  const actions = actionCallsIn(text);
  if (actions) return actions;
  const bare = withoutFunctools(withoutFences(text));
  const calls = /^[[{]\s*["'{]/.test(bare) ? jsonCalls(bare) : pythonCalls(bare, offered);
  return calls.every((call) => call.name !== '') ? calls : [];
}

function withoutFences(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\s*```\w*\s*$/.test(line))
    .join('\n')
    .replace(/^\s*```(?:json|python|tool_code|tool_call)?\s*/, '')
    .replace(/```\s*$/, '')
    .trim();
}

function jsonCalls(text: string): ToolCallDelta[] {
  const values =
    parsedJson(text) ?? parsedJson(`[${text.replace(/\}\s*[,;]?\s*(?=\{\s*")/g, '},')}]`) ?? singleQuoted(text);
  const listed = Array.isArray(values) ? values : [values];
  const calls = listed.map(callOf);
  return calls.every((call) => call !== undefined) ? calls : [];
}

/** As Python prints it. */
function singleQuoted(text: string): unknown {
  if (!/^[[{]\s*(?:\{\s*)?'/.test(text)) return undefined;
  try {
    return JSON.parse(jsonrepair(text));
  } catch {
    return undefined;
  }
}

function callOf(value: unknown): ToolCallDelta | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const {
    name,
    tool,
    tool_name,
    function: called,
    arguments: args,
    parameters,
    input,
    args: short,
    action,
    action_input: acted,
  } = value as Record<string, unknown>;
  const title = [name, tool_name, tool, called, action].find((each) => typeof each === 'string');
  const given = [args, parameters, input, short, acted].find((each) => each !== undefined);
  if (title !== undefined && given === undefined) return undefined;
  const call = toolCallDeltaOf(title === undefined ? value : { name: title, arguments: given });
  return call && { ...call, index: undefined, id: '' };
}

/** Calls of offered tools with named arguments, separated by nothing but line breaks and commas. */
function pythonCalls(text: string, offered: ReadonlySet<string>): ToolCallDelta[] {
  let rest = /^\[[\s\S]*\]$/.test(text) ? text.slice(1, -1).trim() : text;
  const calls: ToolCallDelta[] = [];
  while (rest !== '') {
    const isPrinted = rest.startsWith('print(');
    const [whole, name = ''] = /^(?:print\()?([a-z_]\w*)\(/.exec(rest) ?? [];
    const end = whole === undefined ? -1 : closingAt(rest, whole.length);
    if (whole === undefined || end === -1 || !offered.has(name)) return [];
    const args = keywords(rest.slice(whole.length, end));
    if (args === undefined) return [];
    calls.push({ index: undefined, id: '', name, arguments: args });
    rest = rest.slice(end + 1 + (isPrinted ? 1 : 0)).replace(/^[\s,;]+/, '');
  }
  return calls;
}

/** Where a bracket opened before `from` closes; -1 if it does not. onTop: called for each character outside strings. */
function closingAt(text: string, from: number, onTop: (at: number) => void = () => undefined): number {
  let depth = 0;
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quote !== '') {
      if (char === '\\') at += 1;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if ('([{'.includes(char)) depth += 1;
    else if (')]}'.includes(char)) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (depth === 0) onTop(at);
  }
  return -1;
}

/** `place="北京", days=3` as JSON text of an object. */
function keywords(text: string): string | undefined {
  if (text.trim() === '') return '{}';
  const signs: number[] = [];
  closingAt(`${text})`, 0, (at) => {
    if (text[at] === '=') signs.push(at);
  });
  const chars = [...text.split('')];
  for (const at of signs) chars[at] = ':';
  try {
    const json = jsonrepair(`{${chars.join('')}}`);
    return signs.length > 0 && typeof JSON.parse(json) === 'object' ? json : undefined;
  } catch {
    return undefined;
  }
}
