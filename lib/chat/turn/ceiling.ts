import type { ErrorCode } from '../../errors/table.ts';
import type { ChatDeps } from '../deps.ts';
import type { StepOutcome } from './turn.ts';
import type { Reservation, TokenUse, TurnUse } from './used.ts';

/** For servers that do not count tokens themselves: on the safe side for Chinese and English alike. */
const CHARACTERS_A_TOKEN = 2;
/** Failures before a model has read anything. */
const UNBILLED: ReadonlySet<ErrorCode> = new Set([
  'missing_key',
  'invalid_key',
  'access_denied',
  'quota_exhausted',
  'model_not_found',
  'bad_upstream_request',
  'rate_limited',
  'upstream_unavailable',
]);

export interface TokenMeter {
  startStep(): void;
  /** A step of the model ended; whatever it did not count is estimated from the characters read and written. */
  step(outcome: Pick<StepOutcome, 'usage' | 'model'>): void;
  /**
   * The answer ended; a step that broke off is estimated, unless its model was refused (code) before it wrote anything.
   * What was booked and not used is given back.
   */
  end(code?: ErrorCode): Promise<TurnUse>;
}

interface Metered {
  /** Counts amounts towards all ceilings; with `at`, in the window of that moment. */
  settle: (amounts: { tokens: number; cost: number }, at?: number) => Promise<void>;
  reserved: Reservation;
  /** The model of the first choice. */
  model: string;
  /** Characters read and written so far. */
  read: () => number;
  written: () => number;
}

/** Counts tokens and cost of one answer towards all ceilings, first against what was booked for it. */
export function createTokenMeter(
  { costOf }: Pick<ChatDeps, 'costOf'>,
  { reserved, model, settle, read, written }: Metered,
): TokenMeter {
  const left = { tokens: reserved.tokens, cost: reserved.cost };
  const total: TurnUse = { input: 0, output: 0, cached: 0, cost: 0, isEstimated: false };
  /** A continued answer begins with what was written, and charged, before. */
  let writtenBefore = written();
  let isStepOpen = false;
  const spending: Promise<void>[] = [];
  const tokens = (characters: number) => Math.ceil(characters / CHARACTERS_A_TOKEN);

  function spend(use: TokenUse, by: string): void {
    const cost = costOf(by, use);
    total.input += use.input;
    total.output += use.output;
    total.cached += use.cached ?? 0;
    total.cost += cost;
    const beyond = { tokens: beyondOf('tokens', use.input + use.output), cost: beyondOf('cost', cost) };
    spending.push(settle(beyond));
  }

  /** Uses up what was booked; returns the rest. */
  function beyondOf(what: 'tokens' | 'cost', amount: number): number {
    const beyond = Math.max(0, amount - left[what]);
    left[what] = Math.max(0, left[what] - amount);
    return beyond;
  }

  function estimate(): TokenUse {
    total.isEstimated = true;
    return { input: tokens(read()), output: tokens(written() - writtenBefore) };
  }

  return {
    startStep() {
      isStepOpen = true;
    },
    step({ usage, model: by = model }) {
      spend(countedIn(usage) ?? estimate(), by);
      writtenBefore = written();
      isStepOpen = false;
    },
    async end(code) {
      const isUnbilled = code !== undefined && UNBILLED.has(code);
      if (written() > writtenBefore || (isStepOpen && !isUnbilled)) spend(estimate(), model);
      spending.push(settle({ tokens: -left.tokens, cost: -left.cost }, reserved.at));
      await Promise.all(spending);
      return total;
    },
  };
}

/** null if the service did not count. */
function countedIn(usage: StepOutcome['usage']): TokenUse | null {
  const { inputTokens: input = 0, outputTokens: output = 0, inputTokenDetails, outputTokenDetails } = usage;
  if (input + output <= 0) return null;
  return {
    input,
    output,
    cached: inputTokenDetails?.cacheReadTokens ?? 0,
    written: inputTokenDetails?.cacheWriteTokens ?? 0,
    isThinking: (outputTokenDetails?.reasoningTokens ?? 0) > 0,
  };
}
