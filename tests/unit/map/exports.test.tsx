// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ControlsProps } from '../../../components/map/controls/controls-props.ts';
import { Exports } from '../../../components/map/controls/exports.tsx';
import { exportFileName } from '../../../lib/map/export-formats.ts';

const mapPicture = vi.hoisted(() => vi.fn());
vi.mock('../../../components/map/picture.ts', () => ({ mapPicture }));

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** Of one pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const LAYERS = [
  { kind: 'marker', ref: 'p1', at: { lng: 1, lat: 1 }, label: { name: 'Here' }, messageId: 'm', callId: 'c' },
];

function shown(isEmpty: boolean) {
  const pane = document.createElement('section');
  pane.className = 'wt-map';
  pane.innerHTML = '<div class="canvas"></div><p class="wt-attribution">© OpenStreetMap</p>';
  const map = { getContainer: () => pane.querySelector('.canvas') };
  const props = { map, locale: 'en', state: { layers: isEmpty ? [] : LAYERS } } as unknown as ControlsProps;
  render(<Exports {...props} />);
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  return { saved, container: map.getContainer() };
}

describe('what the map can be taken along as', () => {
  it('is a picture and a print also while nothing is drawn, and files once something is', () => {
    shown(true);
    const open = screen.getAllByRole<HTMLButtonElement>('button').filter(({ disabled }) => !disabled);
    expect(open.map(({ textContent }) => textContent)).toEqual(['PNG', 'Print']);
    cleanup();
    shown(false);
    expect(screen.getAllByRole<HTMLButtonElement>('button').every(({ disabled }) => !disabled)).toBe(true);
  });

  it('has its credits in the picture', async () => {
    mapPicture.mockResolvedValue(new Blob([PNG]));
    const { saved, container } = shown(false);
    fireEvent.click(screen.getByRole('button', { name: 'Export PNG' }));
    await waitFor(() => expect(saved).toHaveBeenCalledOnce());
    expect(mapPicture).toHaveBeenCalledExactlyOnceWith(container, 'AI 生成 · AI-generated · © OpenStreetMap');
    expect((saved.mock.contexts[0] as HTMLAnchorElement).download).toMatch(/^wentu-.*\.png$/);
  });

  it('saves nothing where the browser cannot make the picture', async () => {
    mapPicture.mockRejectedValue(new Error('tainted'));
    const { saved } = shown(false);
    fireEvent.click(screen.getByRole('button', { name: 'Export PNG' }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(saved).not.toHaveBeenCalled();
  });
});

it('a calendar and a picture have names like the other files', () => {
  const at = new Date(2026, 10, 29, 14, 5);
  expect(exportFileName('ics', at)).toBe('wentu-2026-11-29-1405.ics');
  expect(exportFileName('png', at)).toBe('wentu-2026-11-29-1405.png');
});
