import { actionLikeness, type Likeness } from './action-calls.ts';
import { offeredName } from './settle-call.ts';

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
    return name === undefined || offered.has(offeredName(name, offered)) ? 'call' : 'none';
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
