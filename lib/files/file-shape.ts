/**
 * A shape in WGS-84. A point has one part with one position; a line its pieces; an area its rings: outer ones and holes,
 * open. Positions are [lng, lat, height in metres, Unix ms]; the last two NaN or absent where unknown.
 */
export interface FileShape {
  name: string;
  note?: string;
  kind: 'point' | 'line' | 'area';
  parts: number[][][];
}

export type Position = number[];

export const lngOf = (position: Position | undefined) => position?.[0] ?? 0;
export const latOf = (position: Position | undefined) => position?.[1] ?? 0;
