import { describe, expect, it } from 'vitest';
import { namesThatFit } from '../../../components/map/layers/names-that-fit.ts';

const palace = { ref: 'p1', name: '故宫', at: { lng: 116.397, lat: 39.917 } };
const square = { ref: 'p2', name: '天安门广场', at: { lng: 116.3975, lat: 39.9055 } };

describe('namesThatFit', () => {
  it('shows every name where the markers are far enough apart', () => {
    expect([...namesThatFit([palace, square], 16)]).toEqual(['p1', 'p2']);
  });

  it('keeps a name away from another marker, and lets the first of two names win', () => {
    expect([...namesThatFit([palace, square], 12)]).toEqual(['p2']);
    const beside = { ...square, ref: 'p3', at: { lng: palace.at.lng + 0.004, lat: palace.at.lat } };
    expect([...namesThatFit([palace, beside], 14)]).toEqual(['p1']);
  });

  it('gives the name to the end of a route rather than to the pin of the same place under it', () => {
    const end = { ...palace, ref: 'r1:1', isStop: true };
    expect([...namesThatFit([palace, end], 16)]).toEqual(['r1:1']);
  });
});
