import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMockDashScope } from '../mock-dashscope/server.ts';
import { type Figures, greatest } from './figures.ts';
import { startInstance } from './instance.ts';
import { ageMs, lengthQuestion, scenarios } from './questions.ts';
import type { Random } from './random.ts';
import { ChaosVisitor, read, type StoredView, storedText } from './visitor.ts';

/** S05: kill -9 at a random moment of an answer, again and again, on one SQLite file. */
export async function killOnSqlite(
  { figures, random, port }: { figures: Figures; random: Random; port: number },
  cycles: number,
): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'wentu-chaos-'));
  const mock = await startMockDashScope({ scenarios });
  const env = {
    DATABASE_URL: `file:${join(dir, 'chaos.db')}`,
    DASHSCOPE_API_KEY: 'sk-mock-0000000000',
    DASHSCOPE_BASE_URL: mock.url,
    DASHSCOPE_MODEL: 'mock-questions',
  };
  const visitor = new ChaosVisitor();
  const sessions = new Map<string, string>();
  const ages: number[] = [];
  let lost = 0;
  let notEnded = 0;
  let retryFailed = 0;
  try {
    let instance = await startInstance(port, env);
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const sessionId = crypto.randomUUID();
      const question = lengthQuestion(`cycle ${cycle}`, 2_000);
      const reading = read(await visitor.ask(instance.url, sessionId, 'm1', question));
      sessions.set(sessionId, question);
      await reading.upTo(random.between(2, 60));
      await instance.signal('SIGKILL');
      await reading.done;
      instance = await startInstance(port, env);
      const view = await visitor.stored(instance.url, sessionId);
      if (view?.messages[1]?.metadata.status !== 'interrupted' || view.session.isRunning) notEnded += 1;
      ages.push(ageMs(reading.text(), storedText(view)));
      if (!(await retryWorks(visitor, instance.url, sessionId))) retryFailed += 1;
    }
    for (const [sessionId, question] of sessions) {
      if (!has(await visitor.stored(instance.url, sessionId), question)) lost += 1;
    }
    await instance.signal('SIGTERM');
  } finally {
    await mock.close();
    rmSync(dir, { recursive: true, force: true });
  }
  figures.note(`S05 user messages lost in ${cycles} kills on SQLite`, lost, { is: 0 });
  figures.note('S05 turns without exactly one ending', notEnded, { is: 0 });
  figures.note('S05 retries that failed', retryFailed, { is: 0 });
  figures.note('S05 age of the stored partial, greatest', greatest(ages), { max: 1_000, unit: ' ms' });
}

const has = (view: StoredView | null, question: string): boolean =>
  view?.messages.some(({ role, parts }) => role === 'user' && parts[0]?.text === question) ?? false;

async function retryWorks(visitor: ChaosVisitor, url: string, sessionId: string): Promise<boolean> {
  const reading = read(await visitor.ask(url, sessionId, crypto.randomUUID(), 'once more'));
  await reading.upTo(5);
  const response = await visitor.stop(url, sessionId);
  await reading.done;
  return response.ok && reading.chunks.some(({ type }) => type === 'text-delta');
}
