import { createHash, randomBytes } from 'node:crypto';
import { AppError } from '../errors/app-error.ts';
import { hashOf, isCodeHash, isCodeOf } from './code-hash.ts';

/** Which of the site's codes a text is, as configured; null: none. Throws overloaded when too many are waiting. */
export type CodeCheck = (given: string) => Promise<string | null>;

const MOST_KNOWN = 100;
/** About ten seconds' work. */
const MOST_WAITING = 40;

/**
 * Compares with every code, one request at a time: each comparison takes 32 MB and a good part of a core. A right code
 * is recognised afterwards by a digest that only this process can make, so that programs which send it with every
 * request do not pay for each.
 */
export function createCodeCheck(codes: readonly string[]): CodeCheck {
  const key = randomBytes(32);
  const digestOf = (text: string) => createHash('sha256').update(key).update(text).digest('base64');
  const known = new Map<string, string>();
  let hashed: Promise<{ code: string; hash: string }[]> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  async function compare(given: string): Promise<string | null> {
    hashed ??= Promise.all(codes.map(async (code) => ({ code, hash: isCodeHash(code) ? code : await hashOf(code) })));
    let found: string | null = null;
    for (const { code, hash } of await hashed) if (await isCodeOf(given, hash)) found = code;
    return found;
  }

  return async (given) => {
    const digest = digestOf(given);
    const before = known.get(digest);
    if (before !== undefined) return before;
    if (waiting >= MOST_WAITING) throw new AppError('overloaded', { retryAfterS: 10 });
    waiting += 1;
    const turn = last.then(() => compare(given));
    last = turn.catch(() => {}).finally(() => (waiting -= 1));
    const found = await turn;
    if (found !== null && known.size < MOST_KNOWN) known.set(digest, found);
    return found;
  };
}
