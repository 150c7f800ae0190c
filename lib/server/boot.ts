import { type ConfigNote, readConfig } from '../config.ts';
import { server } from '../server.ts';
import { warmTools } from '../tools/bind.ts';
import { environment } from './live-env.ts';

/**
 * Checks the configuration, opens the engines, and sees to a clean end. A wrong configuration, a database file in use
 * and a database of a newer version end the process with a message; a database that is only away does not.
 */
export async function boot(): Promise<void> {
  const { notes } = readConfig(environment());
  for (const note of notes) process.stderr.write(`${lineOf(note)}\n`);
  if (notes.some(({ level }) => level === 'error')) {
    process.stderr.write('Fix the variables above (.env or .env.local, see .env.local.example), then start again.\n');
    process.exit(1);
  }
  const { lifecycle, log } = server();
  process.on('unhandledRejection', (reason) => {
    log('error', 'unhandled-rejection', {
      detail: reason instanceof Error ? (reason.stack ?? reason.name) : 'no error',
    });
  });
  const { storeError, isFatal } = await lifecycle.start();
  if (storeError !== undefined) process.stderr.write(`Storage: ${storeError}\n`);
  if (isFatal) process.exit(1);
  warmTools();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void lifecycle.stop());
}

function lineOf({ level, variable, text }: ConfigNote): string {
  return `${level === 'error' ? '✗' : '!'} ${variable}: ${text}`;
}
