import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MockDashScope, type MockOptions, startMockDashScope } from '../mock-dashscope/server.ts';
import { startApp, untilServing } from './servers.ts';

/** An app with its own mock and database, for one spec file. */
export interface OwnApp {
  url: string;
  mock: MockDashScope;
  /** Resolves when the port is free again. */
  stop(): Promise<void>;
}

/** Ports of the apps that spec files start for themselves; none is used by two files. */
export const OWN_PORTS = { faults: 20315, badKey: 20316, thinking: 20317, hostile: 20324, keyboard: 20325 } as const;

/** Starts the built app against a mock of its own. env: over the base of servers.ts. */
export async function startOwnApp(
  name: keyof typeof OWN_PORTS,
  env: Record<string, string>,
  mockOptions: MockOptions = {},
): Promise<OwnApp> {
  const port = OWN_PORTS[name];
  const mock = await startMockDashScope(mockOptions);
  const dir = mkdtempSync(join(tmpdir(), `wentu-${name}-`));
  const child = startApp(port, {
    DATABASE_URL: `file:${dir}/${name}.db`,
    DASHSCOPE_API_KEY: 'sk-mock-0000000000',
    DASHSCOPE_BASE_URL: mock.url,
    ...env,
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
    await mock.close();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    await untilServing(port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://127.0.0.1:${port}`, mock, stop };
}
