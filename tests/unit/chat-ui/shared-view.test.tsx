// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import L from 'leaflet';
import { afterEach, expect, it, vi } from 'vitest';
// Loaded before the page needs them: each is a chunk of its own.
import '../../../components/cards/index.tsx';
import '../../../components/chat/markdown.tsx';
import '../../../components/map/map-surface.tsx';
import { SharedView } from '../../../components/chat/shared-view.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import { mapOf } from '../../../lib/tools/results.ts';
import { cafes } from '../../fixtures/cafes.ts';
import { paneSize } from '../../fixtures/pane-size.ts';

// It draws on a canvas, which does not exist here.
vi.mock('../../../components/map/layers/basemap.tsx', () => ({ VectorBasemap: () => null }));
paneSize();
afterEach(cleanup);

const messages = await cafes();

it('a shared conversation shows its map without a flight, and hovers and selects as the page does', async () => {
  const flyTo = vi.spyOn(L.Map.prototype, 'flyTo').mockReturnThis();
  const { container } = render(
    <PreferencesProvider locale="zh" theme="light">
      <SharedView
        id="x"
        title="t"
        messages={messages}
        next={null}
        map={mapOf(messages)}
        isImported={false}
        basemaps={{}}
      />
    </PreferencesProvider>,
  );
  const find = (selector: string) => container.querySelector(selector) as HTMLElement;
  const pin = () => find('.wt-marker[data-ref="p2"]');
  const row = () => find('[role="log"] li[data-ref="p2"]');
  await waitFor(() => expect([pin(), row()]).not.toContain(null), { timeout: 20_000 });
  // The camera waits for the layers, in a task of its own.
  await waitFor(() => expect(find('.wt-map').dataset.zoom).toBe('15'), { timeout: 20_000 });
  expect(flyTo).not.toHaveBeenCalled();
  const isLifted = () => [
    pin().classList.contains('is-lifted'),
    row().firstElementChild?.classList.contains('bg-accent-soft'),
  ];
  for (const at of [pin, row]) {
    fireEvent.mouseEnter(at());
    expect(isLifted()).toEqual([true, true]);
    fireEvent.mouseLeave(at());
    expect(isLifted()).toEqual([false, false]);
  }
  await act(async () => void fireEvent.click(pin()));
  expect(isLifted()).toEqual([true, true]);
  expect(row().firstElementChild?.getAttribute('aria-pressed')).toBe('true');
});
