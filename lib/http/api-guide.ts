import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitePath } from '../site-path.ts';

/** The address that docs/api.md has in its samples. */
const WRITTEN = 'http://localhost:3000';

let guide: string | undefined;

/** How to use the API, for programs and their writers: docs/api.md with this site's address. origin: null if unknown. */
export function apiGuide(origin: URL | null): string {
  guide ??= readFileSync(join(process.cwd(), 'docs/api.md'), 'utf8');
  return guide.replaceAll(WRITTEN, (origin?.origin ?? WRITTEN) + sitePath(''));
}
