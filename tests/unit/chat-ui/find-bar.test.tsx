// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import FindBar from '../../../components/chat/find-bar.tsx';
import { findInText } from '../../../components/chat/find-in-text.ts';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';

afterEach(cleanup);

function contentOf(html: string): Element {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
}
const found = (html: string, words: string) => findInText(contentOf(html), words).map(String);

const onLoadOlder = vi.fn();
const onClose = vi.fn();
const seen: string[] = [];

function Page() {
  const content = useRef<HTMLDivElement | null>(null);
  return (
    <PreferencesProvider locale="en" theme="light">
      <div ref={content}>
        <article className="message">
          <p id="one">tea house</p>
        </article>
        <article className="message">
          <p id="two">more tea</p>
        </article>
      </div>
      <FindBar content={content} count={2} onLoadOlder={onLoadOlder} onClose={onClose} />
    </PreferencesProvider>
  );
}

describe('finding words in the messages', () => {
  it('finds each of them in any case and Unicode form, in the order of reading', () => {
    const html =
      '<article class="message">Park, park and ＰＡＲＫ</article><article class="message">the park</article>';
    expect(found(html, ' pARK ')).toEqual(['Park', 'park', 'ＰＡＲＫ', 'park']);
  });

  it('finds Chinese within a word, and what lies in a card', () => {
    expect(found('<article class="message"><div role="group">西湖博物馆</div></article>', '湖博')).toEqual(['湖博']);
  });

  it('finds nothing outside messages, on buttons that bear a picture, or for blanks', () => {
    const html = '<p>park</p><article class="message"><span class="message-actions">park</span></article>';
    expect(found(html, 'park')).toEqual([]);
    expect(found('<article class="message">a b</article>', '  ')).toEqual([]);
  });
});

describe('the bar that finds words', () => {
  it('begins at the latest, goes round with the keys, loads what is above, and closes', async () => {
    Element.prototype.scrollIntoView = function scroll(this: Element) {
      seen.push(this.id);
    };
    render(<Page />);
    const box = screen.getByRole('searchbox', { name: 'Find in this conversation' });
    expect(document.activeElement).toBe(box);
    expect(onLoadOlder).not.toHaveBeenCalled();
    fireEvent.change(box, { target: { value: 'TEA' } });
    await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(onLoadOlder).toHaveBeenCalled();
    expect(screen.getByRole('status').textContent).toBe('2 of 2');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(screen.getByRole('status').textContent).toBe('1 of 2');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(seen).toEqual(['two', 'one', 'two']);
    fireEvent.change(box, { target: { value: 'coffee' } });
    await act(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(screen.getByRole('status').textContent).toBe('None');
    fireEvent.keyDown(box, { key: 'Escape' });
    expect(onClose).toHaveBeenCalledOnce();
  });
});
