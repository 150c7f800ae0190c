// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import Markdown from '../../../components/chat/markdown.tsx';
import { blocksOf } from '../../../components/chat/markdown-blocks.ts';
import { shallow } from '../../../components/chat/shallow.ts';

afterEach(cleanup);

describe('C17: endlessly nested Markdown', () => {
  it.each([
    ['quotes', '> '.repeat(5_000), 'blockquote'],
    ['quotes without spaces', '>'.repeat(5_000), 'blockquote'],
    ['lists', '- '.repeat(5_000), 'ul'],
    ['numbered lists', '1. '.repeat(5_000), 'ol'],
    ['both', '> - '.repeat(5_000), 'ul'],
  ])('of %s is shown 16 deep at most, the rest as text', (_, marks, element) => {
    const { container } = render(<Markdown text={`${marks}end`} isGrowing={false} />);
    const depth = container.querySelectorAll(element).length;
    expect(depth).toBeGreaterThan(1);
    expect(depth).toBeLessThanOrEqual(16);
    expect(container.textContent?.trim().endsWith('end')).toBe(true);
  });

  it('leaves alone what people write', () => {
    const text = '> > 引用\n\n- a\n  - b\n    - c\n\n***\n\n1. x\n2. y';
    expect(shallow(text)).toBe(text);
  });
});

describe('C17: very many short paragraphs', () => {
  it('are shown in few blocks, none lost, and only the last one changes while the text grows', () => {
    const text = Array.from({ length: 3_000 }, (_, index) => `${index}\n\n`).join('');
    const blocks = blocksOf(text);
    expect(blocks.length).toBeLessThan(100);
    expect(blocks.join('')).toBe(text);
    for (const cut of [900, 5_000, 10_001]) {
      const before = blocksOf(text.slice(0, cut));
      expect(blocks.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
    }
  });
});
