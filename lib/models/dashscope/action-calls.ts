import { parsedJson } from './parsed-json.ts';
import { mayBeOffered, offeredName } from './settle-call.ts';
import { withBrackets } from './tool-arguments.ts';
import type { ToolCallDelta } from './tool-call-delta.ts';

export type Likeness = 'call' | 'begin' | 'none';

const ACTION =
  /Action[ \t]*[:：][ \t]*([\w.:-]+)\s*?\n\s*Action Input[ \t]*[:：]\s*([\s\S]*?)(?=\n\s*(?:Observation|Thought|Action|Final Answer)[ \t]*[:：]|$)/g;
const FUNCTOOLS = 'functools[';

/**
 * Whether a text is a call in the ReAct form ("Action: …", "Action Input: …") or after `functools`, or may become one.
 */
export function actionLikeness(text: string, offered: ReadonlySet<string>): Likeness {
  if (text.startsWith(FUNCTOOLS)) return 'call';
  if (FUNCTOOLS.startsWith(text) || 'Action:'.startsWith(text)) return 'begin';
  const [, name = '', gap, rest = ''] = /^Action[ \t]*[:：][ \t]*([\w.:-]*)(\s*)([\s\S]*)$/.exec(text) ?? [];
  if (gap === undefined) return 'none';
  if (gap + rest === '') return mayBeOffered(name, offered) ? 'begin' : 'none';
  if (!offered.has(offeredName(name, offered))) return 'none';
  if (/^Action Input[ \t]*[:：]/.test(rest)) return 'call';
  return 'Action Input:'.startsWith(rest) ? 'begin' : 'none';
}

/** The calls in the ReAct form; undefined if the text does not have it. Results imagined by the model are left out. */
export function actionCallsIn(text: string): ToolCallDelta[] | undefined {
  if (!/^Action[ \t]*[:：]/.test(text)) return undefined;
  const [, ahead = text] = /^([\s\S]*?)\n\s*Observation[ \t]*[:：]/.exec(text) ?? [];
  const calls = [...ahead.matchAll(ACTION)].map(([, name = '', input = '']) => {
    const json = withBrackets(input.replace(/^```\w*\s*|\s*```\s*$/g, '').trim());
    return { index: undefined, id: '', name, arguments: json };
  });
  return calls.every((call) => typeof parsedJson(call.arguments) === 'object') ? calls : [];
}

export const withoutFunctools = (text: string): string => text.replace(/^functools\s*(?=\[)/, '');
