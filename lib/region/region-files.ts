import { join } from 'node:path';
import { z } from 'zod';

/** Names the build that is used: { "id": "20261130T170000Z-andorra" }. Replaced by renaming. */
export const currentFile = (dir: string) => join(dir, 'current.json');

export const currentSchema = z.object({ id: z.string().regex(/^\d{8}T\d{6}Z-[a-z0-9-]+$/) });

export const buildsFolder = (dir: string) => join(dir, 'builds');
export const buildFolder = (dir: string, id: string) => join(buildsFolder(dir), id);

/** What a build has in its folder. */
export const manifestFile = (folder: string) => join(folder, 'region.json');
export const streetsFolder = (folder: string) => join(folder, 'streets');
export const mapFile = (folder: string) => join(folder, 'map.mbtiles');
