import { asciiAlpha, asciiAlphanumeric } from 'micromark-util-character';
import type { Code, Construct, State, TokenizeContext, Tokenizer } from 'micromark-util-types';

const UNDERSCORE = 95;

/** `__init__` and its kin: one ASCII word between double underscores is a name, not bold. */
export const namesAsWritten: Construct = { name: 'namesAsWritten', tokenize: name };

function name(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const { previous } = this;
  /** Underscores at the end of what was read. */
  let underscores = 0;
  let hasBegun = false;
  return start;

  function start(code: Code): State | undefined {
    if (asciiAlphanumeric(previous) || previous === UNDERSCORE) return nok(code);
    effects.enter('data');
    return read(code);
  }

  function read(code: Code): State | undefined {
    if (code === UNDERSCORE) {
      underscores += 1;
      effects.consume(code);
      return read;
    }
    if (hasBegun ? asciiAlphanumeric(code) : underscores === 2 && asciiAlpha(code)) {
      hasBegun = true;
      underscores = 0;
      effects.consume(code);
      return read;
    }
    effects.exit('data');
    return hasBegun && underscores === 2 ? ok(code) : nok(code);
  }
}
