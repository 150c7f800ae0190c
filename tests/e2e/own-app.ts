import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MockDashScope, type MockOptions, startMockDashScope } from '../mock-dashscope/server.ts';
import { portAt, startApp, untilServing } from './servers.ts';

/** An app with its own mock and database, for one spec file. */
export interface OwnApp {
  url: string;
  mock: MockDashScope;
  /** Resolves when the port is free again. */
  stop(): Promise<void>;
}

/** Ports of the apps that spec files start for themselves; no two files share one. */
export const OWN_PORTS = {
  faults: portAt(5),
  badKey: portAt(6),
  thinking: portAt(7),
  hostile: portAt(14),
  keyboard: portAt(15),
  long: portAt(22),
  canaries: portAt(17),
  keyChange: portAt(18),
  basemaps: portAt(23),
  ownTiles: portAt(24),
  gateCode: portAt(26),
  gateLogin: portAt(27),
  admin: portAt(28),
  region: portAt(32),
};

/** Starts the built app against a mock of its own. env: on top of the base in servers.ts. */
export async function startOwnApp(
  name: keyof typeof OWN_PORTS,
  env: Record<string, string | undefined>,
  mockOptions: MockOptions = {},
  appOptions: Parameters<typeof startApp>[2] = {},
): Promise<OwnApp> {
  const port = OWN_PORTS[name];
  const mock = await startMockDashScope(mockOptions);
  const dir = mkdtempSync(join(tmpdir(), `wentu-${name}-`));
  const base = { DASHSCOPE_API_KEY: 'sk-mock-0000000000', DASHSCOPE_BASE_URL: mock.url };
  const child = startApp(port, { DATABASE_URL: `file:${dir}/${name}.db`, ...base, ...env }, appOptions);
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
