import type { Code, Construct, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import { characterOf } from './character-of.ts';
import { roleOf } from './mark-role.ts';

/** Runs of marks that are text according to roleOf; the others are left to the parser. */
export const marksAsWritten: Construct = { name: 'marksAsWritten', tokenize: marks };

/** Per paragraph: runs that opened something and are not yet closed, as `*2`. */
const openRuns = new WeakMap<TokenizeContext, Set<string>>();

function marks(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const before = characterOf(this.previous);
  const open = openRuns.get(this) ?? new Set<string>();
  openRuns.set(this, open);
  let mark: Code = null;
  let length = 0;
  return start;

  function start(code: Code): State | undefined {
    mark = code;
    effects.enter('data');
    return more(code);
  }

  function more(code: Code): State | undefined {
    if (code === mark) {
      effects.consume(code);
      length += 1;
      return more;
    }
    effects.exit('data');
    return isText(characterOf(mark), characterOf(code)) ? ok(code) : nok(code);
  }

  function isText(sign: string, after: string): boolean {
    const role = roleOf(sign, length, before, after);
    if (role === 'text') return true;
    if (before.trim() !== '' && close(open, sign, length)) return false;
    if (role === 'closer') return true;
    if (after.trim() !== '') open.add(`${sign}${length}`);
    return false;
  }
}

/** Removes the open run closed by one of this length, if there is one. Three marks are one and two at once. */
function close(open: Set<string>, sign: string, length: number): boolean {
  const run = (length === 3 ? [3, 2, 1] : [length, 3]).find((each) => open.has(`${sign}${each}`));
  if (run === undefined) return false;
  open.delete(`${sign}${run}`);
  if (run > length) open.add(`${sign}${run - length}`);
  if (run < length) open.delete(`${sign}${length - run}`);
  return true;
}
