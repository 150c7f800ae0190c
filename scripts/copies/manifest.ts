import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { makePrivate } from '../../lib/private-file.ts';
import { MIGRATIONS } from '../../lib/store/migrations.ts';

const manifest = z.object({
  app: z.literal('wentu'),
  version: z.string(),
  engine: z.enum(['sqlite', 'postgres']),
  /** Of the last migration. */
  schema: z.number().int(),
  /** ISO 8601 UTC. */
  at: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  /** Rows by table. */
  rows: z.record(z.string(), z.number()),
  /** Signs the cookies of the conversations' owners, where it is kept beside a SQLite file. */
  cookieSecret: z.string().optional(),
});

/** What a backup holds: a file beside it says so. */
export type Manifest = z.infer<typeof manifest>;

/** A backup cannot be made or restored: what is wrong, and what to do. */
export class CopyRefused extends Error {}

const pathOf = (file: string) => `${file}.json`;

/** The backup's manifest, after checking that the file is the one it tells of. Throws CopyRefused. */
export async function readManifest(file: string, engine: Manifest['engine']): Promise<Manifest> {
  for (const path of [file, pathOf(file)]) if (!existsSync(path)) throw new CopyRefused(`${path}: no such file`);
  const read = manifest.safeParse(parsed(readFileSync(pathOf(file), 'utf8')));
  if (!read.success) throw new CopyRefused(`${pathOf(file)} is no manifest of a backup`);
  const found = read.data;
  if (found.engine !== engine) {
    throw new CopyRefused(`${file} is a backup of ${found.engine}, and DATABASE_URL names a database of ${engine}`);
  }
  const newest = MIGRATIONS.at(-1)?.version ?? 0;
  if (found.schema > newest) {
    throw new CopyRefused(
      `${file} has schema version ${found.schema}, this program knows ${newest}: restore it with version ${found.version} or newer`,
    );
  }
  if ((await hashOf(file)) !== found.sha256)
    throw new CopyRefused(`${file} is damaged: its hash is not the manifest's`);
  return found;
}

export function writeManifest(file: string, written: Manifest): void {
  makePrivate(pathOf(file));
  writeFileSync(pathOf(file), `${JSON.stringify(written, null, 2)}\n`);
}

export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
