import { isSameText } from '../access/same-text.ts';
import { COST } from './request-budget.ts';

type Verdict = 'right' | 'none' | 'wrong';

/**
 * Whether a request carries this bearer token. A wrong one costs its address as much as the heaviest request, so that
 * nobody can keep guessing. charge: takes from the budget of the address; throws too_many_requests when it is used up.
 */
export async function bearerOf(
  request: Request,
  token: string,
  charge: (cost: number) => Promise<void>,
): Promise<Verdict> {
  const given = bearerTokenOf(request);
  if (given === undefined) return 'none';
  if (isSameText(given, token)) return 'right';
  await charge(COST.whole);
  return 'wrong';
}

/** The token that a request carries; undefined without one. */
export const bearerTokenOf = (request: Request): string | undefined =>
  /^Bearer (.{1,500})$/.exec(request.headers.get('authorization') ?? '')?.[1];
