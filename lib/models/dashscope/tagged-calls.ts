import { jsonrepair } from 'jsonrepair';
import { parsedJson } from './parsed-json.ts';
import { type ToolCallDelta, toolCallDeltaOf } from './tool-call-delta.ts';

/** How calls begin in the templates of GLM, Mistral, Llama and others. */
export const TAGS = [
  '<tool_call ',
  '<tool_calls>',
  '<function_call>',
  '<function_calls>',
  '[TOOL_CALLS]',
  '<|python_tag|>',
];

/** GLM: the name, then keys and values. */
const KEYED = /<tool_call>\s*([\w.:-]+)\s*((?:<arg_key>[\s\S]*?<\/arg_value>\s*)+)(?:<\/tool_call>|$)/g;
const PAIR = /<arg_key>\s*([\s\S]*?)\s*<\/arg_key>\s*<arg_value>\s*([\s\S]*?)\s*<\/arg_value>/g;
/** The name as an attribute, parameters as elements. */
const INVOKED = /<invoke name="([^"]+)">\s*([\s\S]*?)\s*<\/invoke>/g;
const PARAMETER = /<parameter name="([^"]+)"[^>]*>\s*([\s\S]*?)\s*<\/parameter>/g;
const NAMED = /<tool_call name="([^"]+)"[^>]*>\s*([\s\S]*?)\s*<\/tool_call>/g;
/** JSON of one call or of several. */
const JSON_IN = /(?:<tool_calls>|<function_calls?>|\[TOOL_CALLS\]|<\|python_tag\|>)\s*([[{][\s\S]*?)\s*(?:<\/\w+>|$)/g;
/** Mistral: the name, then the arguments. */
const NAME_FIRST = /\[TOOL_CALLS\]\s*([\w.:-]+)\s*(?:\[ARGS\])?\s*(\{[\s\S]*\})\s*$/g;

const FORMS = [KEYED, INVOKED, NAMED, NAME_FIRST];

/** The calls in these forms; empty if there are none. */
export function taggedCallsIn(text: string): ToolCallDelta[] {
  const found = [
    ...[...text.matchAll(KEYED)].map(([, name = '', pairs = '']) => callOf(name, elementsIn(pairs, PAIR))),
    ...[...text.matchAll(INVOKED)].map(([, name = '', inner = '']) => callOf(name, elementsIn(inner, PARAMETER))),
    ...[...text.matchAll(NAMED), ...text.matchAll(NAME_FIRST)].map(([, name = '', args = '']) => callOf(name, args)),
  ];
  return found.length > 0 ? found : [...text.matchAll(JSON_IN)].flatMap(([, json = '']) => callsOfJson(json));
}

/** The rest of the text. */
export const withoutTagged = (text: string): string =>
  [...FORMS, JSON_IN]
    .reduce((rest, form) => rest.replaceAll(form, ''), text)
    .replace(/<\/?(?:tool_calls?|function_calls?)>/g, '')
    .trim();

const callOf = (name: string, args: string): ToolCallDelta => ({ index: undefined, id: '', name, arguments: args });

function elementsIn(text: string, element: RegExp): string {
  const pairs = [...text.matchAll(element)].map(([, key = '', value = '']) => [key, parsedJson(value) ?? value]);
  return JSON.stringify(Object.fromEntries(pairs));
}

function callsOfJson(text: string): ToolCallDelta[] {
  const value = parsedJson(text) ?? repaired(text);
  return (Array.isArray(value) ? value : [value]).flatMap((each: unknown) => {
    const { parameters, ...rest } = Object(each) as Record<string, unknown>;
    const call = toolCallDeltaOf(parameters === undefined ? rest : { ...rest, arguments: parameters });
    return call && call.name !== '' ? [{ ...call, index: undefined, id: '' }] : [];
  });
}

function repaired(text: string): unknown {
  try {
    return JSON.parse(jsonrepair(text));
  } catch {
    return undefined;
  }
}
