// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlacesList } from '../../../components/cards/places-list.tsx';
import { Peek } from '../../../components/chat/peek.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';

const WIDTH = 280;
const VIEW = 390;
const PLACES = ['甲', '乙', '丙'].map((name, index) => ({
  ref: `p${index + 1}`,
  name,
  kind: 'cafe',
  at: { lng: 116 + index, lat: 39 },
}));

/** A row of cards 280 px wide in a rail of 390 px, as a browser lays it out; isList: below each other. */
function layOut(isList = false) {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(VIEW);
  vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockReturnValue(isList ? VIEW : WIDTH * PLACES.length);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    const at = PLACES.findIndex(({ ref }) => ref === this.dataset.ref);
    const scrolled = document.querySelector('ol')?.scrollLeft ?? 0;
    return (at < 0 ? new DOMRect(0, 0, VIEW, 100) : new DOMRect(at * WIDTH - scrolled, 0, WIDTH, 100)) as DOMRect;
  });
}

function shown(selection: string[] = []) {
  const context = { locale: 'zh' as const, hoveredRef: null, onHover: vi.fn(), onSelect: vi.fn(), onAsk: vi.fn() };
  const onLookAt = vi.fn();
  const list = (selected: string[]) => (
    <PlacesList places={PLACES} context={{ ...context, selection: selected, onLookAt }} />
  );
  const { rerender } = render(list(selection));
  const rail = screen.getByRole('list');
  const scrollTo = vi.fn((to: ScrollToOptions) => {
    rail.scrollLeft = to.left ?? 0;
  });
  rail.scrollTo = scrollTo as never;
  return { onLookAt, rail, scrollTo, select: (ref: string) => rerender(list([ref])) };
}

/** The reader, or the rail itself, has scrolled, and it has come to rest. */
async function scrolled(rail: HTMLElement, to: number) {
  rail.scrollLeft = to;
  fireEvent.scroll(rail);
  await act(() => vi.advanceTimersByTimeAsync(200));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a rail of places', () => {
  it('looks at the card in its middle once it is at rest, and not before', async () => {
    layOut();
    const { onLookAt, rail } = shown();
    rail.scrollLeft = 120;
    fireEvent.scroll(rail);
    expect(onLookAt).not.toHaveBeenCalled();
    await scrolled(rail, 225);
    expect(onLookAt).toHaveBeenCalledExactlyOnceWith('p2');
  });

  it('brings what is selected on the map to its middle, and takes that for no wish of the reader', async () => {
    layOut();
    const { onLookAt, rail, scrollTo, select } = shown();
    select('p3');
    expect(scrollTo).toHaveBeenCalledExactlyOnceWith({ left: 2 * WIDTH + WIDTH / 2 - VIEW / 2, behavior: 'auto' });
    await scrolled(rail, rail.scrollLeft);
    expect(onLookAt).not.toHaveBeenCalled();
    await scrolled(rail, 0);
    expect(onLookAt).toHaveBeenCalledExactlyOnceWith('p1');
  });

  it('is a list like any other where it has no more than its width', async () => {
    layOut(true);
    const { onLookAt, rail, scrollTo, select } = shown();
    select('p3');
    await scrolled(rail, 0);
    expect([onLookAt.mock.calls, scrollTo.mock.calls]).toEqual([[], []]);
  });
});

describe('what is left of an answer when the sheet is down', () => {
  const page = (peek: ReactNode) =>
    render(
      <PreferencesProvider locale="zh" theme="light">
        {peek}
      </PreferencesProvider>,
    );
  const answer = (...parts: object[]) => [{ id: 'm', role: 'assistant', parts }] as ChatMessage[];
  const text = { type: 'text', text: '**甲**最近，直线 200 米。\n\n第二段' };

  it('is how it begins, and a press on it raises the sheet', () => {
    const onRaise = vi.fn();
    page(<Peek messages={answer(text)} onRaise={onRaise} />);
    const line = screen.getByRole('button', { name: '甲最近，直线 200 米。' });
    fireEvent.click(line);
    expect(onRaise).toHaveBeenCalledOnce();
  });

  it('is the places it found', async () => {
    vi.useRealTimers();
    // Loaded when it is first needed.
    await import('../../../components/cards/peek-places.tsx');
    const search = { areaKind: 'around', areaName: '天安门', center: { lng: 116, lat: 39 } };
    const source = { id: 'x', name: 'x', attribution: 'x', fetchedAt: '2026-11-30T00:00:00Z' };
    const output = { places: PLACES, search, source };
    const call = { type: 'tool-search_places', toolCallId: 'c', state: 'output-available', input: {}, output };
    page(<Peek messages={answer(call, text)} onRaise={vi.fn()} />);
    expect((await screen.findAllByRole('listitem')).map((each) => each.dataset.name)).toEqual(['甲', '乙', '丙']);
    expect(screen.queryByText(/最近/)).toBeNull();
  });
});
