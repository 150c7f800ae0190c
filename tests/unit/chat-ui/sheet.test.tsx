// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useRef, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import { Sheet } from '../../../components/ui/sheet.tsx';
import { type Snap, snapAfter, upwardSpeed } from '../../../components/ui/sheet-snap.ts';

const asPhone = (matches: (query: string) => boolean) =>
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: matches(query),
    addEventListener() {},
    removeEventListener() {},
  }));

const HEIGHTS = { peek: 160, half: 456, full: 780 };

function Page({ start, onSnap }: { start: Snap; onSnap(snap: Snap): void }) {
  const dock = useRef<HTMLDivElement | null>(null);
  const [snap, setSnap] = useState<Snap>(start);
  return (
    <PreferencesProvider locale="en" theme="light">
      <Sheet
        snap={snap}
        onSnap={(next) => {
          onSnap(next);
          setSnap(next);
        }}
        dock={dock}
      >
        <div role="log" style={{ overflowY: 'auto' }}>
          words
        </div>
        <textarea aria-label="box" />
      </Sheet>
    </PreferencesProvider>
  );
}

describe('where a dragged sheet comes to rest', () => {
  it('let go slowly, at the nearest height', () => {
    expect(snapAfter(300, 0.1, HEIGHTS)).toBe('peek');
    expect(snapAfter(330, -0.1, HEIGHTS)).toBe('half');
    expect(snapAfter(700, 0, HEIGHTS)).toBe('full');
  });

  it('flicked 60 px, at the next height that way', () => {
    expect(snapAfter(220, 0.6, HEIGHTS)).toBe('half');
    expect(snapAfter(516, 0.6, HEIGHTS)).toBe('full');
    expect(snapAfter(720, -0.6, HEIGHTS)).toBe('half');
    expect(snapAfter(396, -0.6, HEIGHTS)).toBe('peek');
  });

  it('flicked past the last height, there', () => {
    expect(snapAfter(780, 2, HEIGHTS)).toBe('full');
    expect(snapAfter(160, -2, HEIGHTS)).toBe('peek');
  });
});

describe('the speed of a finger', () => {
  it('is that of its last tenth of a second, up counted as positive', () => {
    const samples = [
      { y: 900, at: 0 },
      { y: 600, at: 950 },
      { y: 560, at: 1_000 },
    ];
    expect(upwardSpeed(samples, 1_000)).toBeCloseTo(0.8);
    expect(
      upwardSpeed(
        [...samples].reverse().map(({ y }, at) => ({ y, at: 950 + 25 * at })),
        1_000,
      ),
    ).toBeLessThan(0);
  });

  it('is none for a finger that rested before it let go', () => {
    const samples = [
      { y: 600, at: 0 },
      { y: 500, at: 50 },
    ];
    expect(upwardSpeed(samples, 400)).toBe(0);
  });
});

describe('the sheet under a finger', () => {
  let snaps: Snap[] = [];
  const box = { log: { scrollTop: 0, scrollHeight: 400, clientHeight: 400 } };

  async function shown(start: Snap, log = box.log) {
    render(<Page start={start} onSnap={(snap) => snaps.push(snap)} />);
    const pane = document.querySelector<HTMLElement>('#chat-pane');
    if (!pane) throw new Error('no pane');
    pane.style.minHeight = `${HEIGHTS.peek}px`;
    pane.style.maxHeight = `${HEIGHTS.full}px`;
    pane.style.setProperty('--half', '0.54');
    pane.style.setProperty('--visible-height', '844px');
    Object.defineProperty(pane, 'offsetHeight', {
      get: () => Number.parseFloat(pane.style.height) || HEIGHTS[(pane.dataset.snap ?? 'half') as Snap],
    });
    const element = screen.getByRole('log');
    for (const [name, value] of Object.entries(log)) Object.defineProperty(element, name, { value });
    await import('../../../components/ui/drag-sheet.ts');
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
    return pane;
  }

  /** One finger from one height to another in so many ms; whether the browser may still scroll. */
  function swipe(target: Element, [fromY, toY]: [number, number], ms: number, x: [number, number] = [0, 0]): boolean {
    const touch = (type: string, y: number, at: number, atX: number) => {
      const touches = type === 'touchend' ? [] : [{ clientX: atX, clientY: y }];
      const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { touches });
      Object.defineProperty(event, 'timeStamp', { value: at });
      return fireEvent(target, event);
    };
    touch('touchstart', fromY, 1_000, x[0]);
    let isFree = true;
    for (const step of [0.2, 0.5, 1]) {
      isFree =
        touch('touchmove', fromY + (toY - fromY) * step, 1_000 + ms * step, x[0] + (x[1] - x[0]) * step) && isFree;
    }
    touch('touchend', toY, 1_000 + ms, x[1]);
    return isFree;
  }

  beforeEach(() => {
    snaps = [];
    HTMLElement.prototype.checkVisibility = () => true;
    HTMLElement.prototype.setPointerCapture = () => {};
    // A phone, with what fingers do loaded.
    asPhone((query) => !query.includes('min-width'));
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('stays where it is while something in it is dragged by a handle of its own', async () => {
    await shown('half');
    const handle = document.createElement('button');
    handle.style.touchAction = 'none';
    handle.append(document.createElement('i'));
    screen.getByRole('log').append(handle);
    for (const target of [handle, handle.querySelector('i') as Element])
      for (const to of [560, 440]) expect(swipe(target, [500, to], 80)).toBe(true);
    expect(snaps).toEqual([]);
  });

  it('goes down with its content, where that is at its top', async () => {
    await shown('half');
    expect(swipe(screen.getByRole('log'), [500, 560], 80)).toBe(false);
    expect(snaps).toEqual(['peek']);
  });

  it('stays where it is, however far the finger goes, while its content can scroll back', async () => {
    await shown('half', { scrollTop: 12, scrollHeight: 2_000, clientHeight: 400 });
    expect(swipe(screen.getByRole('log'), [400, 700], 80)).toBe(true);
    expect(snaps).toEqual([]);
  });

  it('grows with content that has nothing to scroll, not with one that has', async () => {
    await shown('half');
    swipe(screen.getByRole('log'), [500, 430], 90);
    expect(snaps).toEqual(['full']);
    cleanup();
    snaps = [];
    await shown('half', { scrollTop: 0, scrollHeight: 2_000, clientHeight: 400 });
    expect(swipe(screen.getByRole('log'), [500, 430], 90)).toBe(true);
    expect(snaps).toEqual([]);
  });

  it('leaves sideways swipes and the message box alone', async () => {
    await shown('half');
    expect(swipe(screen.getByRole('log'), [500, 520], 80, [300, 100])).toBe(true);
    expect(swipe(screen.getByRole('textbox', { name: 'box' }), [500, 600], 80)).toBe(true);
    expect(snaps).toEqual([]);
  });

  it('returns to its height when a second finger comes', async () => {
    const pane = await shown('half');
    const log = screen.getByRole('log');
    const touch = (type: string, ...touches: { clientX: number; clientY: number }[]) =>
      fireEvent(log, Object.assign(new Event(type, { bubbles: true, cancelable: true }), { touches }));
    touch('touchstart', { clientX: 0, clientY: 500 });
    touch('touchmove', { clientX: 0, clientY: 620 });
    expect(pane.style.height).toBe(`${HEIGHTS.half - 120}px`);
    touch('touchstart', { clientX: 0, clientY: 620 }, { clientX: 90, clientY: 500 });
    expect(pane.style.height).toBe('');
    expect(snaps).toEqual([]);
  });

  it('takes the next height when its handle is pressed, with a pointer or by a screen reader without', async () => {
    await shown('half');
    fireEvent.click(screen.getByRole('button'));
    expect(snaps).toEqual(['full']);
  });

  it('is down or up, and nothing between, where it stands beside the map', async () => {
    asPhone(() => true);
    await shown('half');
    const handle = screen.getByRole('button');
    fireEvent.click(handle);
    fireEvent.keyDown(handle, { key: 'ArrowUp' });
    fireEvent.keyDown(handle, { key: 'ArrowDown' });
    expect(snaps).toEqual(['peek', 'half', 'peek']);
    fireEvent.click(handle);
    expect(handle.getAttribute('aria-label')).toBe('Size of the conversation: Show the conversation');
  });

  it('follows its handle, the end of which is no press', async () => {
    await shown('half');
    const handle = screen.getByRole('button');
    for (const [type, clientY] of [
      ['pointerdown', 390],
      ['pointermove', 250],
      ['pointermove', 70],
      ['pointerup', 70],
      ['click', 70],
    ] as const) {
      fireEvent(handle, Object.assign(new Event(type, { bubbles: true, cancelable: true }), { clientY, pointerId: 1 }));
    }
    expect(snaps).toEqual(['full']);
  });
});
