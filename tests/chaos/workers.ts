import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMockDashScope } from '../mock-dashscope/server.ts';
import { startChild } from './child.ts';
import { postgresEngine, redisEngine } from './engines.ts';
import type { Figures } from './figures.ts';
import { BASE, untilTrue } from './instance.ts';
import { lengthQuestion, scenarios } from './questions.ts';
import { createWorkerVisitor, HEALTH_TOKEN } from './worker-visitor.ts';

/** Answers that one address may have a day: fewer than are asked for. */
const MOST = 7;

/** `WORKERS=2 npm start` on PostgreSQL and Redis: what one worker begins, the other one resumes, stops and outlives. */
export async function breakWorkers({ figures, port }: { figures: Figures; port: number }): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'wentu-workers-'));
  chmodSync(dir, 0o755);
  const mock = await startMockDashScope({ scenarios });
  const [redis, postgres] = [redisEngine(port + 8, dir), postgresEngine(port + 9, dir)];
  await Promise.all([redis.start(), postgres.start()]);
  const env = {
    ...process.env,
    ...BASE,
    WORKERS: '2',
    PORT: String(port),
    HOSTNAME_BIND: '127.0.0.1',
    HEALTH_TOKEN,
    LIMIT_IP_PER_DAY: String(MOST),
    REDIS_URL: redis.url,
    DATABASE_URL: postgres.url,
    DASHSCOPE_API_KEY: 'sk-mock-0000000000',
    DASHSCOPE_BASE_URL: mock.url,
    DASHSCOPE_MODEL: 'mock-questions',
  };
  const command = { name: 'npm start', port, command: process.execPath, args: ['scripts/start.mjs'] };
  const child = await startChild({ ...command, atExit: 'SIGTERM' }, { stdio: ['ignore', 'ignore', 'inherit'], env });
  try {
    await breakThem(figures, port, () => child.kill('SIGTERM'));
    await child.ended;
  } finally {
    child.kill('SIGTERM');
    await child.ended;
    await Promise.allSettled([mock.close(), redis.kill(), postgres.kill()]);
    rmSync(dir, { recursive: true, force: true });
  }
}

async function breakThem(figures: Figures, port: number, end: () => void): Promise<void> {
  const visitor = createWorkerVisitor(port);
  const [one = 0, other = 0] = await visitor.workers(2);
  await (await visitor.send(one, 'GET', '/api/sessions')).text();
  const ask = (worker: number, tokens: number) => visitor.ask(worker, lengthQuestion('a question', tokens));
  const count = (name: string, isBroken: boolean) => figures.note(name, Number(isBroken), { is: 0 });

  const read = await ask(one, 40);
  const there = visitor.send(other, 'GET', `/api/chat/${read.id}/stream?after=0`);
  const [here, elsewhere] = await Promise.all([read.text(), there.then((response) => response.text())]);
  count('answers that another worker shows otherwise', dataOf(here) !== dataOf(elsewhere));

  const stopped = await ask(one, 1_000);
  const said = await (await visitor.send(other, 'POST', `/api/chat/${stopped.id}/stop`)).text();
  const isStopped = said.includes('true') && (await stopped.text()).includes('"abort"');
  count('stops that another worker did not pass on', !isStopped);

  const [killed, kept] = [await ask(one, 400), await ask(other, 200)];
  process.kill(one, 'SIGKILL');
  await killed.text().catch(() => '');
  count("answers that another worker's death broke off", !(await kept.text()).includes('"finish"'));
  await untilTrue('the mark "interrupted"', 30_000, async () =>
    (await (await visitor.send(other, 'GET', `/api/sessions/${killed.id}`)).text()).includes('"interrupted"'),
  );
  const after = await visitor.workers(2);
  count('killed workers that none replaced', !after.includes(other) || after.includes(one));

  const long = await ask(after[0] ?? 0, 500);
  let granted = 5;
  for (let at = 0; at < MOST; at += 1) {
    const answer = await ask(after[at % 2] ?? 0, 1);
    if (answer.status === 200) granted += 1;
    await answer.text();
  }
  figures.note('answers that the workers together grant one address', granted, { is: MOST });

  end();
  count('answers that SIGTERM broke off', !(await long.text()).includes('"finish"'));
}

/** Without the comments that keep a connection alive. */
const dataOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('data: {'))
    .join('\n');
