import { resolve } from 'node:path';
import nextEnv from '@next/env';
import { baseUrlOf, parseKeys } from './config/dashscope.ts';
import { type Database, databaseOf } from './config/database.ts';
import { type GateConfig, gateOf } from './config/gate.ts';
import { pricesOf } from './config/prices.ts';
import { type ConfigNote, type Env, readVariables } from './config/read-variables.ts';
import { type TelemetryConfig, telemetryOf } from './config/telemetry.ts';
import type { Values } from './config/variables.ts';
import { PUBLIC_TILES } from './config/variables.ts';
import type { TileSettings } from './map/basemaps.ts';
import type { RasterId } from './map/state.ts';
import { basePathOf } from './site-path.ts';
import { VERSION } from './version.ts';

export type { GateConfig, OidcConfig } from './config/gate.ts';
export type { ConfigNote } from './config/read-variables.ts';
export type { TelemetryConfig } from './config/telemetry.ts';
export type { ServerKind } from './config/variables.ts';
export { VARIABLE_NAMES } from './config/variables.ts';

export interface DashScopeConfig
  extends Omit<Values['dashscope'], 'keys' | 'allowInsecure' | 'thinkingBudget' | 'visionModel'> {
  /** Trimmed keys; empty when not configured. `baseUrl` has no trailing slash. */
  keys: string[];
  thinkingBudget?: number;
  /** Answers questions that come with pictures; unset: nothing reads pictures. */
  visionModel?: string;
}

type GeoValues = Values['geo'];

export interface Config {
  dashscope: DashScopeConfig;
  /** If false there is no demo model; without a key the chat answers missing_key. */
  isEmbeddedModelOn: boolean;
  /** Whether browsers keep the page and what was opened in it; never in development, whose files change. */
  isServiceWorkerOn: boolean;
  timeouts: Values['timeouts'];
  geo: GeoValues & { userAgent: string };
  /** Tiles above the embedded basemap. */
  tiles: TileSettings;
  database: Database;
  redisUrl?: string;
  /** Where the region is that `npm run region` made; an absolute path. */
  regionDir: string;
  /** A file of vector tiles that the app serves. */
  basemapFile?: string;
  /** After so many days untouched, conversations go (0: never), unless they are of a kind that is kept. */
  retention: Values['retention'];
  /** Where the operator says the site is. */
  publicUrl?: string;
  cookieSecrets: string[];
  trustedProxies: number;
  /** Processes behind the one port of `npm start`. */
  workers: number;
  /** From SIGTERM, for which readiness says no, to the end of service. */
  shutdownDelayMs: number;
  /** Who may use the site. */
  gate: GateConfig;
  /** Running as a platform's function: no long-lived process, no disk of its own. */
  isFunction: boolean;
  limits: Values['limits'];
  /** Of a million tokens, by model, in `currency`; over the list in lib/models/prices.ts. */
  prices: { currency: Values['prices']['currency']; models: ReturnType<typeof pricesOf> };
  mcpToken?: string;
  healthToken?: string;
  /** Opens /admin; unset: there is no such page. */
  adminToken?: string;
  metricsToken?: string;
  /** Lets a platform's scheduler call the sweep. */
  cronSecret?: string;
  log: Values['log'];
  /** When unset, no spans are made. */
  telemetry?: TelemetryConfig;
}

/** Variables that platforms set for their functions. */
const FUNCTIONS = ['VERCEL', 'AWS_LAMBDA_FUNCTION_NAME', 'NETLIFY'];

/**
 * The environment this process was started with, even after Next has added what it found in files. Nothing else in the
 * product reads it; lib/runtime/live-env.ts merges it with the files.
 */
export const processEnv = (): Env => nextEnv.initialEnv ?? process.env;

/**
 * Reads the whole configuration. Pure: the same env always yields the same result; nothing is logged.
 * A broken variable falls back to its default (or its secure refusal) and leaves an error note that names it.
 */
export function readConfig(env: Env): { config: Config; notes: ConfigNote[] } {
  const notes: ConfigNote[] = [];
  const values = readVariables(env, notes);
  const { access, contact, storage, timeouts, limits, log } = values;
  const baseUrl = baseUrlOf(values.dashscope, notes);
  checkBasePath(access.basePath, notes);
  // There the platform's own proxy writes the header.
  const trustedProxies = access.trustedProxies ?? (env.VERCEL ? 1 : 0);
  const gate = gateOf(values.gate, trustedProxies, notes);
  const isFunction = FUNCTIONS.some((name) => Boolean(env[name]));
  const database = databaseOf(storage.database, notes);
  const isKeyShared = access.cookieSecret !== undefined || database.kind === 'postgres';
  if (gate.mode !== 'open' && isFunction && !isKeyShared) {
    notes.push({ level: 'error', variable: 'COOKIE_SECRET', text: 'is needed with a gate: functions share no disk' });
  }
  checkTokens({ ADMIN_TOKEN: access.adminToken, METRICS_TOKEN: access.metricsToken }, notes);
  if (access.workers > 1 && database.kind !== 'postgres') {
    const text = 'several processes share no SQLite file: set DATABASE_URL=postgres://…, or WORKERS=1';
    notes.push({ level: 'error', variable: 'WORKERS', text });
  }
  const { file: basemapFile } = values.vectorTiles;
  const { keys, allowInsecure: _, thinkingBudget, visionModel, ...dashscope } = values.dashscope;
  const telemetry = telemetryOf(values.otlp, notes);
  return {
    config: {
      dashscope: {
        ...dashscope,
        baseUrl,
        keys: parseKeys(keys, baseUrl, notes),
        ...(thinkingBudget && { thinkingBudget }),
        ...(visionModel && { visionModel }),
      },
      isEmbeddedModelOn: access.isEmbeddedModelOn,
      isServiceWorkerOn: access.isServiceWorkerOn && env.NODE_ENV !== 'development',
      timeouts,
      geo: { ...values.geo, userAgent: userAgentOf(contact) },
      tiles: tilesOf(values),
      database,
      ...(storage.redisUrl && { redisUrl: storage.redisUrl }),
      regionDir: resolve(/* turbopackIgnore: true */ storage.regionDir),
      ...(basemapFile !== undefined && !isAddress(basemapFile) && { basemapFile }),
      retention: values.retention,
      ...(contact.publicUrl && { publicUrl: contact.publicUrl }),
      cookieSecrets: [access.cookieSecret, access.previousCookieSecret].filter((secret) => secret !== undefined),
      trustedProxies,
      gate,
      isFunction,
      workers: access.workers,
      shutdownDelayMs: access.shutdownDelayMs,
      limits,
      prices: { currency: values.prices.currency, models: pricesOf(values.prices.models, notes) },
      ...(access.mcpToken && { mcpToken: access.mcpToken }),
      ...(access.healthToken && { healthToken: access.healthToken }),
      ...(access.adminToken && { adminToken: access.adminToken }),
      ...(access.metricsToken && { metricsToken: access.metricsToken }),
      ...(access.cronSecret && { cronSecret: access.cronSecret }),
      log,
      ...(telemetry && { telemetry }),
    },
    notes,
  };
}

/** Anything else is a file of this server. */
const isAddress = (text: string) => /^https?:\/\//i.test(text);

function userAgentOf({ publicUrl, email }: Values['contact']): string {
  const contact = [publicUrl && `+${publicUrl}`, email].filter(Boolean).join('; ');
  return `Wentu/${VERSION}${contact ? ` (${contact})` : ''}`;
}

/** Without a network, the tiles of the world's public hosts are none; those of one's own stay. */
function tilesOf({ geo, tileUrls, tileAttributions, vectorTiles, tianditu }: Values): TileSettings {
  const { url, attribution, maxZoom, file } = vectorTiles;
  const ids = Object.keys(tileUrls) as RasterId[];
  const urlOf = (id: RasterId) => (geo.isOffline && tileUrls[id] === PUBLIC_TILES[id] ? '' : tileUrls[id]);
  const all = ids.map((id) => [id, { url: urlOf(id), attribution: tileAttributions[id] }]);
  const rasters = Object.fromEntries(all) as TileSettings['rasters'];
  return {
    rasters,
    // The address wins: it says most.
    vector: { url: url || (file !== undefined && isAddress(file) ? file : ''), attribution, maxZoom },
    ...(tianditu.key && { tianditu: { key: tianditu.key, attribution: tianditu.attribution } }),
  };
}

/** Whoever guesses one reads what the operator reads. */
function checkTokens(tokens: Record<string, string | undefined>, notes: ConfigNote[]): void {
  for (const [variable, token] of Object.entries(tokens)) {
    if (token !== undefined && token.length < 16) {
      notes.push({
        level: 'warning',
        variable,
        text: 'is short enough to be guessed: use at least 16 characters, e.g. of `openssl rand -hex 24`',
      });
    }
  }
}

/** The build has already put it in; here it is only checked against the rules. */
function checkBasePath(text: string | undefined, notes: ConfigNote[]): void {
  try {
    basePathOf(text);
  } catch (error) {
    notes.push({ level: 'error', variable: 'BASE_PATH', text: error instanceof Error ? error.message : String(error) });
  }
}
