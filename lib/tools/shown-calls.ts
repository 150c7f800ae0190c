import { isErrorCode } from '../errors/table.ts';
import { callKey } from './call-key.ts';

/** The part of an answer; only tool calls matter here. */
interface Part {
  type: string;
  state?: unknown;
  input?: unknown;
  output?: unknown;
  errorText?: unknown;
}

/** 'folded': a failure that a later call made good. */
export type Display = 'shown' | 'folded' | 'hidden';

/**
 * How each part of an answer is shown, in order: equal calls as one card; a call that the model first got wrong and
 * then right not at all; any other failure that a later call of the same tool made good folded away. isLive: the answer
 * is still being written, so the model may yet correct a call.
 */
export function displayOf(parts: readonly Part[], isLive: boolean): Display[] {
  const seen = new Map<string, Part>();
  return parts.map((part, at) => {
    if (!part.type.startsWith('tool-')) return 'shown';
    if (part.state === 'output-error') return failureShowing(part, parts.slice(at + 1), isLive);
    if (part.state !== 'output-available' && part.state !== 'input-available') return 'shown';
    const key = callKey(part.type, part.input);
    const first = seen.get(key);
    const isRepeated = first !== undefined && (part.state === 'input-available' || hasSameOutput(first, part));
    if (!isRepeated) seen.set(key, part);
    return isRepeated ? 'hidden' : 'shown';
  });
}

const hasSameOutput = (a: Part, b: Part) =>
  a.output === b.output || JSON.stringify(a.output) === JSON.stringify(b.output);

function failureShowing(part: Part, later: readonly Part[], isLive: boolean): Display {
  const isOwnFault = failureCode(part.errorText) === 'bad_arguments';
  if (isOwnFault && isLive) return 'hidden';
  // A failure beside another call in the same step was not an earlier attempt at it.
  const step = later.findIndex(({ type }) => type === 'step-start');
  const after = isOwnFault ? later : step === -1 ? [] : later.slice(step);
  const isMadeGood = after.some(({ type, state }) => type === part.type && state === 'output-available');
  return isMadeGood ? (isOwnFault ? 'hidden' : 'folded') : 'shown';
}

/** The code of a failed call; its text is an ErrorBody as JSON, or the code alone. */
export function failureCode(errorText: unknown) {
  if (isErrorCode(errorText)) return errorText;
  try {
    const body: unknown = JSON.parse(String(errorText));
    const code: unknown = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
    return isErrorCode(code) ? code : 'tool_failed';
  } catch {
    return 'tool_failed';
  }
}
