import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMockDashScope } from '../mock-dashscope/server.ts';
import { sendBigBodies } from './big-bodies.ts';
import type { Figures } from './figures.ts';
import { inspect } from './inspector.ts';
import { startInstance } from './instance.ts';
import { ANSWER_KB, longAnswer, stallClients } from './stalled-clients.ts';
import { ChaosVisitor } from './visitor.ts';

/** C08, C09: how much memory clients that read nothing, or send too much, cost one instance. */
export async function measureMemory({ figures, port }: { figures: Figures; port: number }): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'wentu-memory-'));
  const mock = await startMockDashScope({ scenarios: { long: longAnswer } });
  const visitor = new ChaosVisitor();
  try {
    const instance = await startInstance(port, {
      DATABASE_URL: `file:${join(dir, 'memory.db')}`,
      DASHSCOPE_API_KEY: 'sk-mock-0000000000',
      DASHSCOPE_BASE_URL: mock.url,
      DASHSCOPE_MODEL: 'mock-long',
      LIMIT_ANSWER_KB: String(ANSWER_KB),
      TIMEOUT_IDLE_MS: '120000',
      NODE_OPTIONS: `--inspect=127.0.0.1:${port + 1}`,
    });
    await sendBigBodies(figures, instance);
    const inspected = await inspect(port + 1);
    await stallClients({ figures, visitor, inspected }, instance);
    inspected.close();
    await instance.signal('SIGTERM');
  } finally {
    await mock.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
