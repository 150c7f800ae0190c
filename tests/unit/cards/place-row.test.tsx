// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KindIcon } from '../../../components/cards/kind-icon.tsx';
import { LocateCard } from '../../../components/cards/locate.tsx';
import { PlaceRow } from '../../../components/cards/place-row.tsx';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import type { Place } from '../../../lib/domain/place.ts';
import { wordsOf } from '../../../lib/i18n/words.ts';
import { mapOf } from '../../../lib/tools/results.ts';
import { cardContext } from '../../fixtures/card-context.ts';
import { fakeSource } from '../../fixtures/fake-ports.ts';

beforeEach(() => void vi.stubGlobal('fetch', async () => Response.json({ lists: [], places: [] })));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const HOTPOT: Place = { ref: 'p1', name: '老灶', kind: 'hotpot', at: { lng: 104, lat: 30 }, address: '春熙路 1 号' };
const context = (locale: 'zh' | 'en', more = {}) => ({ ...cardContext(locale), ...more });
const drawing = (kind: string) => {
  const { container } = render(<KindIcon kind={kind} size={13} />);
  const path = container.querySelector('svg')?.innerHTML;
  cleanup();
  return path;
};

describe('a row of a place', () => {
  it('begins its facts with a glyph of its kind, or of the sort its kind is of', () => {
    const { container } = render(
      <PreferencesProvider locale="zh" theme="light">
        <PlaceRow place={HOTPOT} sign={1} {...context('zh')} />
      </PreferencesProvider>,
    );
    const facts = container.querySelector('.wt-place__meta');
    expect(facts?.firstElementChild?.innerHTML).toBe(drawing('restaurant'));
    expect(facts?.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
    expect(facts?.textContent).toBe('火锅店 · 春熙路 1 号');
  });

  it.each([
    ['bubble_tea', 'cafe'],
    ['castle', 'landmark'],
    ['lake', 'park'],
    ['clinic', 'hospital'],
    ['bus_stop', 'bus_station'],
  ])('has for %s the glyph of %s', (kind, like) => {
    expect(drawing(kind)).toBe(drawing(like));
    expect(drawing(kind)).not.toBe(drawing('anything else'));
  });

  it.each(['zh', 'en'] as const)('asks for the way there (%s), where anything can be asked', (locale) => {
    const words = wordsOf(locale);
    const row = (more: object) => (
      <PreferencesProvider locale={locale} theme="light">
        <PlaceRow place={HOTPOT} {...context(locale, more)} />
      </PreferencesProvider>
    );
    const onAsk = vi.fn();
    const { rerender } = render(row({ onAsk, onRun: async () => {} }));
    fireEvent.click(screen.getByText(words.saved.way));
    expect(onAsk).toHaveBeenCalledExactlyOnceWith(words.map.ask.goTo('老灶'));
    rerender(row({}));
    expect(screen.queryByText(words.saved.way)).toBeNull();
  });
});

describe('candidates of one name', () => {
  const candidates: Place[] = [
    { ref: 'p1', name: 'Atlantis', admin: '南非', adminEn: 'South Africa', address: 'Main Road 1' },
    {
      ref: 'p2',
      name: 'Atlantis',
      admin: '美国 佛罗里达州',
      adminEn: 'Florida, United States',
      address: 'Main Road 2',
    },
  ].map((each, index) => ({ ...each, kind: 'city', at: { lng: index, lat: 0 } }));
  const output = { candidates, direction: 'forward' as const, source: fakeSource };

  it.each([
    ['zh', '南非', '美国 佛罗里达州'],
    ['en', 'South Africa', 'Florida, United States'],
  ] as const)('say first which country each is in, whatever its street (%s)', (locale, ...areas) => {
    const { container } = render(
      <PreferencesProvider locale={locale} theme="light">
        <LocateCard output={output} {...context(locale)} />
      </PreferencesProvider>,
    );
    const facts = [...container.querySelectorAll('.wt-place__meta')].map(({ textContent }) => textContent);
    expect(facts).toEqual(areas.map((area, index) => expect.stringContaining(`· ${area} · Main Road ${index + 1}`)));
  });

  it('say it on the map, too', () => {
    const part = { type: 'tool-locate', state: 'output-available', toolCallId: 'c', input: {}, output };
    const { layers } = mapOf([{ id: 'm', role: 'assistant', parts: [part] }]);
    expect(layers.map((layer) => layer.kind === 'marker' && layer.note)).toEqual([
      expect.objectContaining({ name: '南非', nameEn: 'South Africa' }),
      expect.objectContaining({ name: '美国 佛罗里达州', nameEn: 'Florida, United States' }),
    ]);
  });
});
