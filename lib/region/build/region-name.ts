import { basename } from 'node:path';

/** "andorra-latest.osm.pbf" → "andorra": how extracts are called after what they hold. */
export const nameOfFile = (path: string): string =>
  basename(path)
    .replace(/(?:\.osm)?\.pbf$/i, '')
    .replace(/[-_.](?:latest|\d{6,8})$/i, '') || 'region';

/** The end of a build's id: "Île-de-France" → "ile-de-france"; a name without Latin letters is "region". */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40) || 'region';

/** The time comes first, so that ids are in the order of their making: "20261130T170000Z-andorra". */
export const idOf = (name: string, at: number): string =>
  `${new Date(at).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')}-${slugOf(name)}`;
