// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import Markdown from '../../../components/chat/markdown.tsx';
import { visibleText } from './visible-text.ts';

afterEach(cleanup);

const shown = (text: string) => render(<Markdown text={text} isGrowing={false} />).container;
const seen = (text: string) => visibleText(shown(text)).replace(/\s+/g, ' ').trim();

describe('bare links', () => {
  it.each([
    ['**https://b.example/q**。走', 'https://b.example/q', 'strong'],
    ['**https://b.example/q**走', 'https://b.example/q', 'strong'],
    ['**官网 https://b.example**，好', 'https://b.example', 'strong'],
    ['*https://b.example/q*后', 'https://b.example/q', 'em'],
    ['~~https://b.example/q~~。', 'https://b.example/q', 'del'],
    ['（见 www.b.example/图）。', 'http://www.b.example/%E5%9B%BE', 'p'],
    ['(https://b.example/a)后', 'https://b.example/a', 'p'],
    ['https://b.example/a_(b)_c、', 'https://b.example/a_(b)_c', 'p'],
    ['https://b.example/a,然后', 'https://b.example/a', 'p'],
    ['网址=https://b.example/a；', 'https://b.example/a', 'p'],
    ['https://b.example/_a_b_/c_', 'https://b.example/_a_b_/c', 'p'],
  ])('%s ends where people end it', (text, href, around) => {
    const link = shown(text).querySelector('a');
    expect(link?.getAttribute('href')).toBe(href);
    expect(link?.parentElement?.localName).toBe(around);
  });

  it('follow each other', () => {
    const links = shown('https://b.example/1。https://b.example/2，https://b.example/3').querySelectorAll('a');
    expect([...links].map((link) => link.textContent?.at(-1))).toEqual(['1', '2', '3']);
  });

  it('in code gain no character', () => {
    expect(seen('``https://b.example。` ``')).toBe('https://b.example。`');
    expect(seen('    https://b.example。x')).toBe('https://b.example。x');
  });
});
