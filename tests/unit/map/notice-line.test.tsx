// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoticeLine } from '../../../components/map/controls/notice-line.tsx';
import { MapSurface } from '../../../components/map/map-surface.tsx';
import { Announcer } from '../../../components/ui/announcer.tsx';
import { wordsOf } from '../../../lib/i18n/words.ts';
import { EMPTY_MAP } from '../../../lib/map/reduce.ts';
import { paneSize } from '../../fixtures/pane-size.ts';

// It draws on a canvas, which does not exist here.
vi.mock('../../../components/map/layers/basemap.tsx', () => ({ VectorBasemap: () => null }));

paneSize();
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const wait = (ms: number) => act(async () => void vi.advanceTimersByTime(ms));

function shown(isPassing: boolean) {
  const onDismiss = vi.fn();
  render(<NoticeLine notice={{ text: 'Found', isPassing }} close="Close" onDismiss={onDismiss} />);
  return onDismiss;
}

describe('news of the map', () => {
  it('leaves by itself if it is good, not before five seconds', async () => {
    const onDismiss = shown(true);
    await wait(5_000);
    expect(onDismiss).not.toHaveBeenCalled();
    await wait(2_000);
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  it('stays until it is closed if it is bad', async () => {
    const onDismiss = shown(false);
    await wait(60_000);
    expect(onDismiss).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  it.each([
    ['the pointer', fireEvent.pointerEnter, fireEvent.pointerLeave],
    ['the keyboard', fireEvent.focus, fireEvent.blur],
  ])('stays while %s is on it, and a while longer', async (_, enter, leave) => {
    const onDismiss = shown(true);
    const line = screen.getByText('Found');
    await wait(5_000);
    enter(line);
    await wait(60_000);
    expect(onDismiss).not.toHaveBeenCalled();
    leave(line);
    await wait(5_000);
    expect(onDismiss).not.toHaveBeenCalled();
    await wait(2_000);
    expect(onDismiss).toHaveBeenCalledOnce();
  });
});

describe('the button that shows where one is', () => {
  async function located(locale: 'zh' | 'en', geolocation: Partial<Geolocation>) {
    const { map } = wordsOf(locale);
    vi.stubGlobal('navigator', { ...navigator, geolocation });
    await act(async () => {
      render(
        <>
          <MapSurface
            state={EMPTY_MAP}
            locale={locale}
            isDark={false}
            basemaps={{}}
            hoveredRef={null}
            onHover={() => {}}
            selection={[]}
            onSelect={() => {}}
            onViewChange={() => {}}
            replayKeys={new Set()}
          />
          <Announcer />
        </>,
      );
    });
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: map.locate })));
    return map;
  }
  const heard = () => screen.getByRole('status').textContent;
  const news = (text: string) => screen.queryAllByText(text).filter((element) => !element.closest('[role="status"]'));

  it.each(['zh', 'en'] as const)('says once in %s that it was found, and takes the words away', async (locale) => {
    const position = { coords: { longitude: 116.4, latitude: 39.9 } } as GeolocationPosition;
    const { positionFound } = await located(locale, { getCurrentPosition: (found) => found(position) });
    expect(news(positionFound)).toHaveLength(1);
    expect(heard()).toBe(positionFound);
    await wait(7_000);
    expect(news(positionFound)).toHaveLength(0);
    expect(heard()).toBe('');
  });

  it.each(['zh', 'en'] as const)('leaves in %s what to do without it', async (locale) => {
    const { positionDenied } = await located(locale, {
      getCurrentPosition: (_, fail) => fail?.({ code: 1 } as GeolocationPositionError),
    });
    await wait(60_000);
    expect(news(positionDenied)).toHaveLength(1);
  });
});
