import { describe, expect, it } from 'vitest';
import { legendOf } from '../../../lib/map/legend.ts';
import { mergedLayers, refsDrawn, refsOf } from '../../../lib/map/merged.ts';
import type { DrawnLayer } from '../../../lib/map/state.ts';

const AT = { lng: 120.1437, lat: 30.2577 };
const marker = (ref: string, messageId: string, more: object = {}): DrawnLayer => ({
  kind: 'marker',
  ref,
  at: AT,
  label: { name: '断桥' },
  messageId,
  callId: `call-${messageId}`,
  ...more,
});

describe('a place that several answers drew', () => {
  it('is one marker: the newest, which also answers to the refs of the others', () => {
    const layers = [marker('p1', 'm1', { number: 3 }), marker('p4', 'm2'), marker('p9', 'm3', { number: 1 })];
    const merged = mergedLayers(layers);
    expect(merged.map(refsOf)).toEqual([['p9', 'p4', 'p1']]);
    expect(merged[0]).toMatchObject({ number: 1, messageId: 'm3' });
    expect(refsDrawn(['p1', 'p4'], merged)).toEqual(['p9']);
  });

  it('is one line of the legend, which covers them all', () => {
    const [entry, ...others] = legendOf(mergedLayers([marker('p1', 'm1'), marker('p4', 'm2')]));
    expect(entry).toMatchObject({ ref: 'p4', refs: ['p4', 'p1'] });
    expect(others).toEqual([]);
  });

  it('may differ by what sources differ, not by more, and not in name', () => {
    const near = { at: { lng: AT.lng + 0.0004, lat: AT.lat } };
    const far = { at: { lng: AT.lng + 0.004, lat: AT.lat } };
    expect(mergedLayers([marker('p1', 'm1'), marker('p2', 'm2', near)])).toHaveLength(1);
    expect(mergedLayers([marker('p1', 'm1'), marker('p2', 'm2', far)])).toHaveLength(2);
    expect(mergedLayers([marker('p1', 'm1'), marker('p2', 'm2', { label: { name: '白堤' } })])).toHaveLength(2);
  });

  it('keeps its weather beside its pin, and the newest weather alone', () => {
    const weather = { icon: 'weather:3', badge: '21°' };
    const layers = [
      marker('w1', 'm1', weather),
      marker('p1', 'm2'),
      marker('w2', 'm3', { ...weather, icon: 'weather:61' }),
    ];
    expect(mergedLayers(layers).map(refsOf)).toEqual([['p1'], ['w2', 'w1']]);
  });

  it('leaves the ends of routes, written labels, and what one answer drew twice', () => {
    const layers = [
      marker('r1:0', 'm1', { icon: 'stop', badge: 'A' }),
      marker('r2:0', 'm2', { icon: 'stop', badge: 'A' }),
      marker('l1', 'm3', { icon: 'label' }),
      marker('l2', 'm4', { icon: 'label' }),
      marker('p1', 'm5'),
      marker('p2', 'm5'),
    ];
    expect(mergedLayers(layers)).toEqual(layers);
  });
});
