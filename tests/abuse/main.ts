// npm run test:abuse: a stranger's attacks on the built app with its default limits; prints the figures.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withoutCeilings } from '../../scripts/without-ceilings.mjs';
import { redisEngine } from '../chaos/engines.ts';
import { Figures } from '../chaos/figures.ts';
import { startInstance, uncaughtErrors } from '../chaos/instance.ts';
import { attackContent } from './content.ts';
import { freezeRedis } from './hung-redis.ts';
import { attackIdentity } from './identity.ts';
import { attackRequests } from './requests.ts';
import { attackStorage } from './storage.ts';

const port = Number(process.env.ABUSE_PORT ?? 20_610);
const figures = new Figures();
const startedAt = performance.now();
const dir = mkdtempSync(join(tmpdir(), 'wentu-abuse-'));
chmodSync(dir, 0o755);
// The harness has limits for its own floods; a stranger meets those that come with the product.
const DEFAULTS = Object.fromEntries(
  [
    'LIMIT_PER_MINUTE',
    'LIMIT_PER_DAY',
    'LIMIT_IP_PER_MINUTE',
    'LIMIT_IP_PER_DAY',
    'LIMIT_REQUESTS_PER_MINUTE',
    'LIMIT_SITE_ANSWERS_PER_DAY',
    ...Object.keys(withoutCeilings()),
    'LIMIT_LIVE_PER_USER',
  ].map((name) => [name, '']),
);
const env = (name: string) => ({ ...DEFAULTS, DASHSCOPE_API_KEY: '', DATABASE_URL: `file:${join(dir, `${name}.db`)}` });

const instance = await startInstance(port, env('a'));
try {
  await attackIdentity(figures, port);
  await attackRequests(figures, port);
  await attackStorage(figures, port, join(dir, 'a.db'));
  await attackContent(figures, port);
  await freezeRedis(figures, { port: port + 1, redis: redisEngine(port + 2, dir), env: env('b') });
} catch (error) {
  console.error(error);
  figures.note('attacks that could not be carried through', 1, { is: 0 });
} finally {
  await instance.signal('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
}
figures.note('exceptions that nobody caught', uncaughtErrors(), { is: 0 });
const seconds = Math.round((performance.now() - startedAt) / 1_000);
console.log(`\n${figures.failed === 0 ? 'all held' : `${figures.failed} did not hold`}, ${seconds} s`);
process.exit(figures.failed === 0 ? 0 : 1);
