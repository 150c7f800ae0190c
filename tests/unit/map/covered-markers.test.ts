import { describe, expect, it } from 'vitest';
import { coveredMarkers } from '../../../components/map/layers/covered-markers.ts';

type Marker = Parameters<typeof coveredMarkers>[0][number];

const marker = (ref: string, shape: Marker['shape'], [lng, lat]: [number, number], rest: Partial<Marker> = {}) => ({
  ref,
  shape,
  at: { lng, lat },
  isLifted: false,
  isFaded: false,
  ...rest,
});

/** A drive from 西安 to 成都 by way of 汉中. */
const drive = (rest: Partial<Marker> = {}) => [
  marker('r1:0', 'stop', [108.94, 34.34], rest),
  marker('r1:1', 'stop', [107.02, 33.07], rest),
  marker('r1:2', 'stop', [104.07, 30.57], rest),
  marker('r1:w1', 'weather', [107.6, 33.5], rest),
  marker('r1:w2', 'weather', [106.4, 32.5], rest),
  marker('r1:w3', 'weather', [105.3, 31.6], rest),
];

describe('coveredMarkers', () => {
  it('leaves out weather on the way that lies on a stop or on other weather, and no end', () => {
    expect([...coveredMarkers(drive(), 5)]).toEqual(['r1:w1', 'r1:w2', 'r1:w3']);
    expect([...coveredMarkers(drive(), 6)]).toEqual(['r1:w1']);
    expect([...coveredMarkers(drive(), 8)]).toEqual([]);
  });

  it('keeps what is pointed at', () => {
    const pointed = drive().map((each) => (each.ref === 'r1:w2' ? { ...each, isLifted: true } : each));
    expect(coveredMarkers(pointed, 5).has('r1:w2')).toBe(false);
  });

  it('leaves out what an older answer drew where the newest has something, and nothing beside it', () => {
    const older = [
      marker('w1', 'weather', [108.94, 34.34], { isFaded: true }),
      marker('w2', 'weather', [112, 36], { isFaded: true }),
    ];
    expect([...coveredMarkers([...older, ...drive()], 8)]).toEqual(['w1']);
    const lifted = older.map((each) => ({ ...each, isLifted: true }));
    expect(coveredMarkers([...lifted, ...drive()], 8).has('w1')).toBe(false);
  });

  it('leaves places of one answer alone, however close', () => {
    const places = [marker('p1', 'pin', [116.391, 39.907]), marker('p2', 'pin', [116.3911, 39.907])];
    expect([...coveredMarkers(places, 10)]).toEqual([]);
  });
});
