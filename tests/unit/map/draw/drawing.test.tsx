// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MapSurface } from '../../../../components/map/map-surface.tsx';
import type { MapPanelProps } from '../../../../components/map/props.ts';
import { Announcer } from '../../../../components/ui/announcer.tsx';
import { EMPTY_MAP, reduceMap } from '../../../../lib/map/reduce.ts';
import type { Layer } from '../../../../lib/map/state.ts';
import { paneSize } from '../../../fixtures/pane-size.ts';

// It draws on a canvas, which does not exist here.
vi.mock('../../../../components/map/layers/basemap.tsx', () => ({ VectorBasemap: () => null }));

paneSize();
afterEach(cleanup);

const SQUARE: Layer = {
  kind: 'area',
  ref: 'a1',
  label: { name: 'Market' },
  rings: [
    [
      { lng: 8, lat: 47 },
      { lng: 8.2, lat: 47 },
      { lng: 8.2, lat: 47.1 },
      { lng: 8.1, lat: 47.2 },
      { lng: 8, lat: 47.1 },
    ],
  ],
};

async function shown(more: Partial<MapPanelProps> = {}) {
  const effects = [{ do: 'show' as const, layers: [SQUARE] }];
  const spies = { onDraw: vi.fn(async () => 'l1'), onEdit: vi.fn(), onRoom: vi.fn(), onSelect: vi.fn() };
  const props: MapPanelProps = {
    state: reduceMap(EMPTY_MAP, { messageId: 'm', callId: 'c', effects }),
    locale: 'en',
    isDark: false,
    basemaps: {},
    hoveredRef: null,
    onHover() {},
    selection: [],
    onViewChange() {},
    replayKeys: new Set(['c']),
    ...spies,
    ...more,
  };
  await act(
    async () =>
      void render(
        <>
          <MapSurface {...props} />
          <Announcer />
        </>,
      ),
  );
  return spies;
}

/** Its code is loaded first. */
const LOADED = { timeout: 10_000 };
const canvas = () => document.querySelector<HTMLElement>('.wt-canvas') ?? document.body;
const press = (key: string, on: Element = canvas(), more = {}) =>
  act(async () => void fireEvent.keyDown(on, { key, ...more }));

async function beginDrawing(tool?: string) {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Draw and measure' })));
  const bar = await screen.findByRole('toolbar', { name: 'Drawing tools' }, LOADED);
  if (tool) await act(async () => void fireEvent.click(within(bar).getByRole('button', { name: tool })));
  return bar;
}

describe('drawing by keys alone', () => {
  it('sets points at the crosshair, says their length, and stores the line at a second Enter', async () => {
    const { onDraw, onRoom } = await shown();
    const bar = await beginDrawing('Line');
    expect(onRoom.mock.calls).toEqual([[true]]);
    expect(document.activeElement).toBe(canvas());
    await press('Enter');
    await press('Enter');
    for (const _ of [1, 2, 3]) await press('ArrowRight', canvas(), { shiftKey: true });
    expect(bar.textContent).toMatch(/km/);
    await press('Enter');
    expect(screen.getByRole('status').textContent).toMatch(/^Point 2, [\d.]+ km$/);
    await press('Enter');
    await waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull());
    expect(onRoom.mock.calls).toEqual([[true], [false]]);
    const [input, text] = onDraw.mock.calls[0] as unknown as [
      { shape: string; points: { point: { lng: number } }[] },
      string,
    ];
    expect(input.shape).toBe('line');
    const [from, to] = input.points;
    expect((to?.point.lng ?? 0) - (from?.point.lng ?? 0)).toBeGreaterThan(0);
    expect(text).toMatch(/^Draw on the map: line, [\d.]+ km$/);
    expect(screen.getByRole('status').textContent).toMatch(/^Line drawn and selected/);
  });

  it('takes points back with Backspace and Ctrl+Z, and cancels with Escape', async () => {
    const { onDraw, onEdit } = await shown();
    await beginDrawing();
    const points = () => screen.queryAllByRole('button', { name: /^Point \d of/ }).length;
    await press('Enter');
    for (let n = 1; n <= 3; n++) {
      await press('Enter');
      await press('ArrowDown', canvas(), { shiftKey: true });
    }
    expect(points()).toBe(3);
    await press('Backspace');
    expect(screen.getByRole('status').textContent).toBe('Removed, 2 points left');
    await press('z', canvas(), { ctrlKey: true });
    expect(points()).toBe(3);
    await press('Escape');
    expect(points()).toBe(0);
    expect(screen.getByRole('toolbar')).toBeDefined();
    await press('Escape');
    expect(screen.queryByRole('toolbar')).toBeNull();
    expect(onDraw).not.toHaveBeenCalled();
    expect(onEdit).not.toHaveBeenCalled();
  });

  it('keeps what could not be stored, and says so', async () => {
    await shown({ onDraw: async () => null });
    const bar = await beginDrawing('Pin');
    await press('Enter');
    await press('Enter');
    expect((await within(bar).findByRole('alert')).textContent).toBe('It could not be saved: try again');
    expect(screen.getByRole('button', { name: 'Point 1 of 1' })).toBeDefined();
  });

  it('waits for the end of an answer', async () => {
    const { onDraw } = await shown({ isEditable: false });
    const bar = await beginDrawing('Pin');
    await press('Enter');
    await press('Enter');
    expect(bar.textContent).toContain('once the answer has ended');
    expect(onDraw).not.toHaveBeenCalled();
  });
});

describe('a drawing on the map', () => {
  async function edit() {
    const spies = await shown();
    const shape = document.querySelector('path.wt-area');
    if (!shape) throw new Error('no shape');
    await act(async () => void fireEvent.click(shape));
    const popup = screen.getByRole('dialog', { name: 'Market' });
    return { ...spies, popup };
  }

  it('has its points moved and removed, under the same ref', async () => {
    const { popup, onDraw } = await edit();
    await act(async () => void fireEvent.click(within(popup).getByRole('button', { name: 'Edit shape' })));
    await screen.findByRole('toolbar', {}, LOADED);
    const grip = (index: number) => screen.getByRole('button', { name: `Point ${index} of 5` });
    expect(document.querySelector('path.wt-area')).toBeNull();
    await press('ArrowUp', grip(4));
    await press('Delete', grip(1));
    await press('Enter');
    await waitFor(() => expect(onDraw).toHaveBeenCalledOnce());
    const [input] = onDraw.mock.calls[0] as unknown as [{ points: { point: { lat: number } }[]; replaces: string }];
    expect(input.replaces).toBe('a1');
    expect(input.points).toHaveLength(4);
    expect(input.points[2]?.point.lat).toBeGreaterThan(47.2);
  });

  it('loses a point that was pressed by the button that then appears, and can have it back', async () => {
    const { popup } = await edit();
    await act(async () => void fireEvent.click(within(popup).getByRole('button', { name: 'Edit shape' })));
    const bar = await screen.findByRole('toolbar', {}, LOADED);
    expect(within(bar).queryByRole('button', { name: 'Remove this point' })).toBeNull();
    const grip = screen.getByRole('button', { name: 'Point 2 of 5' });
    grip.setPointerCapture = () => {};
    const finger = { pointerId: 1, pointerType: 'touch', button: 0 };
    await act(async () => void fireEvent.pointerDown(grip, finger));
    await act(async () => void fireEvent.pointerUp(grip, finger));
    await act(async () => void fireEvent.click(within(bar).getByRole('button', { name: 'Remove this point' })));
    expect(screen.getAllByRole('button', { name: /^Point \d of 4/ })).toHaveLength(4);
    await act(async () => void fireEvent.click(within(bar).getByRole('button', { name: 'Undo' })));
    expect(screen.getAllByRole('button', { name: /^Point \d of 5/ })).toHaveLength(5);
  });

  it('is named and coloured without the model', async () => {
    const { popup, onEdit } = await edit();
    await act(async () => void fireEvent.click(within(popup).getByRole('button', { name: 'Name and colour' })));
    const form = await screen.findByRole('form', { name: 'Name and colour of Market' }, LOADED);
    await act(async () => void fireEvent.click(within(form).getByRole('button', { name: 'Green' })));
    fireEvent.change(within(form).getByRole('textbox', { name: 'Name' }), { target: { value: 'Fair' } });
    await act(async () => void fireEvent.submit(form));
    expect(onEdit.mock.calls).toEqual([
      [{ action: 'restyle', refs: ['a1'], color: 'green' }, 'Make “Market” green'],
      [{ action: 'rename', refs: ['a1'], name: 'Fair' }, 'Rename “Market” to “Fair”'],
    ]);
  });

  it('is undone by Ctrl+Z on the map, but not in a text box', async () => {
    const { onEdit } = await shown();
    await press('z', canvas(), { ctrlKey: true });
    expect(onEdit.mock.calls).toEqual([[{ action: 'undo' }, 'Undo the last step']]);
    await press('z', canvas(), { ctrlKey: true, shiftKey: true });
    await press('z', document.body, { ctrlKey: true });
    expect(onEdit).toHaveBeenCalledOnce();
  });
});
