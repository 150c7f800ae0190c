import { describe, expect, it } from 'vitest';
import type { RouteQuery } from '../../../lib/domain/ports.ts';
import { routeOption } from '../../../lib/domain/route.ts';
import type { MetroLine } from '../../../lib/gazetteer/metro-line.ts';
import { metroOption } from '../../../lib/providers/routes/metro.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';

/** Stops on a parallel, a hundredth of a degree (about 1.1 km) apart, at these longitudes in hundredths. */
const lineOf = (nameEn: string, at: number[], lat = 0): MetroLine => ({
  city: 'Testville',
  kind: 'subway',
  name: `${nameEn}线`,
  nameEn,
  stops: at.map((x) => ({ name: `站${x}`, nameEn: `Stop ${x}`, at: { lng: x / 100, lat } })),
});
const query = (from: number, to: number, more: Partial<RouteQuery> = {}): RouteQuery => ({
  from: { lng: from / 100, lat: 0.002 },
  to: { lng: to / 100, lat: 0.002 },
  via: [],
  mode: 'transit',
  avoid: [],
  alternatives: 1,
  locale: 'en',
  ...more,
});
const ridesOf = (lines: MetroLine[], asked: RouteQuery) =>
  metroOption(lines, asked)?.legs.flatMap(({ line, from, to, stops }) => (line ? [[line, from, to, stops]] : []));

describe('a way by the metro lines of the table', () => {
  const line = lineOf('A', [0, 1, 2, 3, 4, 5, 6]);

  it('is a walk, a ride and a walk, marked as from the table, in the words of the reader', () => {
    const option = metroOption([line], query(0, 6));
    expect(routeOption.parse(option)).toEqual(option);
    expect(option).toMatchObject({ isFromTable: true, summary: 'A' });
    expect(option).not.toHaveProperty('estimate');
    expect(option?.legs.map(({ mode }) => mode)).toEqual(['walk', 'subway', 'walk']);
    expect(ridesOf([line], query(0, 6))).toEqual([['A', 'Stop 0', 'Stop 6', 6]]);
    expect(ridesOf([line], query(6, 1, { locale: 'zh' }))).toEqual([['A线', '站6', '站1', 5]]);
  });

  it('takes 2 to 2.5 minutes a stop, beside the walks and the wait', () => {
    const ride = metroOption([line], query(0, 6))?.legs[1]?.durationS ?? 0;
    expect(ride / 6).toBeGreaterThan(120);
    expect(ride / 6).toBeLessThan(150);
  });

  it('changes once where two lines meet, but not to save a minute', () => {
    const other = lineOf('B', [6, 16, 26]);
    expect(ridesOf([line, other], query(0, 26))).toEqual([
      ['A', 'Stop 0', 'Stop 6', 6],
      ['B', 'Stop 6', 'Stop 26', 2],
    ]);
    const express = lineOf('C', [0, 3]);
    const slow = lineOf('D', [3, 6]);
    expect(ridesOf([line, express, slow], query(0, 6))).toEqual([['A', 'Stop 0', 'Stop 6', 6]]);
  });

  it('goes the shorter way around a ring', () => {
    const stops = [...Array(20).keys()].map((step) => {
      const angle = (step / 20) * 2 * Math.PI;
      const at = { lng: Math.cos(angle) / 15, lat: Math.sin(angle) / 15 };
      return { name: `环${step}`, nameEn: `Ring ${step}`, at };
    });
    const ring: MetroLine = { ...line, nameEn: 'Ring', stops: [...stops, ...stops.slice(0, 1)] };
    const [start, end] = [stops[2], stops[17]];
    if (!start || !end) throw new Error('the ring has twenty stops');
    expect(ridesOf([ring], query(0, 0, { from: start.at, to: end.at }))).toEqual([['Ring', 'Ring 2', 'Ring 17', 5]]);
    expect(ridesOf([ring], query(0, 0, { from: end.at, to: start.at }))).toEqual([['Ring', 'Ring 17', 'Ring 2', 5]]);
  });

  it.each([
    ['an end is farther than a walk from every stop', query(0, 8)],
    ['walking is as quick', query(0, 0.6)],
    ['there are stops between', query(0, 6, { via: [{ lng: 0.03, lat: 0 }] })],
  ])('is none where %s', (_, asked) => {
    expect(metroOption([line], asked)).toBeUndefined();
  });

  it('knows Beijing, Tokyo, London and Paris', () => {
    const { metro, find } = builtGazetteer();
    const ride = (from: string, to: string) => {
      const [start, end] = [find(from, { limit: 1 })[0], find(to, { limit: 1 })[0]];
      return start && end && ridesOf([...metro], query(0, 0, { from: start.at, to: end.at }));
    };
    expect(ride('Tiananmen', 'Summer Palace')).toEqual([
      ['Line 1', expect.stringMatching(/^Tian'anmen/), 'Xidan', expect.any(Number)],
      ['Line 4', 'Xidan', 'Beigongmen', 15],
    ]);
    expect(ride('Tokyo Station', 'Shibuya')).toEqual([['Yamanote Line', 'Tokyo', 'Shibuya', 11]]);
    expect(ride('Oxford Circus station', "St Paul's Cathedral")).toEqual([
      ['Central line', 'Oxford Circus', "St Paul's", 4],
    ]);
    expect(ride('Louvre', 'Arc de Triomphe')).toEqual([
      ['Line 1', 'Palais Royal–Musée du Louvre', 'Charles de Gaulle–Étoile', 6],
    ]);
  });
});
