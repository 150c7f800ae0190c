import { AppError } from '../../errors/app-error.ts';
import type { ChatDeps } from '../deps.ts';

const DAY_MS = 24 * 60 * 60_000;
/** For servers that do not count tokens themselves: on the safe side for Chinese and English alike. */
const CHARACTERS_A_TOKEN = 2;

type Needed = Pick<ChatDeps, 'limiter' | 'limits'>;

const answersOf = ({ limits }: Needed) => ({
  key: 'site-answers',
  max: limits.siteAnswersPerDay,
  windowMs: DAY_MS,
});
const tokensOf = ({ limits }: Needed) => ({ key: 'site-tokens', max: limits.siteTokensPerDay, windowMs: DAY_MS });

/**
 * Takes one answer of a billed model from the whole site's daily allowance. Throws daily_limit, with the seconds until
 * there is room again.
 */
export async function takeSiteAnswer(deps: Needed): Promise<void> {
  const taken = await deps.limiter.take([answersOf(deps), tokensOf(deps)]);
  if (!taken.isAllowed) throw new AppError('daily_limit', { retryAfterS: taken.retryAfterS });
}

export interface TokenMeter {
  /** A step of the model ended; whatever it did not count is estimated from the characters read and written. */
  step(usage: { inputTokens?: number | undefined; outputTokens?: number | undefined }): void;
  /** The answer ended; a step that broke off is estimated. */
  end(): Promise<void>;
}

/** Counts the tokens of one answer towards the site's day. sizes: characters read and written so far. */
export function createTokenMeter(deps: Needed, sizes: { read: () => number; written: () => number }): TokenMeter {
  let writtenBefore = 0;
  let isStepOpen = true;
  const spending: Promise<void>[] = [];
  const tokens = (characters: number) => Math.ceil(characters / CHARACTERS_A_TOKEN);

  const spend = (cost: number) => {
    if (cost > 0) spending.push(deps.limiter.spend([{ ...tokensOf(deps), cost }]));
  };
  const estimated = () => tokens(sizes.read() + sizes.written() - writtenBefore);

  return {
    step({ inputTokens, outputTokens }) {
      const counted = (inputTokens ?? 0) + (outputTokens ?? 0);
      spend(counted > 0 ? counted : estimated());
      writtenBefore = sizes.written();
      isStepOpen = false;
    },
    async end() {
      if (isStepOpen || sizes.written() > writtenBefore) spend(estimated());
      await Promise.all(spending);
    },
  };
}
