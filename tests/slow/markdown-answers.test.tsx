// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { markdownAsWritten } from '../unit/chat-ui/formulas-as-written.ts';
import { answers } from '../unit/chat-ui/said-answers.ts';
import { visibleText } from '../unit/chat-ui/visible-text.ts';

const Markdown = await markdownAsWritten();

afterEach(cleanup);

/**
 * Without white space, and without the zero-width mark that keeps a growing line from becoming a heading's underline.
 */
const packed = (text: string) => text.replace(/[\s\u200b]/g, '');

/** The character references in the answers, decoded: code shows them as written. */
const decoded = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&nbsp;', '');

function isWithin(part: string, whole: string): boolean {
  let at = 0;
  return [...part].every((character) => {
    at = whole.indexOf(character, at) + 1;
    return at > 0;
  });
}

describe('an answer in Markdown', () => {
  it('shows of each of its blocks every character that is no mark, and no other', () => {
    fc.assert(
      fc.property(answers, ({ source, seen }) => {
        const { container } = render(<Markdown text={source} isGrowing={false} />);
        expect(packed(visibleText(container))).toBe(packed(seen));
        cleanup();
      }),
      { numRuns: 300 },
    );
  }, 120_000);

  it('invents no character while it grows', () => {
    fc.assert(
      fc.property(answers, fc.double({ min: 0, max: 1, noNaN: true }), ({ source }, share) => {
        const text = source.slice(0, Math.round(source.length * share));
        const { container } = render(<Markdown text={text} isGrowing />);
        const seen = packed(visibleText(container));
        expect(isWithin(decoded(seen), decoded(packed(text))), seen).toBe(true);
        cleanup();
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  it('is the same when it has grown and when it is there from the start', () => {
    fc.assert(
      fc.property(answers, ({ source }) => {
        const { container, rerender } = render(<Markdown text={source} isGrowing />);
        const grown = container.innerHTML;
        rerender(<Markdown text={source} isGrowing={false} />);
        expect(container.innerHTML).toBe(grown);
        cleanup();
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});
