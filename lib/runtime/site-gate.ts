import { createGate, type Gate } from '../access/gate.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { cookieSecretsOf } from './cookie-secrets.ts';
import { environment } from './live-env.ts';
import { databaseOn } from './usable-disk.ts';

const SECRETS = Symbol.for('wentu.cookie-secrets');
const GATE = Symbol.for('wentu.gate');

/** This process's keys: the same for the routes and for the proxy in front of the pages, which is bundled separately. */
export function siteSecrets(): string[] {
  const holder = globalThis as { [SECRETS]?: string[] };
  if (holder[SECRETS]) return holder[SECRETS];
  const { config } = readConfig(environment());
  const log = createLog(config.log.level);
  const warn = (text: string) => log('warn', 'cookie-secret', { text });
  holder[SECRETS] = cookieSecretsOf({ ...config, database: databaseOn(config) }, warn);
  return holder[SECRETS];
}

/** The gate in front of the pages; it tries no codes. */
export function siteGate(): Gate {
  const holder = globalThis as { [GATE]?: Gate };
  holder[GATE] ??= gateOfPages();
  return holder[GATE];
}

function gateOfPages(): Gate {
  const { gate } = readConfig(environment()).config;
  // An open site needs no keys here, and a function has no disk for them.
  const secrets = gate.mode === 'open' ? [] : siteSecrets();
  return createGate({ config: gate, secrets, tries: null, clock: Date.now });
}
