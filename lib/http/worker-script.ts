import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import basemap from '../../generated/basemap.json' with { type: 'json' };
import { environment } from '../runtime/live-env.ts';
import { cookiePath, sitePath } from '../site-path.ts';

/** A worker asks this site and nobody else; it runs nothing that it is sent. */
const POLICY = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

/** The headers of the service worker's script. */
export const WORKER_HEADERS = {
  'content-type': 'text/javascript; charset=utf-8',
  // Browsers ask for it again by themselves; a cache between must not hold an old one back.
  'cache-control': 'no-cache',
  'content-security-policy': POLICY,
  // Below a path, the start page is not in the script's own folder.
  'service-worker-allowed': cookiePath(),
};

/** Scripts and styles of the page, as the build has written them; none where the build is not at hand. */
export function builtFiles(distDir: string): string[] {
  const files = (folder: string) => {
    const dir = join(/* turbopackIgnore: true */ process.cwd(), distDir, 'static', folder);
    if (!existsSync(dir)) return [];
    return readdirSync(dir, { recursive: true })
      .map(String)
      .filter((name) => /\.(?:js|css)$/.test(name))
      .map((name) => `/_next/static/${folder}/${name}`);
  };
  return [...files('chunks'), ...files('media')].sort();
}

/** The service worker of this build: what it keeps, then components/offline/worker.js. */
export function workerScript(files = builtFiles(environment().NEXT_DIST_DIR ?? '.next')): string {
  const source = readFileSync(join(process.cwd(), 'components/offline/worker.js'), 'utf8');
  const id = createHash('sha256').update(source).update(files.join()).digest('hex').slice(0, 12);
  const build = { id, base: sitePath(''), basemap: basemap.folder, files: files.map((file) => sitePath(file)) };
  return `const BUILD = ${JSON.stringify(build)};\n${source}`;
}
