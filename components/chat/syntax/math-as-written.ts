import { factorySpace } from 'micromark-factory-space';
import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import { characterOf } from './character-of.ts';

const HAN = /\p{Script=Han}/u;
const CHINESE_MARK = /[，。、；：！？]/;
const CLOSER: Record<string, string> = { $: '$', $$: '$$', '\\(': '\\)', '\\[': '\\]' };
/** Anything longer is not a formula; this also bounds scanning in vain. */
const LONGEST = 2_000;

/**
 * TeX between $…$, $$…$$, \(…\) or \[…\] in one paragraph is a formula: no escape or mark in it is interpreted. Prices are
 * not formulas: a $ before a space cannot open one, a $ after a space cannot close one, nor can one before a digit. One
 * with Chinese in it has a command too, and Chinese punctuation only within braces: "$5 起，C:\temp，$8 止" is prose.
 */
export const mathAsWritten: Construct = { name: 'mathAsWritten', tokenize: math };

function math(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  const before = characterOf(this.previous);
  let opener = '';
  /** The last two characters read. */
  let last = '';
  let length = 0;
  let hasHan = false;
  let hasCommand = false;
  let depth = 0;
  return start;

  function start(code: Code): State | undefined {
    opener = characterOf(code);
    if (opener === '$' && /[A-Za-z\d$]/.test(before)) return nok(code);
    effects.enter('formula');
    effects.enter('data');
    effects.consume(code);
    return open;
  }

  function open(code: Code): State | undefined {
    const character = characterOf(code);
    const isDouble = opener === '\\' ? character === '(' || character === '[' : character === '$';
    if (opener === '\\' && !isDouble) return nok(code);
    if (!isDouble) return character.trim() === '' ? nok(code) : inside(code);
    opener += character;
    effects.consume(code);
    return inside;
  }

  function inside(code: Code): State | undefined {
    const character = characterOf(code);
    if (code === null || length > LONGEST) return nok(code);
    if (opener === '$' && (markdownLineEnding(code) || character === '|' || character === '`')) return nok(code);
    length += 1;
    if (markdownLineEnding(code)) {
      last = '';
      effects.exit('data');
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return factorySpace(effects, afterLineEnding, 'linePrefix');
    }
    const isEscaped = last.endsWith('\\') && last !== '\\\\';
    if (character === '$' && !isEscaped && opener.startsWith('$')) return dollar(code);
    if (isEscaped && opener.startsWith('\\') && /[()[\]]/.test(character)) {
      return `\\${character}` === CLOSER[opener] ? end(code) : nok(code);
    }
    const isMark = CHINESE_MARK.test(character);
    if (isMark && depth === 0 && opener.startsWith('$')) return nok(code);
    if (!isEscaped) depth += character === '{' ? 1 : character === '}' ? -1 : 0;
    hasHan ||= isMark || HAN.test(character);
    hasCommand ||= isEscaped && /[A-Za-z]/.test(character);
    last = `${last.slice(-1)}${character}`;
    effects.consume(code);
    return inside;
  }

  function afterLineEnding(code: Code): State | undefined {
    effects.enter('data');
    return code === null || markdownLineEnding(code) ? nok(code) : inside(code);
  }

  function dollar(code: Code): State | undefined {
    if (opener === '$') return last.endsWith(' ') ? nok(code) : end(code);
    effects.consume(code);
    return (next) => (characterOf(next) === '$' && length > 1 ? end(next) : nok(next));
  }

  function end(code: Code): State | undefined {
    effects.consume(code);
    return (next) => {
      const isPrice = opener.startsWith('$') && /[\d$]/.test(characterOf(next));
      if (isPrice || (hasHan && !hasCommand)) return nok(next);
      effects.exit('data');
      effects.exit('formula');
      return ok(next);
    };
  }
}
