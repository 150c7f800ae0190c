// npm run test:chaos -- [--short] [--seed N] [sqlite|cluster|memory|proxies|four|workers]: breaks the built app in every way there is
// a promise for and prints the figures.
import { parseArgs } from 'node:util';
import { passThrough, restartBehind } from './behind-proxy.ts';
import { type Cluster, withCluster } from './cluster.ts';
import { Figures } from './figures.ts';
import { startCaddy, startNginx } from './fronts.ts';
import { uncaughtErrors } from './instance.ts';
import { killProducer } from './kill-producer.ts';
import { losePostgres } from './lose-postgres.ts';
import { loseRedis } from './lose-redis.ts';
import { measureMemory } from './measure-memory.ts';
import { pauseProducer } from './pause-producer.ts';
import { createRandom } from './random.ts';
import { readEverywhere } from './read-everywhere.ts';
import { drainLongAnswer, restartGently } from './restart-gently.ts';
import { killOnSqlite } from './sqlite-kills.ts';
import { stopAnywhere } from './stop-anywhere.ts';
import { breakWorkers } from './workers.ts';

const { values, positionals } = parseArgs({
  options: { short: { type: 'boolean', default: false }, seed: { type: 'string' } },
  allowPositionals: true,
});
const seed = Number(values.seed ?? crypto.getRandomValues(new Uint32Array(1))[0]);
const isShort = values.short;
const port = Number(process.env.CHAOS_PORT ?? 20_510);
const figures = new Figures();
const startedAt = performance.now();
const has = (part: string) => positionals.length === 0 || positionals.includes(part);

/** Each part draws from its own random sequence, so that it can be repeated alone. */
async function part(name: string, title: string, run: (with_: PartOptions) => Promise<void>): Promise<void> {
  if (!has(name)) return;
  console.log(`\n${title}`);
  await run({ figures, random: createRandom(seed), port: port + 10 * PARTS.indexOf(name) });
  console.log(`  ${name}: done ${Math.round((performance.now() - startedAt) / 1_000)} s after the start`);
}

interface PartOptions {
  figures: Figures;
  random: ReturnType<typeof createRandom>;
  port: number;
}

const PARTS = ['sqlite', 'cluster', 'memory', 'four', 'proxies', 'workers'];

const cycles = isShort ? 5 : 50;
const alone = async () => {
  await part('sqlite', `kill -9 in the middle of answers on SQLite, ${cycles} cycles`, (options) =>
    killOnSqlite(options, cycles),
  );
  await part('memory', 'one instance, clients that do not read or send too much', measureMemory);
};
const together = () =>
  part('cluster', 'two instances on PostgreSQL and Redis behind a round-robin proxy', (options) =>
    withCluster(options, (cluster) => breakCluster(cluster, isShort)),
  );

const four = (hasRedis: boolean) => {
  const name = hasRedis ? 'with Redis' : 'without Redis';
  return part('four', `four instances on PostgreSQL ${name} behind nginx`, (options) =>
    withCluster(options, (cluster) => restartBehind(cluster, name), {
      count: 4,
      hasRedis,
      front: startNginx,
      env: BEHIND,
    }),
  );
};

const BEHIND = { TRUSTED_PROXIES: '1' };

/** As compose.yaml has it, without containers. */
const behind = (name: string, front: typeof startNginx, env: Record<string, string>) =>
  part('proxies', `two instances of the standalone folder on PostgreSQL and Redis behind ${name}`, (options) =>
    withCluster(
      options,
      async (cluster) => {
        await passThrough(cluster, name);
        await restartBehind(cluster, name);
      },
      { count: 2, hasRedis: true, isStandalone: true, front, env },
    ),
  );
const behindNginx = () => behind('nginx', startNginx, BEHIND);
const proxies = async () => {
  await behindNginx();
  // Caddy learns from health, and not from a refused question, that an instance is about to end.
  await behind('Caddy', startCaddy, { ...BEHIND, SHUTDOWN_DELAY_MS: '3000' });
};

const workers = () => part('workers', 'two workers of npm start on PostgreSQL and Redis', breakWorkers);

console.log(`seed ${seed} (repeat it with --seed ${seed})`);
try {
  // The cluster mostly waits for leases to expire: in the short form the rest runs meanwhile. Caddy and workers, which
  // start further instances, are left to the long form.
  if (isShort) {
    await Promise.all([alone(), together()]);
    await behindNginx();
  } else {
    await alone();
    await together();
    for (const hasRedis of [false, true]) await four(hasRedis);
    await proxies();
    await workers();
  }
} catch (error) {
  console.error(error);
  figures.note('breaks that could not be carried through', 1, { is: 0 });
}
figures.note('O04 exceptions that nobody caught, in all instances', uncaughtErrors(), { is: 0 });
const verdict = figures.failed === 0 ? 'all promises kept' : `${figures.failed} promises broken; seed ${seed}`;
console.log(`\n${verdict}`);
process.exit(figures.failed === 0 ? 0 : 1);

async function breakCluster(cluster: Cluster, isShort: boolean): Promise<void> {
  await readEverywhere(cluster);
  await stopAnywhere(cluster, isShort ? 8 : 40);
  await killProducer(cluster, isShort ? 2 : 10);
  for (let round = 0; round < (isShort ? 1 : 3); round += 1) {
    await pauseProducer(cluster);
    await loseRedis(cluster);
    await losePostgres(cluster);
    await restartGently(cluster);
  }
  if (!isShort) await drainLongAnswer(cluster);
  await cluster.ledger.settle(figures, cluster.visitor, cluster.proxy.url);
}
