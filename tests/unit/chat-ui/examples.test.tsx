// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Binding, BindingProvider } from '../../../components/chat/binding.tsx';
import Markdown from '../../../components/chat/markdown.tsx';
import { answersIn } from '../../../lib/i18n/answers.ts';

afterEach(cleanup);

function shown(text: string, binding: Partial<Binding> = { onRun: async () => {} }, isGrowing = false) {
  const onAsk = vi.fn();
  const value = { hoveredRef: null, selection: [], onHover() {}, onSelect() {}, onAsk, ...binding };
  const { container } = render(
    <BindingProvider value={value}>
      <Markdown text={text} isGrowing={isGrowing} />
    </BindingProvider>,
  );
  const buttons = screen.queryAllByRole('button').map((each) => each.textContent);
  return { onAsk, buttons, container };
}

/** All that is quoted in a text. */
const quoted = (text: string) => [...text.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);

describe.each(['zh', 'en'] as const)('what the help gives as examples (%s)', (locale) => {
  const { talk } = answersIn(locale).demo;

  it.each(['capability', 'greet', 'unknown', 'events', 'climate'] as const)('%s: all are buttons that ask', (key) => {
    const { buttons, onAsk } = shown(talk[key]);
    expect(buttons.length).toBeGreaterThan(0);
    expect(buttons).toEqual(quoted(talk[key]));
    for (const button of screen.getAllByRole('button')) fireEvent.click(button);
    expect(onAsk.mock.calls.flat()).toEqual(buttons);
  });

  it('are no buttons where nothing can be asked, as in a share, and the words are the same', () => {
    const { container } = shown(talk.capability);
    const words = container.textContent;
    cleanup();
    const share = shown(talk.capability, {});
    expect(share.buttons).toEqual([]);
    expect(share.container.textContent).toBe(words);
  });
});

describe('other quotations', () => {
  it.each([
    'It is called “the Bund”, or “Waitan”.',
    '- **Name**: “The Bund” is the usual one\n- **Also**: “Waitan”',
    '- **Name**：“外滩”',
    '> “外滩在哪？”',
    '`例如“外滩在哪”`',
    '[例如“外滩在哪”](https://example.org)',
    'The “Layers” button saves it.',
  ])('stay text: %j', (text) => {
    expect(shown(text).buttons).toEqual([]);
  });

  it('are examples in the list of another model, once its line is written', () => {
    const list = '- **天气**：「杭州明天下雨吗」\n- 「从西湖到灵隐寺怎么走」、「多久」';
    expect(shown(list.slice(0, -2), undefined, true).buttons).toEqual([]);
    cleanup();
    expect(shown(list).buttons).toEqual(['杭州明天下雨吗', '从西湖到灵隐寺怎么走', '多久']);
  });
});
