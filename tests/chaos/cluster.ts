import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MockDashScope, startMockDashScope } from '../mock-dashscope/server.ts';
import { postgresEngine, redisEngine, type TestEngine } from './engines.ts';
import { type Figures, percentile } from './figures.ts';
import { type Instance, pause, startInstance, untilTrue } from './instance.ts';
import { ChaosVisitor, endingsOf, read, storedText } from './visitor.ts';

interface Cluster {
  mock: MockDashScope;
  redis: TestEngine;
  postgres: TestEngine;
  instances: [Instance, Instance];
  restart(at: 0 | 1): Promise<void>;
  figures: Figures;
  visitor: ChaosVisitor;
}

const TOKENS = 400;
const PER_SECOND = 50;

/** Two instances on one PostgreSQL and one Redis; visitors go from one to the other. */
export async function breakCluster(figures: Figures, rounds: number, port: number): Promise<void> {
  console.log(`\ntwo instances on PostgreSQL and Redis, ${rounds} rounds`);
  const dir = mkdtempSync(join(tmpdir(), 'wentu-cluster-'));
  chmodSync(dir, 0o755);
  const mock = await startMockDashScope();
  const redis = redisEngine(port + 2, dir);
  const postgres = postgresEngine(port + 3, dir);
  const env = {
    REDIS_URL: redis.url,
    DATABASE_URL: postgres.url,
    DASHSCOPE_API_KEY: 'sk-mock-0000000000',
    DASHSCOPE_BASE_URL: mock.url,
    DASHSCOPE_MODEL: `mock-tokens-${TOKENS}-${PER_SECOND}`,
  };
  const start = (at: 0 | 1) => startInstance(port + at, env);
  try {
    await Promise.all([redis.start(), postgres.start()]);
    const cluster: Cluster = {
      mock,
      redis,
      postgres,
      instances: await Promise.all([start(0), start(1)]),
      async restart(at) {
        this.instances[at] = await start(at);
      },
      figures,
      visitor: new ChaosVisitor(),
    };
    await reconnectEverywhere(cluster);
    await stopElsewhere(cluster, rounds);
    await killProducer(cluster, rounds);
    await pauseProducer(cluster);
    await loseRedis(cluster);
    await losePostgres(cluster);
    await restartGently(cluster);
    await Promise.all(cluster.instances.map((instance) => instance.signal('SIGKILL')));
  } finally {
    await Promise.allSettled([mock.close(), redis.kill(), postgres.kill()]);
    rmSync(dir, { recursive: true, force: true });
  }
}

async function begin({ visitor, instances }: Cluster, at: 0 | 1) {
  const sessionId = crypto.randomUUID();
  const reading = read(await visitor.ask(instances[at].url, sessionId, 'm1', '写长一点'));
  await reading.upTo(3);
  return { sessionId, reading };
}

/** C02, X03: a reader at every offset, on both instances, sees the same bytes. */
async function reconnectEverywhere(cluster: Cluster): Promise<void> {
  const { visitor, instances, figures } = cluster;
  const { sessionId, reading } = await begin(cluster, 0);
  await reading.upTo(40);
  const offsets = Array.from({ length: 40 }, (_, after) => after);
  const readers = await Promise.all(
    offsets.map(async (after) => {
      const url = instances[after % 2 === 0 ? 1 : 0].url;
      return { after, reader: read(await visitor.resume(url, sessionId, after)) };
    }),
  );
  await reading.done;
  let different = 0;
  for (const { after, reader } of readers) {
    await reader.done;
    if (JSON.stringify(reader.chunks) !== JSON.stringify(reading.chunks.slice(after))) different += 1;
  }
  figures.note('reconnects that differ in a byte, of 40 across instances', different, { is: 0 });
}

/** X07, C03: stop on the instance that does not produce. */
async function stopElsewhere(cluster: Cluster, rounds: number): Promise<void> {
  const { visitor, instances, figures, mock } = cluster;
  const times: number[] = [];
  let notStopped = 0;
  for (let round = 0; round < rounds; round += 1) {
    const { sessionId, reading } = await begin(cluster, 0);
    const upstream = mock.requests.at(-1);
    const askedAt = performance.now();
    await visitor.stop(instances[1].url, sessionId);
    await upstream?.closed;
    times.push(performance.now() - askedAt);
    await reading.done;
    const view = await visitor.stored(instances[1].url, sessionId);
    if (view?.messages.at(-1)?.metadata.status !== 'stopped') notStopped += 1;
  }
  figures.note('stop on the other instance → upstream closed, p95', percentile(times, 95), { max: 1_000, unit: ' ms' });
  figures.note('stopped answers that are not kept as stopped', notStopped, { is: 0 });
}

/** X02: kill -9 of the producer; the reader is on the other instance. */
async function killProducer(cluster: Cluster, rounds: number): Promise<void> {
  const { visitor, instances, figures } = cluster;
  const endings: number[] = [];
  let lost = 0;
  let notOne = 0;
  let oldestMs = 0;
  for (let round = 0; round < rounds; round += 1) {
    const { sessionId } = await begin(cluster, 0);
    const reader = read(await visitor.resume(instances[1].url, sessionId));
    await reader.upTo(5 + Math.floor(Math.random() * 40));
    const killedAt = performance.now();
    await instances[0].signal('SIGKILL');
    await reader.done;
    endings.push(performance.now() - killedAt);
    if (endingsOf(reader.chunks).length !== 1) notOne += 1;
    await untilTrue('the interrupted mark', 20_000, async () => {
      const view = await visitor.stored(instances[1].url, sessionId);
      return view?.messages.at(-1)?.metadata.status === 'interrupted';
    });
    const view = await visitor.stored(instances[1].url, sessionId);
    if (view?.messages[0]?.parts[0]?.text !== '写长一点') lost += 1;
    oldestMs = Math.max(oldestMs, ((reader.text().length - storedText(view).length) / PER_SECOND) * 1_000);
    await cluster.restart(0);
  }
  figures.note('user messages lost', lost, { is: 0 });
  figures.note('readers that saw not exactly one ending', notOne, { is: 0 });
  figures.note("slowest reader's ending after a kill", Math.max(...endings), { max: 15_000, unit: ' ms' });
  figures.note('oldest partial', oldestMs, { max: 1_000, unit: ' ms' });
}

/** X08: the producer sleeps beyond its lease and wakes up again. */
async function pauseProducer(cluster: Cluster): Promise<void> {
  const { visitor, instances, figures } = cluster;
  const { sessionId } = await begin(cluster, 0);
  const reader = read(await visitor.resume(instances[1].url, sessionId));
  await reader.upTo(10);
  await instances[0].signal('SIGSTOP');
  await reader.done;
  const status = async () => (await visitor.stored(instances[1].url, sessionId))?.messages.at(-1)?.metadata.status;
  await untilTrue('the interrupted mark', 20_000, async () => (await status()) === 'interrupted');
  const before = storedText(await visitor.stored(instances[1].url, sessionId));
  await instances[0].signal('SIGCONT');
  await pause(4_000);
  const after = await visitor.stored(instances[1].url, sessionId);
  figures.note('endings that a woken producer changed', Number((await status()) !== 'interrupted'), { is: 0 });
  figures.note('characters that a woken producer wrote', Math.abs(storedText(after).length - before.length), { is: 0 });
}

/** X01: Redis goes away mid-stream and comes back. */
async function loseRedis(cluster: Cluster): Promise<void> {
  const { visitor, instances, figures, redis } = cluster;
  const { sessionId, reading } = await begin(cluster, 0);
  await redis.kill();
  await reading.done;
  const view = await visitor.stored(instances[1].url, sessionId);
  figures.note('characters lost by a reader while Redis was down', TOKENS - reading.text().length, { is: 0 });
  figures.note('characters lost in the store', TOKENS - storedText(view).length, { is: 0 });
  const during = await begin(cluster, 1);
  await during.reading.done;
  figures.note('characters lost of an answer begun without Redis', TOKENS - during.reading.text().length, { is: 0 });
  await redis.start();
  await pause(3_000);
  const after = await begin(cluster, 0);
  const elsewhere = read(await visitor.resume(instances[1].url, after.sessionId));
  await elsewhere.done;
  figures.note('characters lost across instances once Redis is back', TOKENS - elsewhere.text().length, { is: 0 });
}

/** S02: PostgreSQL goes away mid-stream and comes back within the minute. */
async function losePostgres(cluster: Cluster): Promise<void> {
  const { visitor, instances, figures, postgres } = cluster;
  const { sessionId, reading } = await begin(cluster, 0);
  await postgres.kill();
  await reading.done;
  figures.note('characters lost by a reader while PostgreSQL was down', TOKENS - reading.text().length, { is: 0 });
  const refused = await visitor.ask(instances[0].url, crypto.randomUUID(), 'm1', 'x');
  figures.note('status of a message sent meanwhile', refused.status, { is: 503 });
  await postgres.start();
  await untilTrue('the late write', 30_000, async () => {
    const view = await visitor.stored(instances[1].url, sessionId).catch(() => null);
    return view?.messages.at(-1)?.metadata.status === 'complete' && storedText(view).length === TOKENS;
  });
  figures.note('answers not written when PostgreSQL was back', 0, { is: 0 });
}

/** X05: SIGTERM lets the running answer end. */
async function restartGently(cluster: Cluster): Promise<void> {
  const { visitor, instances, figures } = cluster;
  const { sessionId, reading } = await begin(cluster, 0);
  const gone = instances[0].signal('SIGTERM');
  await reading.done;
  await gone;
  const view = await visitor.stored(instances[1].url, sessionId);
  figures.note('characters lost by a gentle restart', TOKENS - storedText(view).length, { is: 0 });
  figures.note('answers not ended by it', Number(view?.messages.at(-1)?.metadata.status !== 'complete'), { is: 0 });
  await cluster.restart(0);
}
