import type { AppError } from '../../errors/app-error.ts';
import type { LogFields } from '../../log.ts';
import type { MessageMetadata } from '../conversation/message.ts';
import type { ChatDeps } from '../deps.ts';
import type { Span } from './trace.ts';
import type { StepOutcome, TurnEnding } from './turn.ts';
import type { TurnUse } from './used.ts';

/** What the operator learns of a turn: spans while it runs, one log line at its end. Counts and codes only. */
export interface TurnReport {
  startStep(): void;
  endStep(outcome: StepOutcome): void;
  /** The parent span of attempts at the model; undefined if nobody collects spans. */
  span(): Span | undefined;
  onRetry(): void;
  /** Call when a tool call begins; the function returned is called at its end. undefined if nobody collects spans. */
  startTool(name: string): ((error?: AppError) => void) | undefined;
  end(outcome: TurnOutcome): void;
}

interface TurnOutcome {
  ending: TurnEnding;
  metadata: MessageMetadata;
  used: TurnUse | null;
  detail: string | undefined;
  toolCalls: number | undefined;
  characters: number;
}

export function createTurnReport(requestId: string, { log, trace }: Pick<ChatDeps, 'log' | 'trace'>): TurnReport {
  const turn = trace?.('turn', { 'wentu.request_id': requestId });
  let step: Span | undefined;
  let steps = 0;
  let retries = 0;
  return {
    startStep() {
      steps += 1;
      step = turn?.child('step', { 'wentu.step': steps });
    },
    endStep({ finishReason, usage }) {
      step?.end({ 'gen_ai.response.finish_reasons': finishReason, ...usageOf(usage) });
      step = undefined;
    },
    span: () => step ?? turn,
    onRetry() {
      retries += 1;
    },
    startTool(name) {
      const call = (step ?? turn)?.child(`execute_tool ${name}`, {
        'gen_ai.operation.name': 'execute_tool',
        'gen_ai.tool.name': name,
      });
      return call && ((error) => call.end({}, error?.code));
    },
    end({ ending, metadata, used, detail, toolCalls, characters }) {
      const { status } = ending;
      const code = metadata.error?.code;
      const counts = { steps, retries, toolCalls, firstTextMs: metadata.firstTextMs, characters };
      const fields: LogFields = {
        requestId,
        status,
        code,
        detail,
        model: metadata.model,
        ms: metadata.totalMs,
        ...counts,
        inputTokens: metadata.usage?.inputTokens,
        outputTokens: metadata.usage?.outputTokens,
        cachedTokens: metadata.usage?.cachedTokens,
        cost: used ? used.cost / 1_000_000 : undefined,
        isEstimated: used?.isEstimated || undefined,
        fallbackFrom: metadata.fallbackFrom,
        unsaved: metadata.unsaved,
        traceId: turn?.traceId,
      };
      log(status === 'complete' || status === 'stopped' ? 'info' : 'warn', 'turn', fields);
      step?.end({}, code ?? status);
      turn?.end(
        {
          'wentu.status': status,
          'gen_ai.request.model': metadata.model,
          ...Object.fromEntries(Object.entries(counts).map(([name, value]) => [`wentu.${snakeCase(name)}`, value])),
          ...usageOf(metadata.usage ?? {}),
        },
        code,
      );
    },
  };
}

const usageOf = ({ inputTokens, outputTokens }: StepOutcome['usage']) => ({
  'gen_ai.usage.input_tokens': inputTokens,
  'gen_ai.usage.output_tokens': outputTokens,
});

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
