// @vitest-environment happy-dom
import { cleanup, render, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useBindingState } from '../../../components/chat/use-binding-state.ts';

afterEach(cleanup);

it('a press on the map selects and holds, and brings the newest card of the place into view', () => {
  const { container } = render(
    <div role="log">
      <p data-ref="p1">earlier</p>
      <p data-ref="p2">other</p>
      <p data-ref="p1">newest</p>
    </div>,
  );
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
  const select = vi.fn();
  const hold = vi.fn();
  const { result } = renderHook(() => useBindingState({ selection: [], select, hold, ask() {}, run: undefined }));
  result.current.selectOnMap('p1');
  expect(hold).toHaveBeenCalledExactlyOnceWith('p1');
  expect(select).not.toHaveBeenCalled();
  expect(scrolled.mock.contexts).toEqual([container.querySelector('p:last-child')]);
  result.current.binding.onSelect('p2');
  expect(select).toHaveBeenLastCalledWith('p2');
  expect(scrolled).toHaveBeenCalledOnce();
  scrolled.mockRestore();
});
