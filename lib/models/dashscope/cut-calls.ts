import { offeredName } from './settle-call.ts';
import { withBrackets } from './tool-arguments.ts';

/** A call that the answer ends in, with the brackets that are missing. */
export const completed = (block: string): string => withBrackets(block.replace(/,\s*$/, ''));

/** A call that is cut where nothing can complete it is no text, unless it names a tool that there is not. */
export function withoutCutCall(text: string, offered: ReadonlySet<string>): string {
  const [cut, name] = /<tool_call>\s*\{(?:\s*"name"\s*:\s*"([^"]*)")?(?![\s\S]*<\/tool_call>)[\s\S]*$/.exec(text) ?? [];
  const isKnown = name === undefined || offered.has(offeredName(name, offered));
  return cut !== undefined && isKnown ? text.slice(0, -cut.length) : text;
}
