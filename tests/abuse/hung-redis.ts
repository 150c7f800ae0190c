import type { TestEngine } from '../chaos/engines.ts';
import type { Figures } from '../chaos/figures.ts';
import { startInstance, untilTrue } from '../chaos/instance.ts';
import { Attacker } from './attacker.ts';

/** A Redis that is frozen, not gone. env: of the instance, which this attack has to itself. */
export async function freezeRedis(
  figures: Figures,
  { port, redis, env }: { port: number; redis: TestEngine; env: Record<string, string> },
): Promise<void> {
  await redis.start();
  const instance = await startInstance(port, { ...env, REDIS_URL: redis.url });
  const who = new Attacker(port, '127.0.5.1');
  const isLocal = async () => (await who.ask('/api/health/ready')).text.includes('"isDegraded":true');
  try {
    await who.post('/api/stream', { message: 'hi' }, { isLeaving: true });
    redis.freeze(true);
    const turn = await who.post('/api/stream', { message: 'hi' }, { isLeaving: true });
    figures.note('A04 a new turn while Redis is frozen', turn.ms, { max: 3_500, unit: ' ms' });
    const health = await who.ask('/api/health/ready');
    figures.note('A04 readiness while Redis is frozen', health.ms, { max: 2_600, unit: ' ms' });
    figures.note('A04 readiness does not say so', Number(!(await isLocal())), { is: 0 });
    redis.freeze(false);
    const joinedMs = await untilTrue('Redis to be joined again', 15_000, async () => !(await isLocal()));
    figures.note('A04 Redis answers → joined again, without a restart', joinedMs, { max: 10_000, unit: ' ms' });
  } finally {
    redis.freeze(false);
    await instance.signal('SIGKILL');
    await redis.kill();
  }
}
