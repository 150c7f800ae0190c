// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useBasemap } from '../../../components/map/use-basemap.ts';
import type { BasemapId } from '../../../lib/map/state.ts';

const OFFERED: BasemapId[] = ['auto', 'vector', 'streets', 'satellite'];
const NOTHING = { basemap: 'auto' as BasemapId, basemapKey: null as string | null };

afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** A map that opens with this state; each call is another visit. */
const open = (state = NOTHING, offered = OFFERED) =>
  renderHook((props) => useBasemap(props, offered), { initialProps: state });
type Opened = ReturnType<typeof open>;
const shown = ({ result }: Opened) => result.current[0];
const choose = ({ result }: Opened, id: BasemapId) => act(() => result.current[1](id));

describe('the basemap', () => {
  it('is the one chosen, in every conversation of this browser', () => {
    const first = open();
    expect(shown(first)).toBe('auto');
    choose(first, 'satellite');
    expect(shown(first)).toBe('satellite');
    expect(shown(open())).toBe('satellite');
  });

  it('is what the conversation asks for, whatever was chosen before', () => {
    choose(open(), 'streets');
    const asked = open();
    asked.rerender({ basemap: 'satellite', basemapKey: 'call-1' });
    expect(shown(asked)).toBe('satellite');
    // Asked for again, it comes again.
    choose(asked, 'vector');
    expect(shown(asked)).toBe('vector');
    asked.rerender({ basemap: 'satellite', basemapKey: 'call-2' });
    expect(shown(asked)).toBe('satellite');
  });

  it('is still the one chosen over what the conversation had asked for, after a reload', () => {
    const state = { basemap: 'satellite' as BasemapId, basemapKey: 'call-1' };
    choose(open(state), 'streets');
    expect(shown(open(state))).toBe('streets');
    expect(shown(open({ basemap: 'satellite', basemapKey: 'call-of-another' }))).toBe('satellite');
  });

  it('is the automatic one if the site does not have it', () => {
    choose(open(), 'satellite');
    expect(shown(open(NOTHING, ['auto', 'vector']))).toBe('auto');
    localStorage.setItem('wentu:basemap', 'made-up');
    expect(shown(open())).toBe('auto');
  });
});
