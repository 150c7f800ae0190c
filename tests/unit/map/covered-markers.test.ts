import { describe, expect, it } from 'vitest';
import { coveredMarkers, dottedMarkers } from '../../../components/map/layers/covered-markers.ts';
import { bodiesAt } from '../../../components/map/layers/names-that-fit.ts';

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

  it('keeps an older marker beside the newest one, though they overlap', () => {
    const older = marker('p1', 'pin', [116.4, 39.9], { isFaded: true });
    const newest = marker('p9', 'pin', [116.405, 39.9]);
    expect([...coveredMarkers([older, newest], 12)]).toEqual([]);
    expect([...coveredMarkers([older, newest], 6)]).toEqual(['p1']);
  });

  it('leaves places of one answer alone, however close', () => {
    const places = [marker('p1', 'pin', [116.391, 39.907]), marker('p2', 'pin', [116.3911, 39.907])];
    expect([...coveredMarkers(places, 10)]).toEqual([]);
  });
});

describe('dottedMarkers', () => {
  const older = [
    marker('p1', 'pin', [116.4, 39.9], { isFaded: true }),
    marker('w1', 'weather', [116.4, 39.898], { isFaded: true }),
    marker('p2', 'pin', [116.8, 39.9], { isFaded: true }),
    marker('a1', 'label', [116.405, 39.9], { isFaded: true }),
  ];
  const newest = marker('p9', 'pin', [116.405, 39.9]);

  it('are those of older answers on a marker of the newest, not those beside it, nor a label', () => {
    expect([...dottedMarkers([...older, newest], 12, [])]).toEqual(['p1', 'w1']);
    expect([...dottedMarkers([...older, newest], 18, [])]).toEqual([]);
    expect([...dottedMarkers([...older, newest], 6, [])]).toEqual(['p1', 'w1', 'p2']);
  });

  it('are those on a name of the newest', () => {
    const { box } = bodiesAt(older, 12).get('p2') ?? {};
    if (!box) throw new Error('no box');
    expect([...dottedMarkers([...older, newest], 12, [box])]).toEqual(['p1', 'w1', 'p2']);
  });

  it('are none while they are pointed at, or without a newer answer', () => {
    const lifted = older.map((each) => ({ ...each, isLifted: true }));
    expect([...dottedMarkers([...lifted, newest], 12, [])]).toEqual([]);
    expect([...dottedMarkers(older, 7, [])]).toEqual([]);
  });
});
