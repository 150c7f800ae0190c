import { offeredName } from './settle-call.ts';
import { withBrackets } from './tool-arguments.ts';

/** A call cut off at the end of the answer, with the missing brackets added. */
export const completed = (block: string): string => withBrackets(block.replace(/,\s*$/, ''));

/** Removes a call cut off beyond repair, unless it names a tool that does not exist. */
export function withoutCutCall(text: string, offered: ReadonlySet<string>): string {
  const [cut, name] = /<tool_call>\s*\{(?:\s*"name"\s*:\s*"([^"]*)")?(?![\s\S]*<\/tool_call>)[\s\S]*$/.exec(text) ?? [];
  const isKnown = name === undefined || offered.has(offeredName(name, offered));
  return cut !== undefined && isKnown ? text.slice(0, -cut.length) : text;
}
