import { describe, expect, it } from 'vitest';
import { EMPTY_MAP, reduceMap } from '../../../lib/map/reduce.ts';
import type { Layer, MapEffect } from '../../../lib/map/state.ts';

const BEIJING = { lng: 116.4, lat: 39.9 };
const SHANGHAI = { lng: 121.5, lat: 31.2 };
const GUANGZHOU = { lng: 113.3, lat: 23.1 };
const CHENGDU = { lng: 104.1, lat: 30.7 };

const marker = (ref: string, at: { lng: number; lat: number }, more: object = {}): Layer => ({
  kind: 'marker',
  ref,
  at,
  label: { name: ref },
  ...more,
});
const show = (...layers: Layer[]): MapEffect => ({ do: 'show', layers });

/** The map after calls, each [answer, effects…]; their keys are c0, c1, … */
function mapAfter(...calls: [string, ...MapEffect[]][]) {
  return calls.reduce(
    (state, [messageId, ...effects], index) => reduceMap(state, { messageId, callId: `c${index}`, effects }),
    EMPTY_MAP,
  );
}

describe('what the camera shows of an answer', () => {
  it('is all that its calls drew, and grows with each result', () => {
    const calls: [string, MapEffect][] = [
      ['m1', show(marker('w1', BEIJING))],
      ['m1', show(marker('w2', SHANGHAI))],
      ['m1', show(marker('w3', GUANGZHOU))],
      ['m1', show(marker('w4', CHENGDU))],
    ];
    expect(mapAfter(...calls.slice(0, 2)).camera).toMatchObject({
      key: 'c1',
      target: { to: 'bounds', bbox: [116.4, 31.2, 121.5, 39.9] },
    });
    expect(mapAfter(...calls).camera).toMatchObject({
      key: 'c3',
      messageId: 'm1',
      target: { to: 'bounds', bbox: [104.1, 23.1, 121.5, 39.9] },
    });
  });

  it('moves no further for what lies within the frame already', () => {
    const wide = show(marker('p1', BEIJING), marker('p2', GUANGZHOU), marker('p3', CHENGDU), marker('p4', SHANGHAI));
    expect(mapAfter(['m1', wide], ['m1', show(marker('w1', { lng: 112, lat: 30 }))]).camera?.key).toBe('c0');
  });

  it('leaves out what earlier answers drew, what is hidden and what was removed', () => {
    const calls: [string, ...MapEffect[]][] = [
      ['m1', show(marker('w1', { lng: -74, lat: 40.7 }))],
      ['m2', show(marker('p1', BEIJING), marker('p2', SHANGHAI), marker('p3', GUANGZHOU))],
      ['m2', { do: 'set-hidden', refs: ['p3'], hidden: true }, { do: 'remove', refs: ['p2'] }],
      ['m2', show(marker('p4', { lng: 117.2, lat: 39.1 }))],
    ];
    expect(mapAfter(...calls).camera?.target).toEqual({ to: 'bounds', bbox: [116.4, 39.1, 117.2, 39.9] });
  });

  it('joins markers, lines and areas', () => {
    const path: Layer = { kind: 'path', ref: 'r1', label: { name: '' }, path: [BEIJING, SHANGHAI], style: 'route' };
    const ring = [
      { lng: 110, lat: 25 },
      { lng: 111, lat: 25 },
      { lng: 111, lat: 26 },
    ];
    const area: Layer = { kind: 'area', ref: 'a1', label: { name: '' }, rings: [ring] };
    expect(mapAfter(['m1', show(path)], ['m1', show(area), show(marker('p1', CHENGDU))]).camera?.target).toEqual({
      to: 'bounds',
      bbox: [104.1, 25, 121.5, 39.9],
    });
  });

  it('takes the short way over the antimeridian', () => {
    const fiji = show(marker('w1', { lng: 178.4, lat: -18.1 }));
    const samoa = show(marker('w2', { lng: -171.8, lat: -13.8 }));
    expect(mapAfter(['m1', fiji], ['m1', samoa]).camera?.target).toEqual({
      to: 'bounds',
      bbox: [178.4, -18.1, -171.8, -13.8],
    });
  });

  it('is a single place at its own zoom, and the box of both once a second one comes', () => {
    const france = show(marker('p1', { lng: 2.5, lat: 46.5 }, { zoom: 6 }));
    const spain = show(marker('p2', { lng: -3.5, lat: 40.2 }, { zoom: 6 }));
    expect(mapAfter(['m1', france]).camera?.target).toEqual({ to: 'point', center: { lng: 2.5, lat: 46.5 }, zoom: 6 });
    expect(mapAfter(['m1', france], ['m1', spain]).camera?.target).toMatchObject({ bbox: [-3.5, 40.2, 2.5, 46.5] });
  });

  it('is the view that a call asks for, before and after what else its answer draws', () => {
    const zoom: MapEffect = { do: 'camera', target: { to: 'point', center: CHENGDU, zoom: 12 } };
    const first = mapAfter(['m1', zoom], ['m1', show(marker('w1', BEIJING))]).camera;
    const last = mapAfter(['m1', show(marker('w1', BEIJING))], ['m1', zoom]).camera;
    expect(first).toMatchObject({ key: 'c0', isAsked: true, target: { center: CHENGDU, zoom: 12 } });
    expect(last).toMatchObject({ key: 'c1', isAsked: true, target: { center: CHENGDU, zoom: 12 } });
    const next = mapAfter(['m1', zoom], ['m2', show(marker('w1', BEIJING))]).camera;
    expect(next).toMatchObject({ key: 'c1', isAsked: false, target: { to: 'bounds' } });
  });

  it('is what an answer names without drawing it, together with what it draws', () => {
    const advice: MapEffect = { do: 'name', points: [SHANGHAI] };
    expect(mapAfter(['m1', advice]).camera?.target).toEqual({ to: 'bounds', bbox: [121.5, 31.2, 121.5, 31.2] });
    expect(mapAfter(['m1', advice], ['m1', show(marker('w1', BEIJING))]).camera?.target).toMatchObject({
      bbox: [116.4, 31.2, 121.5, 39.9],
    });
  });

  it('goes back to a list of which one place is looked up, should it have left it', () => {
    const list = show(marker('p1', BEIJING), marker('p2', SHANGHAI));
    const camera = mapAfter(['m1', list], ['m2', { do: 'highlight', ref: 'p2' }]).camera;
    expect(camera).toMatchObject({ key: 'c1', target: { bbox: [116.4, 31.2, 121.5, 39.9], isMinor: true } });
  });

  it('does not change by hiding, showing, removing, undoing, or without anything drawn', () => {
    const drawn: [string, MapEffect] = ['m1', show(marker('p1', BEIJING), marker('p2', SHANGHAI))];
    const edits: MapEffect[] = [
      { do: 'set-hidden', refs: ['p1'], hidden: true },
      { do: 'set-hidden', refs: ['p1'], hidden: false },
      { do: 'remove', refs: ['p1'] },
      { do: 'undo' },
      { do: 'redo' },
      { do: 'clear' },
      { do: 'basemap', id: 'vector' },
      show(),
    ];
    for (const edit of edits) expect(mapAfter(drawn, ['m2', edit]).camera?.key, edit.do).toBe('c0');
  });
});
