// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NEW_SESSION } from '../../../components/chat/session/session-view.ts';
import { useFacts } from '../../../components/chat/use-facts.ts';
import { userMetadata } from '../../../lib/chat/conversation/message.ts';
import type { MapView } from '../../../lib/domain/map-view.ts';
import type { Locale } from '../../../lib/i18n/index.ts';
import type { DrawnLayer, MapState } from '../../../lib/map/state.ts';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const VIEW: MapView = { center: { lng: 120.2, lat: 30.3 }, zoom: 12, bbox: [120.1, 30.2, 120.3, 30.4] };
const refs = (count: number) => Array.from({ length: count }, (_, index) => `p${index + 1}`);
const mapWith = (...drawn: string[]): MapState => ({
  ...NEW_SESSION.map,
  layers: drawn.map(
    (ref): DrawnLayer => ({
      kind: 'marker',
      ref,
      label: { name: `店${ref}`, nameEn: `Shop ${ref}` },
      at: { lng: 120, lat: 30 },
      messageId: 'm',
      callId: 'c',
    }),
  ),
});

function opened(map: MapState = mapWith(...refs(3)), locale: Locale = 'zh') {
  const hook = renderHook((now: { map: MapState }) => useFacts(now.map, locale), { initialProps: { map } });
  return {
    now: () => hook.result.current,
    sent: () => hook.result.current.metadata(),
    draw: (next: MapState) => hook.rerender({ map: next }),
    do: (work: (facts: ReturnType<typeof useFacts>) => void) => act(() => work(hook.result.current)),
    select: (...chosen: string[]) => act(() => chosen.forEach(hook.result.current.select)),
  };
}

describe('what goes along with a message', () => {
  it('is language and time zone, and nothing that is not known', () => {
    const { sent } = opened(undefined, 'en');
    expect(sent()).toEqual({ locale: 'en', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  });

  it('is the view of the map and the position of the reader', () => {
    const page = opened();
    page.do((facts) => facts.setView(VIEW));
    page.do((facts) => facts.setPosition({ lng: 120.15, lat: 30.25 }));
    expect(page.sent()).toMatchObject({ view: VIEW, position: { lng: 120.15, lat: 30.25 } });
  });

  it('is no view once the reader switched that off, here and at the next visit', () => {
    const page = opened();
    page.do((facts) => facts.setView(VIEW));
    page.do((facts) => facts.toggleView());
    expect(page.sent().view).toBeUndefined();
    const later = opened();
    later.do((facts) => facts.setView(VIEW));
    expect([later.now().isViewSent, later.sent().view]).toEqual([false, undefined]);
    later.do((facts) => facts.toggleView());
    expect(later.sent().view).toEqual(VIEW);
    expect(opened().now().isViewSent).toBe(true);
  });
});

describe('the selection', () => {
  it('keeps the order of the presses, newest last; a second press takes one out', () => {
    const page = opened();
    page.select('p3', 'p1', 'p2');
    expect(page.sent().selection).toEqual(['p3', 'p1', 'p2']);
    page.select('p1');
    expect(page.sent().selection).toEqual(['p3', 'p2']);
    page.select('p1');
    expect(page.sent().selection).toEqual(['p3', 'p2', 'p1']);
  });

  it('keeps what is pressed again on the map, as the newest', () => {
    const page = opened();
    page.select('p1', 'p2');
    page.do((facts) => facts.hold('p1'));
    expect(page.sent().selection).toEqual(['p2', 'p1']);
    page.do((facts) => facts.hold('p1'));
    expect(page.sent().selection).toEqual(['p2', 'p1']);
    page.do((facts) => facts.hold('p3'));
    expect(page.sent().selection).toEqual(['p2', 'p1', 'p3']);
  });

  it('sends the newest twenty', () => {
    const page = opened(mapWith(...refs(25)));
    page.select(...refs(25));
    expect(page.sent().selection).toEqual(refs(25).slice(5));
    expect(page.now().chips).toHaveLength(25);
  });

  it('leaves out what is no longer drawn, and has it again when it is back', () => {
    const page = opened();
    page.select('p1', 'p2');
    page.draw(mapWith('p2'));
    expect(page.sent().selection).toEqual(['p2']);
    page.draw(mapWith());
    expect(page.sent().selection).toBeUndefined();
    page.draw(mapWith('p1', 'p2'));
    expect(page.sent().selection).toEqual(['p1', 'p2']);
  });

  it('names a route once where its end, a ride and an alternative were pressed, as the server reads refs', () => {
    const page = opened(mapWith('r1', 'r1:0', 'r1:l2', 'r1.2', 'p1'));
    page.select('r1:0', 'p1', 'r1:l2', 'r1.2');
    expect(page.sent().selection).toEqual(['r1', 'p1']);
    expect(userMetadata.safeParse(page.sent()).success).toBe(true);
    expect(page.now().chips.flatMap(({ refs: all }) => all)).toEqual(['r1:0', 'p1', 'r1:l2', 'r1.2']);
  });

  it('is shown by name in the language of the page', () => {
    const page = opened(undefined, 'en');
    page.select('p2');
    expect(page.now().chips).toEqual([{ refs: ['p2'], name: 'Shop p2' }]);
  });

  it('is empty in a new conversation', () => {
    const page = opened();
    page.select('p1');
    page.do((facts) => facts.forget());
    expect(page.now().selection).toEqual([]);
  });
});
