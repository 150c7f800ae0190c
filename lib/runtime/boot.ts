import type { Log } from '../log.ts';
import { warmTools } from '../tools/bind.ts';
import { deferSignal } from './defer-signal.ts';
import { sharedGazetteer } from './gazetteer.ts';
import { isOpenToAll, OPEN_TO_ALL } from './open-site.ts';
import { server } from './server.ts';

/**
 * Opens the engines of a self-hosted server and sees to a clean shutdown. A database file in use, a database of a newer
 * version and missing place data end the process with a message; a database that is merely unreachable does not.
 */
export async function boot(): Promise<void> {
  const { lifecycle, log, config, models } = server();
  process.on('unhandledRejection', (reason) => {
    log('error', 'unhandled-rejection', {
      detail: reason instanceof Error ? (reason.stack ?? reason.name) : 'no error',
    });
  });
  const { storeError, isFatal } = await lifecycle.start();
  if (storeError !== undefined) process.stderr.write(`Storage: ${storeError}\n`);
  if (isFatal) process.exit(1);
  if (isOpenToAll(config, models.hasKey())) sayOpen(log);
  warm();
  void checkService();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void lifecycle.stop());
  const delayMs = config.shutdownDelayMs;
  if (delayMs > 0) deferSignal('SIGTERM', { delayMs, meanwhile: lifecycle.leave });
}

/** In the log, and in plain words for whoever started it. */
function sayOpen(log: Log): void {
  log('warn', 'access.open', { text: OPEN_TO_ALL });
  process.stderr.write(`! ${OPEN_TO_ALL}\n`);
}

/** Says in the log at once what the first question would fail of: address, key or model. */
async function checkService(): Promise<void> {
  const { dashScope, log } = server();
  const state = await dashScope.check();
  if (!state) return;
  // A server without a list says nothing against itself.
  const isFine = (state.status === 'ok' || state.status === 'unlisted') && state.hasModel !== false;
  log(isFine ? 'info' : 'warn', 'service', { ...state });
}

/** Prepares ahead of the first question what it would otherwise wait for. */
function warm(): void {
  warmTools();
  try {
    void sharedGazetteer.size;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
