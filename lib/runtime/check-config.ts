import { type Config, type ConfigNote, readConfig } from '../config.ts';
import { environment } from './live-env.ts';

/**
 * The configuration, with its problems printed to stderr. An error ends a self-hosted server before it starts; a
 * function carries on with the defaults, as its platform would only start it again.
 */
export function checkedConfig(): Config {
  const { config, notes } = readConfig(environment());
  for (const note of notes) process.stderr.write(`${lineOf(note)}\n`);
  if (notes.some(({ level }) => level === 'error')) {
    process.stderr.write('Fix the variables above (.env or .env.local, see .env.local.example), then start again.\n');
    if (!config.isFunction) process.exit(1);
  }
  return config;
}

function lineOf({ level, variable, text }: ConfigNote): string {
  return `${level === 'error' ? '✗' : '!'} ${variable}: ${text}`;
}
