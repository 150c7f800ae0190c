// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NEW_SESSION, type SessionView } from '../../../components/chat/session/session-view.ts';
import { useMoment } from '../../../components/chat/use-moment.ts';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';
import type { DrawnLayer, MapState } from '../../../lib/map/state.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const layer = (ref: string, messageId: string): DrawnLayer => ({
  kind: 'marker',
  ref,
  at: { lng: 120, lat: 30 },
  label: { name: ref },
  messageId,
  callId: messageId,
});
const mapWith = (...layers: DrawnLayer[]): MapState => ({ ...NEW_SESSION.map, layers });
const LAYERS = ['m1', 'm2', 'm3'].map((id) => layer(`p-${id}`, id));
const MESSAGES = ['m1', 'm2', 'm3'].map((id) => ({
  id,
  role: 'assistant',
  parts: [{ type: 'tool-search_places' }],
})) as ChatMessage[];
const CAMERA = { key: 'now', messageId: 'm3', target: { to: 'home' as const }, isAsked: false, named: [] };
const VIEW: SessionView = {
  ...NEW_SESSION,
  messages: MESSAGES,
  map: { ...mapWith(...LAYERS), camera: CAMERA, basemap: 'satellite' },
  mapAfter: (id) => mapWith(...LAYERS.slice(0, MESSAGES.findIndex((message) => message.id === id) + 1)),
};

function Page({ view }: { view: SessionView }) {
  const { map, faded } = useMoment(view);
  return (
    <>
      <div role="log">
        {view.messages.map(({ id }) => (
          <article key={id} data-message={id}>
            <button type="button">{id}</button>
          </article>
        ))}
      </div>
      <output>{`${map.layers.map(({ ref }) => ref)} | ${[...faded]} | ${map.camera?.key} ${map.basemap}`}</output>
      <p>map</p>
    </>
  );
}

const shown = () => screen.getByRole('status').textContent;
const later = () => act(() => vi.advanceTimersByTime(300));
const NOW = 'p-m1,p-m2,p-m3 | m1,m2 | now satellite';

it('the map of an older answer is shown while the pointer is on it, with its own weights and the present camera', () => {
  render(<Page view={VIEW} />);
  expect(shown()).toBe(NOW);
  fireEvent.mouseOver(screen.getByText('m2'));
  // One that only passes over it changes nothing.
  expect(shown()).toBe(NOW);
  later();
  expect(shown()).toBe('p-m1,p-m2 | m1 | now satellite');
  fireEvent.mouseOver(screen.getByText('map'));
  later();
  expect(shown()).toBe(NOW);
});

it('the newest answer has the present map', () => {
  render(<Page view={VIEW} />);
  fireEvent.mouseOver(screen.getByText('m3'));
  later();
  expect(shown()).toBe(NOW);
});

it('the keyboard does the same', () => {
  render(<Page view={VIEW} />);
  const matches = vi
    .spyOn(Element.prototype, 'matches')
    .mockImplementation((selector) => selector === ':focus-visible');
  act(() => screen.getByText('m1').focus());
  later();
  matches.mockRestore();
  expect(shown()).toBe('p-m1 |  | now satellite');
});

it('a running answer is drawn wherever the pointer is', () => {
  const { rerender } = render(<Page view={VIEW} />);
  fireEvent.mouseOver(screen.getByText('m1'));
  later();
  rerender(<Page view={{ ...VIEW, status: 'streaming' }} />);
  expect(shown()).toBe(NOW);
});
