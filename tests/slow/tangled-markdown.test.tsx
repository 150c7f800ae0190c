// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { boundedReader } from '../../components/chat/bounded-blocks.ts';
import Markdown from '../../components/chat/markdown.tsx';
import { PATHOLOGICAL, SIZE } from '../fixtures/pathological.ts';
import { costOf } from '../fixtures/processor-time.ts';

afterEach(cleanup);

const PIECES = 200;
/** costOf measures against a piece of work of some 20 ms: 50 ms, and for a text in pieces 4 s. */
const AT_ONCE = 2.5;
const IN_PIECES = 200;

const settled = (text: string) => <Markdown text={text} isGrowing={false} />;

function streamed(text: string): void {
  const view = render(<Markdown text="" isGrowing />);
  const piece = SIZE / PIECES;
  for (let at = piece; at < SIZE; at += piece) view.rerender(<Markdown text={text.slice(0, at)} isGrowing />);
  view.rerender(settled(text));
  view.unmount();
}

describe('A01: 100 kB of Markdown that ties a parser in knots', () => {
  const families = Object.entries(PATHOLOGICAL);

  it.each(families)('%s: 50 ms on the server', (_, text) => {
    expect(text.length).toBeGreaterThan(SIZE * 0.99);
    expect(costOf(() => renderToString(settled(text)), 6)).toBeLessThan(AT_ONCE);
  });

  it.each(families)('%s: 50 ms in the browser', (_, text) => {
    expect(costOf(() => render(settled(text)).unmount(), 6)).toBeLessThan(AT_ONCE);
  });

  it.each(families)('%s: some seconds in 200 pieces', (_, text) => {
    expect(costOf(() => streamed(text), 1)).toBeLessThan(IN_PIECES);
  });

  it.each(families)('%s: every character of a refused block is shown', (_, text) => {
    const blocks = boundedReader()(text, false);
    const { container } = render(settled(text));
    const shown = container.querySelector('.prose')?.children ?? [];
    expect(blocks.map((block) => block.text).join('')).toBe(text);
    const refused = blocks.flatMap((block) => (block.isPlain ? [block.text] : []));
    expect(refused).not.toEqual([]);
    expect([...shown].map((element) => element.textContent).filter((each) => refused.includes(each ?? ''))).toEqual(
      refused,
    );
  });
});
