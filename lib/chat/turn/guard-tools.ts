import type { ToolSet } from 'ai';
import { AppError } from '../../errors/app-error.ts';
import { toAppError } from '../../errors/to-app-error.ts';
import { callKey } from '../../tools/call-key.ts';

export const MAX_CALLS_PER_STEP = 8;
const MAX_CALLS_PER_TURN = 24;

export interface ToolGuard {
  tools: ToolSet;
  /** Call before each step. */
  startStep(): void;
  /** After a step: it called nothing new (the model is going round in circles), or no calls are left. */
  isSpent(): boolean;
  calls(): number;
}

/**
 * Caps the calls of a turn: 8 a step, 24 in all; the rest fail with tool_limit. Detects steps that only repeat calls.
 * onCall: notified of each call; the function it returns is notified of the call's end.
 */
export function guardTools(
  tools: ToolSet,
  onCall: (name: string) => ((error?: AppError) => void) | undefined = () => undefined,
): ToolGuard {
  const seen = new Map<string, number>();
  let inStep = 0;
  let inTurn = 0;
  let newInStep = 0;

  function guarded(name: string, tool: ToolSet[string]): ToolSet[string] {
    const execute = tool.execute;
    if (!execute) return tool;
    return {
      ...tool,
      execute(input: never, options: never) {
        inStep += 1;
        inTurn += 1;
        const onEnd = onCall(name);
        if (inStep > MAX_CALLS_PER_STEP || inTurn > MAX_CALLS_PER_TURN) {
          const refusal = new AppError('tool_limit');
          onEnd?.(refusal);
          throw refusal;
        }
        const key = callKey(name, input);
        const times = (seen.get(key) ?? 0) + 1;
        seen.set(key, times);
        // "Once more" can be meant (undo, undo); the same call a third time is a loop.
        if (times <= 2) newInStep += 1;
        return observed(execute(input, options), onEnd);
      },
    } as ToolSet[string];
  }

  return {
    tools: Object.fromEntries(Object.entries(tools).map(([name, tool]) => [name, guarded(name, tool)])),
    startStep() {
      inStep = 0;
      newInStep = 0;
    },
    isSpent: () => (inStep > 0 && newInStep === 0) || inTurn >= MAX_CALLS_PER_TURN,
    calls: () => inTurn,
  };
}

/** The answer unchanged if nobody is listening. */
function observed<T>(answer: T, onEnd: ((error?: AppError) => void) | undefined): T {
  if (!onEnd) return answer;
  Promise.resolve(answer).then(
    () => onEnd(),
    (thrown: unknown) => onEnd(toAppError(thrown, 'tool_failed')),
  );
  return answer;
}
