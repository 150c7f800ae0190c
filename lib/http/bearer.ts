import { createHash, timingSafeEqual } from 'node:crypto';
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
  const given = /^Bearer (.{1,500})$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (given !== undefined && timingSafeEqual(digestOf(given), digestOf(token))) return 'right';
  if (given === undefined) return 'none';
  await charge(COST.whole);
  return 'wrong';
}

/** Fixed length, whatever the length of the text. */
const digestOf = (text: string) => createHash('sha256').update(text).digest();
