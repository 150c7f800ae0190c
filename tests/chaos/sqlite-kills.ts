import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMockDashScope } from '../mock-dashscope/server.ts';
import type { Figures } from './figures.ts';
import { startInstance } from './instance.ts';
import { ChaosVisitor, read, storedText } from './visitor.ts';

/** Tokens a second of the upstream; with it the age of a partial is counted in characters. */
const PER_SECOND = 50;

/** S05: kill -9 at a random moment of an answer, again and again, on one SQLite file. */
export async function killOnSqlite(figures: Figures, cycles: number, port: number): Promise<void> {
  console.log(`\nkill -9 mid-stream on SQLite, ${cycles} cycles`);
  const dir = mkdtempSync(join(tmpdir(), 'wentu-chaos-'));
  const mock = await startMockDashScope();
  const env = {
    DATABASE_URL: `file:${join(dir, 'chaos.db')}`,
    DASHSCOPE_API_KEY: 'sk-mock-0000000000',
    DASHSCOPE_BASE_URL: mock.url,
    DASHSCOPE_MODEL: `mock-tokens-2000-${PER_SECOND}`,
  };
  const visitor = new ChaosVisitor();
  const sessions: string[] = [];
  let lost = 0;
  let notInterrupted = 0;
  let oldestMs = 0;
  let retryFailed = 0;
  try {
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const instance = await startInstance(port, env);
      // What the last kill left must be answerable again.
      const before = sessions.at(-1);
      if (before && !(await retryWorks(visitor, instance.url, before))) retryFailed += 1;
      const sessionId = crypto.randomUUID();
      const reading = read(await visitor.ask(instance.url, sessionId, 'm1', `第 ${cycle} 次`));
      sessions.push(sessionId);
      await reading.upTo(2 + Math.floor(Math.random() * 60));
      await instance.signal('SIGKILL');
      await reading.done;
      const again = await startInstance(port, env);
      const view = await visitor.stored(again.url, sessionId);
      if (view?.messages[0]?.parts[0]?.text !== `第 ${cycle} 次`) lost += 1;
      if (view?.messages[1]?.metadata.status !== 'interrupted' || view.session.isRunning) notInterrupted += 1;
      const missing = Math.max(0, reading.text().length - storedText(view).length);
      oldestMs = Math.max(oldestMs, (missing / PER_SECOND) * 1_000);
      await again.signal('SIGKILL');
    }
    const last = await startInstance(port, env);
    for (const sessionId of sessions) if (!(await visitor.stored(last.url, sessionId))) lost += 1;
    await last.signal('SIGTERM');
  } finally {
    await mock.close();
    rmSync(dir, { recursive: true, force: true });
  }
  figures.note('user messages lost', lost, { is: 0 });
  figures.note('turns without exactly one ending', notInterrupted, { is: 0 });
  figures.note('retries that failed', retryFailed, { is: 0 });
  figures.note('oldest partial', oldestMs, { max: 1_000, unit: ' ms' });
}

async function retryWorks(visitor: ChaosVisitor, url: string, sessionId: string): Promise<boolean> {
  const reading = read(await visitor.ask(url, sessionId, crypto.randomUUID(), '再来一次'));
  await reading.upTo(5);
  const response = await visitor.stop(url, sessionId);
  await reading.done;
  return response.ok && reading.chunks.some(({ type }) => type === 'text-delta');
}
