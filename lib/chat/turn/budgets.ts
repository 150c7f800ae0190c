import { AppError } from '../../errors/app-error.ts';
import type { Budget } from '../../limits/limits.ts';
import type { ChatDeps } from '../deps.ts';
import { CEILINGS } from './ceilings.ts';
import type { Reservation, Who } from './used.ts';

const WINDOW_MS = { minute: 60_000, day: 24 * 60 * 60_000 };

/** cost: millionths of the currency. */
type Amounts = Record<'answers' | 'tokens' | 'cost', number>;

/** What is booked ahead for an answer of a billed model: a question with two steps. Settled when the turn has ended. */
const AHEAD = { input: 8_000, output: 1_000 };

type Needed = Pick<ChatDeps, 'limiter' | 'limits' | 'clock' | 'costOf' | 'usage'>;

/** The ceilings that an amount counts towards. */
function budgetsOf({ limits }: Pick<ChatDeps, 'limits'>, { owner, ip }: Who, amounts: Partial<Amounts>, at?: number) {
  const ids = { visitor: owner, address: ip, site: '' };
  return CEILINGS.flatMap(([of, what, window, limit]): Budget[] => {
    const [id, cost] = [ids[of], amounts[what]];
    if (id === undefined || !cost) return [];
    const key = [of, what, window, id].filter(Boolean).join(':');
    return [{ key, max: limits[limit], windowMs: WINDOW_MS[window], cost, ...(at !== undefined && { at }) }];
  });
}

/** Takes a request that asks no billed model from the requester's budgets; throws as takeAnswer does. */
export async function takeBudget(deps: Needed, who: Who, timeZone?: string): Promise<void> {
  await take(
    deps,
    budgetsOf(deps, who, { answers: 1 }).filter(({ key }) => !key.startsWith('site:')),
    timeZone,
  );
}

/**
 * Takes an answer of a billed model from all ceilings, or from none, and books what it will probably use. Throws
 * too_many_requests, visitor_limit or daily_limit, with the time to wait.
 */
export async function takeAnswer(
  deps: Needed,
  { owner, ip }: Who,
  { model, timeZone }: { model: string; timeZone?: string | undefined },
): Promise<Reservation> {
  const who = { owner, ip };
  const cost = deps.costOf(model, AHEAD);
  const reserved = { who, tokens: AHEAD.input + AHEAD.output, cost, at: deps.clock() };
  const budgets = budgetsOf(deps, who, { answers: 1, ...reserved });
  // What is left of a budget may be used up: only the next answer finds it empty.
  await take(
    deps,
    budgets.map((budget) => ({ ...budget, needs: 1 })),
    timeZone,
  );
  return reserved;
}

/** Counts what was used towards the ceilings, beyond what was booked; negative amounts give back what was booked at `at`. */
export async function settle(
  deps: Pick<ChatDeps, 'limiter' | 'limits'>,
  who: Who,
  amounts: Partial<Amounts>,
  at?: number,
): Promise<void> {
  const budgets = budgetsOf(deps, who, amounts, at);
  if (budgets.length > 0) await deps.limiter.spend(budgets);
}

/** What was booked and not used. */
export const giveBack = (deps: Pick<ChatDeps, 'limiter' | 'limits'>, { who, tokens, cost, at }: Reservation) =>
  settle(deps, who, { tokens: -tokens, cost: -cost }, at);

async function take({ limiter, usage, clock }: Needed, budgets: Budget[], timeZone?: string): Promise<void> {
  const taken = await limiter.take(budgets);
  if (taken.isAllowed) return;
  const { retryAfterS, key } = taken;
  const [of, what, window] = key.split(':');
  usage?.refused(`${of}-${what}-${window}`);
  if (window !== 'day') throw new AppError('too_many_requests', { retryAfterS });
  const until = clock() + retryAfterS * 1_000;
  throw new AppError(of === 'site' ? 'daily_limit' : 'visitor_limit', {
    retryAfterS,
    until,
    ...(timeZone && { timeZone }),
  });
}
