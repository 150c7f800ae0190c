// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { closedForNow } from '../../../components/chat/closed-for-now.ts';
import { comparisons } from '../../../components/chat/comparisons.ts';
import { endLinks } from '../../../components/chat/link-ends.ts';
import Markdown from '../../../components/chat/markdown.tsx';
import { blocksOf } from '../../../components/chat/markdown-blocks.ts';
import { shallow } from '../../../components/chat/shallow.ts';
import { processorMs } from '../../fixtures/processor-time.ts';
import { visibleText } from './visible-text.ts';

afterEach(cleanup);

const shown = (text: string) => render(<Markdown text={text} isGrowing />).container;

describe('growing text', () => {
  it.each([
    ['停车 15 元*，见 [官网](https://a.ex', '停车 15 元*，见 官网'],
    ['调用 __init', '调用 __init'],
    ['见 https://a.example/_x', '见 https://a.example/_x'],
    ['139****5678 见**重', '139****5678 见重'],
    ['总价 $$', '总价 $$'],
    ['`a~b', 'a~b'],
    ['![图](https://a.ex', '图'],
    ['若 x <y', '若 x <y'],
  ])('%s shows what was said so far and no more', (text, now) => {
    expect(visibleText(shown(text)).trim()).toBe(now);
  });

  it.each(['$a', '\\(', '**a，', '__a', 'a*', 'https://a)', 'www.a**', '[^1] ', '[\n'])(
    'made of %s without end is shown in bounded time',
    (piece) => {
      expect(processorMs(() => shown(piece.repeat(5_000 / piece.length)))).toBeLessThan(10_000);
    },
    60_000,
  );

  it.each(['`a ', '](a', '<a', 'https://a。', 'https://a*', 'https://a)', 'https://a.', 'www.a[', '- >', '`'])(
    'of 100 kB, made of %s, is prepared for its parser at once',
    (piece) => {
      const text = piece.repeat(100_000 / piece.length);
      const spent = processorMs(() => blocksOf(endLinks(comparisons(shallow(closedForNow(text).text)))));
      expect(spent).toBeLessThan(10_000);
    },
    60_000,
  );
});
