// @vitest-environment happy-dom
import { cleanup, render, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { NEW_SESSION } from '../../../components/chat/session/session-view.ts';
import { useBindingState } from '../../../components/chat/use-binding-state.ts';

afterEach(cleanup);

it('a press on the map selects and holds, and brings the newest card of the place into view', () => {
  const { container } = render(
    <div role="log">
      <p data-ref="p1">earlier</p>
      <p data-ref="p2">other</p>
      <p data-ref="p1">newest</p>
      <details>
        <p data-ref="p1">a trip that was changed since</p>
      </details>
    </div>,
  );
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
  const select = vi.fn();
  const hold = vi.fn();
  const { result } = renderHook(() =>
    useBindingState({ selection: [], select, hold, ask() {}, begin: undefined, run: undefined, view: NEW_SESSION }),
  );
  result.current.selectOnMap('p1');
  expect(hold).toHaveBeenCalledExactlyOnceWith('p1');
  expect(select).not.toHaveBeenCalled();
  expect(scrolled.mock.contexts).toEqual([container.querySelector('p:nth-child(3)')]);
  result.current.binding.onSelect('p2');
  expect(select).toHaveBeenLastCalledWith('p2');
  expect(scrolled).toHaveBeenCalledOnce();
  scrolled.mockRestore();
});
