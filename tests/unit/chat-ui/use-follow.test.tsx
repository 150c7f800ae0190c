// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useFollow } from '../../../components/chat/use-follow.ts';

vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
);
afterEach(cleanup);

function Log() {
  const { scroller, content, isAtEnd } = useFollow();
  return (
    <div ref={scroller} data-testid="box">
      <div ref={content}>{isAtEnd ? 'at the end' : 'let go'}</div>
    </div>
  );
}

/** A box of 100 pixels, at the end of `height` pixels of content. */
function shown(height: number) {
  render(<Log />);
  const box = screen.getByTestId('box');
  const layout = { top: height - 100, height };
  Object.defineProperties(box, {
    clientHeight: { get: () => 100 },
    scrollHeight: { get: () => layout.height },
    scrollTop: {
      get: () => layout.top,
      set: (top: number) => {
        layout.top = top;
      },
    },
  });
  const scrollTo = (top: number, newHeight = layout.height) =>
    act(() => {
      layout.top = top;
      layout.height = newHeight;
      fireEvent.scroll(box);
    });
  scrollTo(height - 99);
  return { box, scrollTo };
}

describe('the end of the conversation', () => {
  it('is kept when the content shrank and grew within one frame', () => {
    const { scrollTo } = shown(500);
    scrollTo(360, 620);
    expect(screen.getByText('at the end')).toBeDefined();
  });

  it('is let go by scrolling up, by a key and by the scroll bar while text streams', () => {
    const first = shown(500);
    first.scrollTo(300);
    expect(screen.getByText('let go')).toBeDefined();
    first.scrollTo(401);
    expect(screen.getByText('at the end')).toBeDefined();
    act(() => void fireEvent.keyDown(first.box, { key: 'PageUp' }));
    expect(screen.getByText('let go')).toBeDefined();
    first.scrollTo(402);
    act(() => void fireEvent.pointerDown(first.box));
    first.scrollTo(200, 900);
    expect(screen.getByText('let go')).toBeDefined();
  });
});
