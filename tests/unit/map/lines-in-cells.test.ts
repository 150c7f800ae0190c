import { describe, expect, it } from 'vitest';
import { inCells } from '../../../scripts/data/lines-in-cells.mjs';

const pieces = (...lines: [number, number][][]) =>
  Object.fromEntries(inCells(lines, 10, (piece: number[][]) => piece.flat()) as Map<string, number[][]>);

describe('borders in cells of ten degrees', () => {
  it('are whole where they stay in one', () => {
    expect(
      pieces([
        [111, 31],
        [112, 35],
        [118, 39],
      ]),
    ).toEqual({ '29-12': [[111, 31, 112, 35, 118, 39]] });
  });

  it('are cut where they cross an edge, and both pieces end there', () => {
    expect(
      pieces([
        [108, 31],
        [112, 33],
      ]),
    ).toEqual({ '28-12': [[108, 31, 110, 32]], '29-12': [[110, 32, 112, 33]] });
  });

  it('are in every cell that a long straight one runs through', () => {
    const made = pieces([
      [-123, 49],
      [-95, 49],
    ]);
    expect(made).toEqual({
      '5-13': [[-123, 49, -120, 49]],
      '6-13': [[-120, 49, -110, 49]],
      '7-13': [[-110, 49, -100, 49]],
      '8-13': [[-100, 49, -95, 49]],
    });
  });

  it('have two pieces in a cell that they leave and enter again', () => {
    const made = pieces([
      [9, 1],
      [11, 2],
      [9, 3],
    ]);
    expect(made).toEqual({
      '18-9': [
        [9, 1, 10, 1.5],
        [10, 2.5, 9, 3],
      ],
      '19-9': [[10, 1.5, 11, 2, 10, 2.5]],
    });
  });
});
