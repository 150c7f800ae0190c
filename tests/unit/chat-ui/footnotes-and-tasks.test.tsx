// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { CopyButton } from '../../../components/chat/copy-button.tsx';
import Markdown from '../../../components/chat/markdown.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';

afterEach(cleanup);

const shown = (text: string) => render(<Markdown text={text} isGrowing={false} />).container;

describe('footnotes', () => {
  const NOTED = '甲[^1]，乙[^注]，又甲[^1]。\n\n[^1]: 第一条\n[^注]: 第二条';

  it('have a name in the language of the page, and links there and back with names', () => {
    render(
      <PreferencesProvider locale="en" theme="light">
        <Markdown text={NOTED} isGrowing={false} />
      </PreferencesProvider>,
    );
    const group = screen.getByRole('group', { name: 'Footnotes' });
    expect(within(group).getAllByRole('listitem')).toHaveLength(2);
    for (const link of screen.getAllByRole('link')) {
      const target = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
      expect(target).not.toBeNull();
    }
    expect(screen.getAllByRole('link', { name: 'Footnote 1' })).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'Back to the text: footnote 1, reference 2' })).toBeTruthy();
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('of two answers on a page have ids of their own', () => {
    const { container } = render(
      <>
        <Markdown text={NOTED} isGrowing={false} />
        <Markdown text={NOTED} isGrowing={false} />
      </>,
    );
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(8);
    expect(new Set(ids).size).toBe(ids.length);
    expect(screen.getAllByRole('group', { name: '脚注' })).toHaveLength(2);
  });
});

describe('task lists and code', () => {
  it('a box is named by its text, ticked as written and not to be changed', () => {
    shown('- [x] 订**两**张票\n- [ ] 订房\n  - [ ] 选酒店\n\n1. [ ] 出发');
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map((box) => box.getAttribute('aria-label'))).toEqual(['订两张票', '订房', '选酒店', '出发']);
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false, false, false]);
    expect(boxes.every(({ disabled }) => disabled)).toBe(true);
  });

  it('code is copied as it is written', async () => {
    const written: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void written.push(text) },
    });
    shown('```sh\ncurl "https://a.example。"\n  ls *.md\n```');
    screen.getByRole('button', { name: '复制代码' }).click();
    await waitFor(() => expect(document.querySelector('[data-copied="true"]')).not.toBeNull());
    expect(document.querySelector('svg, img')).toBeNull();
    expect(written).toEqual(['curl "https://a.example。"\n  ls *.md']);
  });

  it('a copy button just says Copy if there is nothing else to say', () => {
    render(<CopyButton text="x" />);
    expect(screen.getByRole('button', { name: '复制' })).toBeTruthy();
  });
});
