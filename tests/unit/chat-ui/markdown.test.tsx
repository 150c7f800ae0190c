// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import Markdown from '../../../components/chat/markdown.tsx';

afterEach(cleanup);

const shown = (text: string, isGrowing = false) => render(<Markdown text={text} isGrowing={isGrowing} />).container;

describe('Chinese in Markdown', () => {
  it.each([
    ['**真，**她', 'strong', '真，'],
    ['**历经10年发展，**年', 'strong', '历经10年发展，'],
    ['**注意：**请带伞', 'strong', '注意：'],
    ['**今日天气（北京）**适合出行', 'strong', '今日天气（北京）'],
    ['**“三里屯”**附近有咖啡馆', 'strong', '“三里屯”'],
    ['**真**她', 'strong', '真'],
    ['他说**很好。**然后走了', 'strong', '很好。'],
    ['~~删除的文字（带括号）。~~这句', 'del', '删除的文字（带括号）。'],
  ])('shows %s with its marks taken as such', (text, tag, inside) => {
    const container = shown(text);
    expect(container.querySelector(tag)?.textContent).toBe(inside);
    expect(container.textContent).not.toMatch(/\*\*|~~/);
  });

  it('ends a link before the full stop', () => {
    const link = shown('详见 https://example.com/a。下一句').querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://example.com/a');
    expect(link?.textContent).toBe('https://example.com/a');
    expect(link?.parentElement?.textContent).toBe('详见 https://example.com/a。下一句');
  });
});

describe('what a model may not do', () => {
  it('makes no element of raw HTML', () => {
    const container = shown('<script>x()</script><iframe src="https://a.example"></iframe><b onclick="x()">b</b>');
    expect(container.querySelector('script, iframe, b')).toBeNull();
  });

  it('loads no picture, however it is written', () => {
    const container = shown(
      '![alt](https://a.example/x.png) ![r][1]\n\n<img src="https://a.example/y.png">\n\n[1]: https://a.example/z.png',
    );
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toContain('alt');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//a.example',
    '/api/sessions',
    'mailto:a@b.c',
  ])('links to %s nowhere', (target) => {
    expect(shown(`[x](${target})`).querySelector('a')).toBeNull();
  });

  it('opens http links in a new tab without handing anything over', () => {
    const link = shown('[x](https://a.example/b)').querySelector('a');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer nofollow ugc');
    expect(link?.getAttribute('target')).toBe('_blank');
  });
});

describe('growing text', () => {
  it('closes what is still open', () => {
    expect(shown('这是**重点', true).querySelector('strong')?.textContent).toBe('重点');
  });

  it('renders earlier blocks no second time', () => {
    const { container, rerender } = render(<Markdown text={'第一段\n\n第二'} isGrowing />);
    const first = container.querySelector('p');
    rerender(<Markdown text={'第一段\n\n第二段，更多'} isGrowing />);
    expect(container.querySelector('p')).toBe(first);
    expect(container.querySelectorAll('p')[1]?.textContent).toBe('第二段，更多');
  });

  it('scrolls wide tables and code in a box of their own', () => {
    const container = shown('| a | b |\n| - | - |\n| 1 | 2 |\n\n```\nlong\n```');
    expect(container.querySelector('.table[tabindex="0"] table')).not.toBeNull();
    expect(container.querySelector('pre[tabindex="0"] code')).not.toBeNull();
  });
});
