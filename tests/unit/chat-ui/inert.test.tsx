// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import Markdown from '../../../components/chat/markdown.tsx';
import { inert } from '../../../lib/tools/inert.ts';

afterEach(cleanup);

const NAMES = [
  '[x](https://evil.example/a)',
  '![x](https://evil.example/a.png)',
  '[x]: https://evil.example/a',
  '[x][y]',
  'https://evil.example/a?b=c',
  '(www.evil.example/a)',
  '<https://evil.example/a>',
  'HTTP://EVIL.EXAMPLE',
  'ftp://evil.example/a',
  '[x](//evil.example)',
  '[x](javascript:alert(1))',
];

describe('a name that a model repeats', () => {
  it.each(NAMES)('G09 %s is shown without a link or an image', (name) => {
    const { container } = render(<Markdown text={`1. ${inert(name)}\n\n${inert(name)}`} isGrowing={false} />);
    expect(container.querySelectorAll('a, img')).toHaveLength(0);
    expect(container.textContent?.trim()).not.toBe('');
  });

  it('keeps refs, a name in brackets and a page that stands on its own line', () => {
    const told = '1. [p1] (旧) 火车站 · station\nweb: https://www.example.org/\n[r1] walk: A → B';
    expect(inert(told)).toBe(told);
  });
});
