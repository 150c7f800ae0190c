import { describe, expect, it } from 'vitest';
import { type ChartPoint, scaleOf, smoothPath } from '../../../components/cards/chart.ts';
import { hoursDrawn, nightsOf, tickedHours } from '../../../components/cards/hours-drawn.ts';
import { tempColor } from '../../../components/cards/weather-days.tsx';
import type { Report } from '../../../components/cards/weather-now.tsx';

/** Points on a path as drawn: the ends of its curves, and the curves cut into twenty pieces. */
function pointsOn(path: string): ChartPoint[] {
  const [start = '', ...curves] = path.slice(1).split('C');
  const pair = (text: string): ChartPoint => {
    const [x = 0, y = 0] = text.split(',').map(Number);
    return [x, y];
  };
  let from = pair(start);
  return curves.flatMap((curve) => {
    const [a, b, to] = curve.split(' ').map(pair) as [ChartPoint, ChartPoint, ChartPoint];
    const p0 = from;
    from = to;
    return Array.from({ length: 21 }, (_, index): ChartPoint => {
      const t = index / 20;
      const at = (axis: 0 | 1) =>
        (1 - t) ** 3 * p0[axis] + 3 * (1 - t) ** 2 * t * a[axis] + 3 * (1 - t) * t ** 2 * b[axis] + t ** 3 * to[axis];
      return [at(0), at(1)];
    });
  });
}

const hour = (index: number, more: object = {}) => ({
  time: new Date(Date.UTC(2026, 10, 25, 12 + index)).toISOString().slice(0, 16),
  tempC: 5,
  ...more,
});
const report = (change: Partial<Report>): Report => change as Report;

describe('a scale', () => {
  it('maps ends to ends, either way round, and a flat range to the middle', () => {
    const y = scaleOf([-4, 16], [60, 20]);
    expect([y(-4), y(6), y(16)]).toEqual([60, 40, 20]);
    expect(scaleOf([7, 7], [60, 20])(7)).toBe(40);
  });
});

describe('a smooth line', () => {
  const points: ChartPoint[] = [
    [0, 40],
    [10, 40],
    [20, 12],
    [30, 12],
    [40, 50],
    [55, 30],
  ];

  it('goes through every point', () => {
    const drawn = pointsOn(smoothPath(points));
    for (const point of points) {
      expect(
        drawn.some(([x, y]) => Math.hypot(x - point[0], y - point[1]) < 0.02),
        String(point),
      ).toBe(true);
    }
  });

  it('never shows a temperature that no hour has', () => {
    for (const [x, y] of pointsOn(smoothPath(points))) {
      const right = Math.max(
        1,
        points.findIndex((point) => point[0] >= x - 1e-9),
      );
      const [from, to] = [points[right - 1]?.[1] ?? 0, points[right]?.[1] ?? 0];
      expect(y).toBeGreaterThanOrEqual(Math.min(from, to) - 0.02);
      expect(y).toBeLessThanOrEqual(Math.max(from, to) + 0.02);
    }
  });

  it('is nothing without points, and a move with one', () => {
    expect([smoothPath([]), smoothPath([[1, 2]])]).toEqual(['', 'M1,2']);
  });
});

describe('the hours of a chart', () => {
  it('are the next 24, at their distance in time, even where the source skips one', () => {
    const hours = [0, 1, 2, 4, 5, 6, 7, 23, 24, 25].map((index) => hour(index));
    expect(hoursDrawn(report({ hours })).map(({ at }) => at)).toEqual([0, 1, 2, 4, 5, 6, 7, 23]);
  });

  it('are not drawn when there are too few, or for several days at once', () => {
    const hours = Array.from({ length: 5 }, (_, index) => hour(index));
    expect(hoursDrawn(report({ hours }))).toEqual([]);
    const many = Array.from({ length: 24 }, (_, index) => hour(index));
    expect(hoursDrawn(report({ hours: many, dates: ['2026-11-28', '2026-11-29'] }))).toEqual([]);
    expect(hoursDrawn(report({}))).toEqual([]);
  });

  it('take rain from its probability, else from its amount, never above the tallest bar', () => {
    const hours = [{ precipPct: 40, precipMm: 9 }, { precipMm: 1 }, { precipMm: 30 }, {}, {}, {}].map((rain, index) =>
      hour(index, rain),
    );
    expect(hoursDrawn(report({ hours })).map(({ rain }) => rain)).toEqual([0.4, 0.2, 1, 0, 0, 0]);
  });

  it('are dark as the source says, else between sunset and sunrise', () => {
    const said = hoursDrawn(report({ hours: [0, 1, 2, 3, 4, 5].map((index) => hour(index, { isDay: index < 4 })) }));
    expect(nightsOf(said)).toEqual([[4, 6]]);
    const sun = [
      { date: '2026-11-25', minC: 0, maxC: 1, sunrise: '2026-11-25T07:10', sunset: '2026-11-25T16:52' },
      { date: '2026-11-26', minC: 0, maxC: 1, sunrise: '2026-11-26T07:11', sunset: '2026-11-26T16:52' },
    ];
    const reckoned = hoursDrawn(report({ hours: Array.from({ length: 24 }, (_, index) => hour(index)), days: sun }));
    expect(nightsOf(reckoned)).toEqual([[5, 20]]);
  });

  it('have their clock every six hours, not at the ends', () => {
    const drawn = hoursDrawn(report({ hours: Array.from({ length: 24 }, (_, index) => hour(index)) }));
    expect(tickedHours(drawn, false).map(({ hour: { time } }) => time.slice(11))).toEqual(['18:00', '00:00', '06:00']);
  });

  it('have no clock under the word for now', () => {
    const from = (start: number) =>
      hoursDrawn(report({ hours: Array.from({ length: 24 }, (_, index) => hour(index + start)) }));
    // The first tick is three hours from the first hour: where the word is, only the others have room.
    const near = from(3);
    expect(near[3]?.hour.time.slice(11)).toBe('18:00');
    expect(tickedHours(near, true).map(({ at }) => at)).toEqual([9, 15, 21]);
    expect(tickedHours(near, false).map(({ at }) => at)).toEqual([3, 9, 15, 21]);
  });
});

describe('the colour of a temperature', () => {
  it('is blue for cold and orange for warm, by degrees and not by the week', () => {
    expect(tempColor(-20)).toContain('--cold) 100%');
    expect(tempColor(12)).toContain('--warm) 0%');
    expect(tempColor(20)).toContain('--warm) 50%');
    expect(tempColor(45)).toContain('--warm) 100%');
  });
});
