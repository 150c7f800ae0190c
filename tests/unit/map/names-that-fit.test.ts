import { describe, expect, it } from 'vitest';
import { namesThatFit, roomOf } from '../../../components/map/layers/names-that-fit.ts';

const palace = { ref: 'p1', name: '故宫', at: { lng: 116.397, lat: 39.917 }, shape: 'pin' as const };
const square = { ref: 'p2', name: '天安门广场', at: { lng: 116.3975, lat: 39.9055 }, shape: 'pin' as const };

describe('the room of a marker', () => {
  it('has its name, which is below a pill or an end as much as below the point of a pin', () => {
    const [pin, pill] = [roomOf('pin', '成都市'), roomOf('weather', '成都市')];
    expect(pin.below).toBe(20);
    expect(pill.below).toBe(17 + pin.below);
    expect(roomOf('weather', undefined).below).toBe(17);
  });

  it('is as wide as the name, up to two lines of it', () => {
    const of = (name: string) => roomOf('pin', name);
    expect(of('Amsterdam').half).toBeGreaterThan(of('Rome').half);
    expect(of('Palace Museum of the Northern and Southern Capitals').below).toBeGreaterThan(of('Rome').below);
  });
});

describe('namesThatFit', () => {
  it('shows every name where the markers are far enough apart', () => {
    expect([...namesThatFit([palace, square], 16).keys()]).toEqual(['p1', 'p2']);
  });

  it('keeps a name away from another marker, and lets the first of two names win', () => {
    expect([...namesThatFit([palace, square], 12).keys()]).toEqual(['p2']);
    const beside = { ...square, ref: 'p3', at: { lng: palace.at.lng + 0.004, lat: palace.at.lat } };
    expect([...namesThatFit([palace, beside], 14).keys()]).toEqual(['p1']);
  });

  it('counts a long name as two lines of the width that it has there', () => {
    const long = { ...palace, name: '中华人民共和国驻阿拉伯联合酋长国迪拜总领事馆签证办理大厅' };
    const beside = { ...square, ref: 'p3', at: { lng: palace.at.lng + 0.0125, lat: palace.at.lat } };
    expect([...namesThatFit([long, beside], 14).keys()]).toEqual(['p1', 'p3']);
    const below = { ...square, ref: 'p4', at: { lng: palace.at.lng, lat: palace.at.lat - 0.0042 } };
    expect([...namesThatFit([palace, below], 14).keys()]).toEqual(['p1', 'p4']);
    expect([...namesThatFit([long, below], 14).keys()]).toEqual(['p4']);
  });

  it('gives the name to the end of a route rather than to the pin of the same place under it', () => {
    const end = { ...palace, ref: 'r1:1', shape: 'stop' as const };
    expect([...namesThatFit([palace, end], 16).keys()]).toEqual(['r1:1']);
  });

  it('never takes the name of what is selected away: the others give way to it', () => {
    const beside = { ...square, ref: 'p3', at: { lng: palace.at.lng + 0.004, lat: palace.at.lat } };
    expect([...namesThatFit([palace, beside], 14).keys()]).toEqual(['p1']);
    expect([...namesThatFit([{ ...beside, isLifted: true }, palace], 14, [palace, beside]).keys()]).toEqual(['p3']);
    // Even where a marker without a name stands in its way.
    const below = { ref: 'p4', at: { lng: palace.at.lng, lat: palace.at.lat - 0.0006 }, shape: 'pin' as const };
    expect([...namesThatFit([palace], 14, [palace, below]).keys()]).toEqual([]);
    expect([...namesThatFit([{ ...palace, isLifted: true }], 14, [palace, below]).keys()]).toEqual(['p1']);
  });

  it('keeps names off the pills of the weather, which are wider than pins', () => {
    const weather = {
      ref: 'w1',
      at: { lng: palace.at.lng + 0.0028, lat: palace.at.lat - 0.0005 },
      shape: 'weather' as const,
    };
    expect([...namesThatFit([palace], 14, [palace, { ...weather, shape: 'stop' }]).keys()]).toEqual(['p1']);
    expect([...namesThatFit([palace], 14, [palace, weather]).keys()]).toEqual([]);
  });
});
