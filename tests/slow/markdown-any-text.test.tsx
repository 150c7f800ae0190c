// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import Markdown from '../../components/chat/markdown.tsx';
import { visibleText } from '../unit/chat-ui/visible-text.ts';

afterEach(cleanup);

const shown = (text: string, isGrowing = false) =>
  visibleText(render(<Markdown text={text} isGrowing={isGrowing} />).container);

const sign = fc.constantFrom(...'abxz京海路8305~*_[]()<>#|\\-+.!:&;$^`= \n');
const piece = fc.constantFrom(
  '**',
  '__',
  '~~',
  '\n\n',
  '\n- ',
  '\n1. ',
  '\n7. ',
  '\n> ',
  '[^a]',
  '\n[^a]: ',
  '\n[b]: ',
  '](',
  '[b]',
  '```',
  '\n|a|b|\n|-|-|\n',
  '- [ ] ',
  '&lt;',
  '<br>',
  '<!--',
  '-->',
  '\\(',
  '\\)',
  '$$',
  '    ',
  '：',
  '，',
  '。',
);
const anyText = fc
  .array(fc.oneof({ weight: 3, arbitrary: sign }, piece), { maxLength: 40 })
  .map((parts) => parts.join(''));

/**
 * The letters and digits that must be seen. Excluded: character references (&lt; is shown as <) and the 0s and 1s that
 * number a list, which counts on from them. No web address can arise from these letters, so nothing is only in an href.
 */
function lettersOf(text: string): string {
  return text
    .replace(/&(?:[a-z]+|#\d+|#x[\da-f]+);/gi, '')
    .replace(/^[ \t>]*(?:(?:[-+*]|\d+[.)])[ \t]+)*[01][.)](?=\s|$)/gm, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The part of `wanted` that is not in `text` in this order; '' if all is there. */
function missingFrom(text: string, wanted: string): string {
  let at = 0;
  for (const [index, character] of [...wanted].entries()) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return [...wanted].slice(index).join('');
  }
  return '';
}

describe('whatever a model writes', () => {
  it('every letter, Han character and digit of it is shown, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(missingFrom(shown(text), lettersOf(text))).toBe('');
        cleanup();
      }),
      { numRuns: 1_500 },
    );
  }, 120_000);
});
