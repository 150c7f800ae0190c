// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ToolCard } from '../../../components/cards/index.tsx';
import { PlaceRow } from '../../../components/cards/place-row.tsx';
import type { ToolPart } from '../../../components/cards/props.ts';
import { BindingProvider } from '../../../components/chat/binding.tsx';
import { PlaceMention } from '../../../components/chat/place-mention.tsx';
import { fakeContext } from '../../fixtures/fake-ports.ts';
import { pastCall } from '../../fixtures/past-call.ts';

afterEach(cleanup);

const cafe = { ref: 'p2', name: '乙', kind: 'cafe', at: { lng: 116.4, lat: 39.9 } };
type Shown = { hoveredRef?: string | null; selection?: string[] };

/** A place on its card, or its name in an answer. */
const KINDS = {
  'a place on a card': (context: Parameters<typeof PlaceRow>[0]) => <PlaceRow {...context} />,
  'a name in an answer': (context: Parameters<typeof PlaceRow>[0]) => (
    <BindingProvider value={context}>
      <PlaceMention of="p2">乙</PlaceMention>
    </BindingProvider>
  ),
};

describe.each(Object.entries(KINDS))('%s', (_, element) => {
  function shown({ hoveredRef = null, selection = [] }: Shown = {}) {
    const spies = { onHover: vi.fn(), onSelect: vi.fn(), onAsk: vi.fn() };
    const { container } = render(element({ place: cafe, locale: 'zh', hoveredRef, selection, ...spies }));
    return {
      button: container.querySelector('button, [role="button"]') as HTMLElement,
      outer: container.firstElementChild,
      ...spies,
    };
  }

  it('says that pointer or focus came, and that they left', () => {
    const { button, outer, onHover } = shown();
    fireEvent.mouseEnter(outer as Element);
    fireEvent.mouseLeave(outer as Element);
    fireEvent.focus(button);
    fireEvent.blur(button);
    expect(onHover.mock.calls).toEqual([['p2'], [null], ['p2'], [null]]);
  });

  it.each([
    ['hovered elsewhere', { hoveredRef: 'p2' }, true, 'false'],
    ['selected', { selection: ['p1', 'p2'] }, true, 'true'],
    ['neither', { hoveredRef: 'p1', selection: ['p3'] }, false, 'false'],
  ])('that is %s shows it', (_state, state, isLifted, isPressed) => {
    const { button } = shown(state);
    expect(button.classList.contains('bg-accent-soft')).toBe(isLifted);
    expect(button.getAttribute('aria-pressed')).toBe(isPressed);
  });
});

it('a route card lifts its line while the pointer is on it', async () => {
  const call = await pastCall('plan_route', { from: { name: '北京' }, to: { name: '上海' } }, fakeContext());
  const part = { type: 'tool-plan_route', toolCallId: 'c', state: 'output-available', ...call } as unknown as ToolPart;
  const onHover = vi.fn();
  const nothing = { hoveredRef: null, selection: [], onSelect() {}, onAsk() {} };
  const { container } = render(<ToolCard part={part} locale="zh" onHover={onHover} {...nothing} />);
  const card = container.querySelector('section[data-ref]') as HTMLElement;
  fireEvent.mouseEnter(card);
  fireEvent.mouseLeave(card);
  expect(onHover.mock.calls).toEqual([[card.dataset.ref], [null]]);
});

it('an answer to a question that is a place lifts its marker, for pointer and keyboard', () => {
  const options = [{ label: '甲', ref: 'p1' }, { label: '别处' }];
  const output = { question: '哪一个？', options, places: [{ ref: 'p1', option: 0 }] };
  const part = { type: 'tool-ask_user', toolCallId: 'c', state: 'output-available', input: { options }, output };
  const onHover = vi.fn();
  const nothing = { hoveredRef: null, selection: [], onSelect() {}, onAsk() {} };
  const { getByRole } = render(<ToolCard part={part as ToolPart} locale="zh" onHover={onHover} {...nothing} />);
  const [first, other] = ['甲', '别处'].map((name) => getByRole('button', { name }));
  fireEvent.mouseEnter(first as Element);
  fireEvent.mouseLeave(first as Element);
  fireEvent.focus(first as Element);
  fireEvent.blur(first as Element);
  fireEvent.mouseEnter(other as Element);
  fireEvent.focus(other as Element);
  expect(onHover.mock.calls).toEqual([['p1'], [null], ['p1'], [null]]);
});
