import type { SharedV4ProviderOptions } from '@ai-sdk/provider';
import type { StepResult, ToolSet } from 'ai';
import { type PastCall, TURN_FACTS, type TurnFacts } from '../../domain/turn-facts.ts';
import { toAppError } from '../../errors/to-app-error.ts';
import { localIso } from '../../geo/local-time.ts';
import type { ToolContext } from '../../tools/context.ts';
import { failureCode } from '../../tools/shown-calls.ts';
import type { ChatMessage } from '../conversation/message.ts';

type Known = Pick<ToolContext, 'locale' | 'timeZone' | 'now' | 'view' | 'position' | 'selection'>;
type Step = Pick<StepResult<ToolSet>, 'content'>;

/** The facts of a turn for each of its steps, as provider options. messages: those the model reads, oldest first. */
export function turnFactsOf(context: Known, messages: readonly Pick<ChatMessage, 'parts'>[]) {
  const { locale, timeZone, now, view, position, selection } = context;
  const facts = {
    locale,
    timeZone,
    now: localIso(now.getTime(), timeZone),
    hasView: view !== undefined,
    hasPosition: position !== undefined,
    selection,
    earlier: messages.flatMap(({ parts }) => parts.flatMap(callOfPart)),
  };
  return (steps: readonly Step[]): SharedV4ProviderOptions => {
    const told: TurnFacts = { ...facts, thisTurn: steps.flatMap(callsOfStep) };
    // Outputs are JSON according to the tools' schemas, which their type does not say.
    return { [TURN_FACTS]: told as SharedV4ProviderOptions[string] };
  };
}

/** A finished call of a stored message. */
function callOfPart(part: ChatMessage['parts'][number]): PastCall[] {
  if (!('toolCallId' in part) || part.type === 'dynamic-tool') return [];
  const call = { name: part.type.slice('tool-'.length), input: fieldsOf(part.input) };
  if (part.state === 'output-available') return [{ ...call, output: part.output }];
  return part.state === 'output-error' ? [{ ...call, errorCode: failureCode(part.errorText) }] : [];
}

function callsOfStep({ content }: Step): PastCall[] {
  return content.flatMap((call): PastCall[] => {
    if (call.type !== 'tool-call') return [];
    const made = { name: call.toolName, input: fieldsOf(call.input) };
    const back = content.find(
      (part) => (part.type === 'tool-result' || part.type === 'tool-error') && part.toolCallId === call.toolCallId,
    );
    if (back?.type === 'tool-result') return [{ ...made, output: back.output }];
    return back?.type === 'tool-error'
      ? [{ ...made, errorCode: toAppError(back.error, 'tool_failed').code }]
      : [{ ...made }];
  });
}

const fieldsOf = (input: unknown): PastCall['input'] =>
  typeof input === 'object' && input !== null && !Array.isArray(input) ? { ...input } : {};
