// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LEAVE_END, useFollow } from '../../../components/chat/use-follow.ts';

/** What is to be told when the log or its content has another size. */
const grown = new Set<() => void>();
vi.stubGlobal(
  'ResizeObserver',
  class {
    constructor(tell: () => void) {
      grown.add(tell);
    }
    observe() {}
    disconnect() {}
  },
);
afterEach(() => {
  cleanup();
  grown.clear();
});

function Log({ isFromStart = false }: { isFromStart?: boolean }) {
  const { scroller, content, isAtEnd } = useFollow(isFromStart);
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
  it('is left for what is about to be shown above it, not for what is in view already', () => {
    const { box } = shown(500);
    const own = { top: 0, bottom: 100 };
    box.getBoundingClientRect = () => own as DOMRect;
    const card = box.appendChild(document.createElement('p'));
    const at = (top: number) => {
      card.getBoundingClientRect = () => ({ top, bottom: top + 40 }) as DOMRect;
      act(() => void card.dispatchEvent(new Event(LEAVE_END, { bubbles: true })));
    };
    at(20);
    expect(screen.getByText('at the end')).toBeDefined();
    at(-300);
    expect(screen.getByText('let go')).toBeDefined();
  });

  it('is not gone to by what is read from its beginning, until the reader does', () => {
    const layout = { top: 0, height: 400 };
    const shownFrom = (isFromStart: boolean) => {
      render(<Log isFromStart={isFromStart} />);
      const box = screen.getByTestId('box');
      Object.defineProperties(box, {
        clientHeight: { get: () => 100 },
        scrollHeight: { get: () => layout.height },
        scrollTop: { get: () => layout.top, set: (top: number) => (layout.top = top) },
      });
      act(() => {
        for (const tell of grown) tell();
      });
      return layout.top;
    };
    expect(shownFrom(true)).toBe(0);
    expect(screen.getByText('let go')).toBeDefined();
    cleanup();
    grown.clear();
    layout.height = 90;
    expect(shownFrom(true)).toBe(0);
    expect(screen.getByText('at the end')).toBeDefined();
    cleanup();
    grown.clear();
    layout.height = 400;
    expect(shownFrom(false)).toBe(400);
  });

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

  it.each([
    ['one turn of the wheel by 3 px', [-3]],
    ['twenty turns of 2 px', Array.from({ length: 20 }, () => -2)],
    ['many of half a pixel', Array.from({ length: 8 }, () => -0.5)],
    ['more up than down', [-2, 1, -2, 1, -2]],
  ])('is let go by %s, and the page does not take it back with its own scrolling', (_, steps) => {
    const { box, scrollTo } = shown(500);
    let height = 500;
    for (const deltaY of steps) {
      act(() => void fireEvent.wheel(box, { deltaY }));
      // Text streams in: as long as it follows, the page scrolls to the new end.
      height += 20;
      scrollTo(height - 100, height);
    }
    expect(screen.getByText('let go')).toBeDefined();
  });

  it('is let go by one line of a wheel that counts lines, and not by zooming', () => {
    const { box } = shown(500);
    const zoom = Object.assign(new Event('wheel', { bubbles: true }), { deltaY: -120, ctrlKey: true });
    act(() => void fireEvent(box, zoom));
    expect(screen.getByText('at the end')).toBeDefined();
    act(() => void fireEvent.wheel(box, { deltaY: -1, deltaMode: 1 }));
    expect(screen.getByText('let go')).toBeDefined();
  });

  it('is kept when the wheel only trembles', () => {
    const { box } = shown(500);
    for (const deltaY of [-2, 2, -2, 2, -1, 1]) act(() => void fireEvent.wheel(box, { deltaY }));
    expect(screen.getByText('at the end')).toBeDefined();
  });

  it('is let go by a slow finger, also one that first went the other way', () => {
    const { box, scrollTo } = shown(500);
    const finger = (type: 'touchStart' | 'touchMove', clientY: number) =>
      act(() => void fireEvent[type](box, { touches: [{ clientY }] }));
    finger('touchStart', 300);
    for (const y of [280, 260, 261, 262]) finger('touchMove', y);
    expect(screen.getByText('at the end')).toBeDefined();
    finger('touchMove', 263);
    scrollTo(420, 520);
    expect(screen.getByText('let go')).toBeDefined();
  });

  it('is taken up again when the reader goes down to it: wheel, finger, key', () => {
    const { box, scrollTo } = shown(500);
    const leave = () => {
      act(() => void fireEvent.wheel(box, { deltaY: -80 }));
      scrollTo(320);
      expect(screen.getByText('let go')).toBeDefined();
    };
    leave();
    act(() => void fireEvent.wheel(box, { deltaY: 80 }));
    scrollTo(400);
    expect(screen.getByText('at the end')).toBeDefined();
    leave();
    act(() => void fireEvent.keyDown(box, { key: 'End' }));
    scrollTo(400);
    expect(screen.getByText('at the end')).toBeDefined();
  });
});

function Asked({ onReady }: { onReady(go: () => void): void }) {
  const { scroller, content, space, isAtEnd, scrollToQuestion } = useFollow();
  onReady(scrollToQuestion);
  return (
    <div ref={scroller} data-testid="box">
      <div ref={content}>
        <p data-question>first</p>
        <p data-question>second</p>
        {isAtEnd ? 'at the end' : 'let go'}
      </div>
      <div ref={space} data-testid="space" />
    </div>
  );
}

describe('a new question', () => {
  /** A box of 100 pixels above content whose last question begins at 400 and is `after` pixels from the end. */
  function asked(after: number) {
    const layout = { top: 0, after };
    const go = vi.fn<() => void>();
    render(<Asked onReady={(ready) => go.mockImplementation(ready)} />);
    const [box, space] = [screen.getByTestId('box'), screen.getByTestId('space')];
    const inner = box.firstElementChild as HTMLElement;
    const rect = (top: number) => () => ({ top }) as DOMRect;
    inner.getBoundingClientRect = rect(0);
    screen.getByText('first').getBoundingClientRect = rect(100);
    screen.getByText('second').getBoundingClientRect = rect(400);
    const height = () => 400 + layout.after;
    Object.defineProperties(inner, { offsetHeight: { get: height } });
    Object.defineProperties(box, {
      clientHeight: { get: () => 100 },
      scrollHeight: { get: () => height() + Number.parseInt(space.style.height || '0', 10) },
      scrollTop: { get: () => layout.top, set: (top: number) => (layout.top = top) },
    });
    const grow = (to: number) =>
      act(() => {
        layout.after = to;
        for (const tell of grown) tell();
      });
    act(() => go());
    return { box, layout, grow, space: () => space.style.height };
  }

  it('goes to the top, with as much room below as its answer does not fill', () => {
    const { layout, grow, space } = asked(30);
    expect([layout.top, space()]).toEqual([388, '58px']);
    expect(screen.getByText('at the end')).toBeDefined();
    grow(70);
    expect([layout.top, space()]).toEqual([388, '18px']);
    expect(screen.getByText('at the end')).toBeDefined();
    grow(500);
    expect([layout.top, space()]).toEqual([388, '0px']);
    expect(screen.getByText('let go')).toBeDefined();
  });

  it('stays at the top of a log that is lower than its answer, though it was at the end when it went there', () => {
    const { box, layout, grow } = asked(30);
    act(() => void fireEvent.scroll(box));
    grow(90);
    grow(500);
    expect(layout.top).toBe(388);
    expect(screen.getByText('let go')).toBeDefined();
  });

  it('stays at the top when what is laid out moves the box to its end for a moment', () => {
    const { box, layout, grow } = asked(30);
    act(() => {
      layout.top = 380;
      fireEvent.scroll(box);
      layout.top = 387;
      fireEvent.scroll(box);
    });
    grow(500);
    expect(layout.top).toBe(388);
  });

  it('is left by a reader who scrolls on, though not to the end', () => {
    const { box, layout, grow } = asked(500);
    act(() => {
      fireEvent.wheel(box, { deltaY: 60 });
      layout.top = 448;
      fireEvent.scroll(box);
    });
    grow(600);
    expect(layout.top).toBe(448);
  });

  it('is left where the reader scrolls, and the end is followed once they are there', () => {
    const { box, layout, grow } = asked(500);
    act(() => {
      layout.top = 300;
      fireEvent.wheel(box, { deltaY: -88 });
    });
    grow(600);
    expect(layout.top).toBe(300);
    act(() => {
      layout.top = 900;
      fireEvent.wheel(box, { deltaY: 600 });
    });
    grow(700);
    expect(layout.top).toBe(1100);
  });
});
