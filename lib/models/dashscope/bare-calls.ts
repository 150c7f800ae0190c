import { jsonrepair } from 'jsonrepair';
import { actionCallsIn, withoutFunctools } from './action-calls.ts';
import { parsedJson } from './parsed-json.ts';
import { pythonCalls } from './python-calls.ts';
import { type ToolCallDelta, toolCallDeltaOf } from './tool-call-delta.ts';

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
