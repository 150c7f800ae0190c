import { resolve } from 'node:path';
import nextEnv from '@next/env';
import { z } from 'zod';
import { basePathOf } from './site-path.ts';
import { VERSION } from './version.ts';

/** Empty strings count as unset, as in .env files. */
const unset = (value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const optional = z.preprocess(unset, z.string().trim().optional());
const flag = z.preprocess(
  unset,
  z
    .string()
    .trim()
    .transform((value, context) => {
      const text = value.toLowerCase();
      if (['1', 'true', 'yes', 'on'].includes(text)) return true;
      if (['0', 'false', 'no', 'off'].includes(text)) return false;
      context.addIssue({ code: 'custom', message: `"${value}" is no yes or no (have 1, 0, true, false)` });
      return z.NEVER;
    })
    .optional(),
);
const count = (min: number, max: number, fallback: number) =>
  z.preprocess(unset, z.coerce.number().int().min(min).max(max).default(fallback));
const httpUrl = z.url({ protocol: /^https?$/ });
const DEFAULT_DATABASE = 'file:.data/wentu.db';
const url = (fallback: string) => z.preprocess(unset, httpUrl.default(fallback));

/** A template of tiles, on this site or another; "off": none. */
const tiles = (fallback: string) =>
  z.preprocess(
    unset,
    z
      .string()
      .trim()
      .refine((text) => text === 'off' || /^(https?:\/\/|\/)(?=.*\{z\})(?=.*\{x\})(?=.*\{y\})/.test(text), {
        message: 'is no address with {z}, {x} and {y}; "off" means none',
      })
      .transform((text) => (text === 'off' ? '' : text))
      .default(fallback),
  );
const ESRI_CREDITS =
  'Tiles © Esri — Source: Esri, i-cubed, USDA, USGS, AEX, GeoEye, Getmapping, Aerogrid, IGN, IGP, UPR-EGP, and the GIS User Community';

/** Every environment variable of the product. tests/unit/config.test.ts compares this list with .env.local.example. */
const variables = z.object({
  // Model
  DASHSCOPE_API_KEY: optional,
  DASHSCOPE_MODEL: z.preprocess(unset, z.string().trim().min(1).max(120).default('qwen-plus')),
  DASHSCOPE_BASE_URL: z.preprocess(
    unset,
    z.string().trim().default('https://dashscope.aliyuncs.com/compatible-mode/v1'),
  ),
  DASHSCOPE_ALLOW_INSECURE: flag,
  DASHSCOPE_FALLBACK_MODELS: optional,
  DASHSCOPE_ENABLE_THINKING: flag,
  DASHSCOPE_THINKING_BUDGET: z.preprocess(unset, z.coerce.number().int().min(1).max(200_000).optional()),
  DASHSCOPE_ENABLE_SEARCH: flag,
  EMBEDDED_MODEL: flag,
  // Timers, milliseconds
  TIMEOUT_CONNECT_MS: count(10, 600_000, 5_000),
  TIMEOUT_HEADERS_MS: count(10, 600_000, 20_000),
  TIMEOUT_FIRST_CONTENT_MS: count(10, 600_000, 30_000),
  TIMEOUT_FIRST_ANSWER_MS: count(10, 600_000, 32_000),
  TIMEOUT_IDLE_MS: count(10, 600_000, 20_000),
  TIMEOUT_TOTAL_MS: count(50, 3_600_000, 180_000),
  TIMEOUT_TOOL_MS: count(10, 600_000, 8_000),
  TIMEOUT_PROVIDER_MS: count(10, 600_000, 4_000),
  // Geo providers
  OFFLINE: flag,
  OPEN_METEO_URL: url('https://api.open-meteo.com'),
  OPEN_METEO_AIR_URL: url('https://air-quality-api.open-meteo.com'),
  OPEN_METEO_GEOCODING_URL: url('https://geocoding-api.open-meteo.com'),
  MET_NO_URL: url('https://api.met.no'),
  PHOTON_URL: url('https://photon.komoot.io'),
  OVERPASS_URL: url('https://overpass-api.de/api/interpreter'),
  OSRM_URL: url('https://routing.openstreetmap.de'),
  VALHALLA_URL: url('https://valhalla1.openstreetmap.de'),
  NOMINATIM_URL: z.preprocess(unset, httpUrl.optional()),
  AMAP_KEY: optional,
  AMAP_URL: url('https://restapi.amap.com'),
  PUBLIC_URL: optional,
  CONTACT_EMAIL: optional,
  // Map
  TILE_URL: tiles('https://tile.openstreetmap.org/{z}/{x}/{y}.png'),
  TILE_ATTRIBUTION: z.preprocess(unset, z.string().trim().default('© OpenStreetMap contributors')),
  // Source: Esri World Imagery; y comes before x in its address.
  SATELLITE_URL: tiles('https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}'),
  SATELLITE_ATTRIBUTION: z.preprocess(unset, z.string().trim().default(ESRI_CREDITS)),
  // Storage
  DATABASE_URL: z.preprocess(unset, z.string().trim().default(DEFAULT_DATABASE)),
  REDIS_URL: optional,
  BASE_PATH: optional,
  // Access
  COOKIE_SECRET: optional,
  COOKIE_SECRET_PREVIOUS: optional,
  TRUSTED_PROXIES: z.preprocess(unset, z.coerce.number().int().min(0).max(10).optional()),
  LIMIT_PER_MINUTE: count(1, 100_000, 10),
  LIMIT_PER_DAY: count(1, 10_000_000, 200),
  LIMIT_IP_PER_MINUTE: count(1, 100_000, 20),
  LIMIT_IP_PER_DAY: count(1, 10_000_000, 2_000),
  LIMIT_REQUESTS_PER_MINUTE: count(1, 10_000_000, 600),
  LIMIT_SITE_ANSWERS_PER_DAY: count(1, 1_000_000_000, 10_000),
  LIMIT_SITE_TOKENS_PER_DAY: count(1, 1_000_000_000_000, 100_000_000),
  LIMIT_OWNER_MB: count(1, 1_000_000, 200),
  LIMIT_OWNER_SESSIONS: count(1, 10_000_000, 5_000),
  LIMIT_OWNER_SHARES: count(1, 1_000_000, 200),
  LIMIT_IP_MB_PER_DAY: count(1, 10_000_000, 1_000),
  LIMIT_LIVE_PER_USER: count(1, 1_000, 2),
  LIMIT_LIVE_TOTAL: count(1, 100_000, 200),
  LIMIT_ANSWER_KB: count(1, 65_536, 256),
  MCP_TOKEN: optional,
  // Operations
  LOG_LEVEL: z.preprocess(unset, z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')),
  LOG_CONTENT: flag,
  HEALTH_TOKEN: optional,
  OTEL_EXPORTER_OTLP_ENDPOINT: z.preprocess(unset, httpUrl.optional()),
  OTEL_EXPORTER_OTLP_HEADERS: optional,
  OTEL_SERVICE_NAME: z.preprocess(unset, z.string().trim().max(120).default('wentu')),
});

export const VARIABLE_NAMES = Object.keys(variables.shape);

type Variables = z.infer<typeof variables>;

export interface DashScopeConfig {
  /** Trimmed keys; empty: not configured. */
  keys: string[];
  model: string;
  /** Without trailing slash. */
  baseUrl: string;
  fallbackModels: string[];
  enableThinking: boolean;
  thinkingBudget?: number;
  enableSearch: boolean;
}

/** Where spans go. */
export interface TelemetryConfig {
  /** Base URL of an OTLP/HTTP collector, without trailing slash. */
  endpoint: string;
  /** May hold secrets. */
  headers: Record<string, string>;
  serviceName: string;
}

export interface Config {
  dashscope: DashScopeConfig;
  /** False: no demo model; without a key the chat answers missing_key. */
  isEmbeddedModelOn: boolean;
  timeouts: {
    connectMs: number;
    headersMs: number;
    firstContentMs: number;
    /** All attempts together, until something can be shown. */
    firstAnswerMs: number;
    idleMs: number;
    totalMs: number;
    toolMs: number;
    providerMs: number;
  };
  geo: {
    isOffline: boolean;
    openMeteoUrl: string;
    openMeteoAirUrl: string;
    openMeteoGeocodingUrl: string;
    metNoUrl: string;
    photonUrl: string;
    overpassUrl: string;
    osrmUrl: string;
    valhallaUrl: string;
    nominatimUrl?: string;
    amapKey?: string;
    amapUrl: string;
    userAgent: string;
  };
  /** Raster tiles above the embedded basemap; an empty url means none. */
  tiles: Record<'streets' | 'satellite', { url: string; attribution: string }>;
  /** isDefault: nobody chose another file. */
  database: { kind: 'sqlite'; path: string; isDefault?: boolean } | { kind: 'postgres'; url: string };
  redisUrl?: string;
  cookieSecrets: string[];
  trustedProxies: number;
  /** Runs as a function of a platform: no process that lives on, no disk of its own. */
  isFunction: boolean;
  limits: {
    perMinute: number;
    perDay: number;
    ipPerMinute: number;
    ipPerDay: number;
    /** What one address may ask a minute of all doors that give no answer: a reading costs 1, heavier things more. */
    requestsPerMinute: number;
    /** Hard ceilings of the whole site, counted for billed models. */
    siteAnswersPerDay: number;
    siteTokensPerDay: number;
    /** What one owner may keep. */
    ownerBytes: number;
    ownerSessions: number;
    ownerShares: number;
    /** What one address may add a day by imports and shares. */
    ipBytesPerDay: number;
    livePerUser: number;
    liveTotal: number;
    /** Text and reasoning of one answer; beyond it the answer ends as cut. */
    answerKb: number;
  };
  mcpToken?: string;
  healthToken?: string;
  log: { level: Variables['LOG_LEVEL']; hasContent: boolean };
  /** Unset: no spans are made. */
  telemetry?: TelemetryConfig;
}

/** A finding about the environment: an error refuses the start, a warning is printed. Values of secrets never appear. */
export interface ConfigNote {
  level: 'error' | 'warning';
  variable: string;
  text: string;
}

/** What platforms set for their functions. */
const FUNCTIONS = ['VERCEL', 'AWS_LAMBDA_FUNCTION_NAME', 'NETLIFY'];
const PREFIXES = /^(DASHSCOPE|TIMEOUT|OPEN_METEO|LIMIT|TILE|SATELLITE|COOKIE)_/;

/**
 * The environment that this process was started with, also where Next has added what it found in files. Nothing else in
 * the product looks at it; lib/runtime/live-env.ts joins it with the files.
 */
export const processEnv = (): Record<string, string | undefined> => nextEnv.initialEnv ?? process.env;

/**
 * Reads the whole configuration. Pure: the same env gives the same answer; nothing is logged.
 * A broken variable takes its default (or its secure refusal) and leaves an error note that names it.
 */
export function readConfig(env: Record<string, string | undefined>): { config: Config; notes: ConfigNote[] } {
  const notes: ConfigNote[] = [];
  const values = parse(env, notes);
  for (const name of Object.keys(env)) {
    if (PREFIXES.test(name) && !VARIABLE_NAMES.includes(name)) {
      notes.push({ level: 'warning', variable: name, text: 'unknown variable; see .env.local.example for the names' });
    }
  }
  const baseUrl = baseUrlOf(values, notes);
  checkBasePath(values.BASE_PATH, notes);
  return {
    config: {
      dashscope: {
        keys: keysOf(values.DASHSCOPE_API_KEY, baseUrl, notes),
        model: values.DASHSCOPE_MODEL,
        baseUrl,
        fallbackModels: listOf(values.DASHSCOPE_FALLBACK_MODELS),
        enableThinking: values.DASHSCOPE_ENABLE_THINKING ?? false,
        enableSearch: values.DASHSCOPE_ENABLE_SEARCH ?? false,
        ...(values.DASHSCOPE_THINKING_BUDGET && { thinkingBudget: values.DASHSCOPE_THINKING_BUDGET }),
      },
      isEmbeddedModelOn: values.EMBEDDED_MODEL ?? true,
      timeouts: {
        connectMs: values.TIMEOUT_CONNECT_MS,
        headersMs: values.TIMEOUT_HEADERS_MS,
        firstContentMs: values.TIMEOUT_FIRST_CONTENT_MS,
        firstAnswerMs: values.TIMEOUT_FIRST_ANSWER_MS,
        idleMs: values.TIMEOUT_IDLE_MS,
        totalMs: values.TIMEOUT_TOTAL_MS,
        toolMs: values.TIMEOUT_TOOL_MS,
        providerMs: values.TIMEOUT_PROVIDER_MS,
      },
      geo: geoOf(values),
      tiles: {
        streets: { url: values.TILE_URL, attribution: values.TILE_ATTRIBUTION },
        satellite: { url: values.SATELLITE_URL, attribution: values.SATELLITE_ATTRIBUTION },
      },
      database: databaseOf(values.DATABASE_URL, notes),
      ...(values.REDIS_URL && { redisUrl: values.REDIS_URL }),
      cookieSecrets: [values.COOKIE_SECRET, values.COOKIE_SECRET_PREVIOUS].filter((secret) => secret !== undefined),
      // The platform's own proxy writes the header itself there.
      trustedProxies: values.TRUSTED_PROXIES ?? (env.VERCEL ? 1 : 0),
      isFunction: FUNCTIONS.some((name) => Boolean(env[name])),
      limits: {
        perMinute: values.LIMIT_PER_MINUTE,
        perDay: values.LIMIT_PER_DAY,
        ipPerMinute: values.LIMIT_IP_PER_MINUTE,
        ipPerDay: values.LIMIT_IP_PER_DAY,
        requestsPerMinute: values.LIMIT_REQUESTS_PER_MINUTE,
        siteAnswersPerDay: values.LIMIT_SITE_ANSWERS_PER_DAY,
        siteTokensPerDay: values.LIMIT_SITE_TOKENS_PER_DAY,
        ownerBytes: values.LIMIT_OWNER_MB * 1024 * 1024,
        ownerSessions: values.LIMIT_OWNER_SESSIONS,
        ownerShares: values.LIMIT_OWNER_SHARES,
        ipBytesPerDay: values.LIMIT_IP_MB_PER_DAY * 1024 * 1024,
        livePerUser: values.LIMIT_LIVE_PER_USER,
        liveTotal: values.LIMIT_LIVE_TOTAL,
        answerKb: values.LIMIT_ANSWER_KB,
      },
      ...(values.MCP_TOKEN && { mcpToken: values.MCP_TOKEN }),
      ...(values.HEALTH_TOKEN && { healthToken: values.HEALTH_TOKEN }),
      log: { level: values.LOG_LEVEL, hasContent: values.LOG_CONTENT ?? false },
      ...telemetryOf(values, notes),
    },
    notes,
  };
}

function parse(env: Record<string, string | undefined>, notes: ConfigNote[]): Variables {
  const parsed = variables.safeParse(env);
  if (parsed.success) return parsed.data;
  const kept = { ...env };
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0]);
    notes.push({ level: 'error', variable: name, text: issue.message });
    delete kept[name];
  }
  return variables.parse(kept);
}

const listOf = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Servers of one's own take any key ("EMPTY", "ollama"); Alibaba's are long, and a short one there was not copied whole. */
function keysOf(text: string | undefined, baseUrl: string, notes: ConfigNote[]): string[] {
  const keys = listOf(text);
  const isAlibaba = /(^|\.)(aliyuncs\.com|aliyun\.com|alibabacloud\.com)$/.test(new URL(baseUrl).hostname);
  const good = keys.filter((key) => /^[\x21-\x7e]{1,512}$/.test(key) && (!isAlibaba || key.length >= 8));
  if (good.length < keys.length) {
    notes.push({
      level: 'error',
      variable: 'DASHSCOPE_API_KEY',
      text: 'a key holds a space, a line break or a character outside ASCII, or is too short; copy it again from the console',
    });
  }
  return good;
}

const DEFAULT_BASE_URL = 'https://dashscope.aliyuncs.com/compatible-mode/v1';

function baseUrlOf(values: Variables, notes: ConfigNote[]): string {
  const refuse = (text: string) => {
    notes.push({ level: 'error', variable: 'DASHSCOPE_BASE_URL', text });
    return DEFAULT_BASE_URL;
  };
  if (!URL.canParse(values.DASHSCOPE_BASE_URL)) return refuse('is no URL');
  const parsed = new URL(values.DASHSCOPE_BASE_URL);
  const isLoopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(parsed.hostname);
  if (parsed.username || parsed.password) return refuse('must not hold a user name or password');
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')
    return refuse(`unknown scheme "${parsed.protocol}" (have https:)`);
  if (parsed.protocol === 'http:' && !isLoopback && !values.DASHSCOPE_ALLOW_INSECURE) {
    return refuse('http: is allowed on loopback only; set DASHSCOPE_ALLOW_INSECURE=1 if you mean it');
  }
  if (/\/\//.test(parsed.pathname.replace(/\/+$/, ''))) return refuse('the path holds "//"');
  // The whole address of the method is what people copy from examples.
  return `${parsed.origin}${parsed.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')}`;
}

function databaseOf(text: string, notes: ConfigNote[]): Config['database'] {
  if (/^postgres(ql)?:\/\//.test(text)) return { kind: 'postgres', url: text };
  if (text.startsWith('file:')) {
    return {
      kind: 'sqlite',
      path: resolve(/* turbopackIgnore: true */ text.slice('file:'.length).replace(/^\/\/(?=\/)/, '')),
      ...(text === DEFAULT_DATABASE && { isDefault: true }),
    };
  }
  notes.push({
    level: 'error',
    variable: 'DATABASE_URL',
    text: `unknown scheme "${text.split(':')[0]}:" (have file:, postgres:)`,
  });
  return { kind: 'sqlite', path: resolve(/* turbopackIgnore: true */ '.data/wentu.db') };
}

/** The build has put it in already; here it is only held against the rules. */
function checkBasePath(text: string | undefined, notes: ConfigNote[]): void {
  try {
    basePathOf(text);
  } catch (error) {
    notes.push({ level: 'error', variable: 'BASE_PATH', text: error instanceof Error ? error.message : String(error) });
  }
}

/** Headers as OpenTelemetry writes them: name=value pairs, comma-separated, values percent-encoded. */
function telemetryOf(values: Variables, notes: ConfigNote[]): Pick<Config, 'telemetry'> {
  if (!values.OTEL_EXPORTER_OTLP_ENDPOINT) return {};
  const headers: Record<string, string> = {};
  for (const pair of listOf(values.OTEL_EXPORTER_OTLP_HEADERS)) {
    const [, name, value] = /^([\w-]+)\s*=\s*([\x21-\x7e]*)$/.exec(pair) ?? [];
    if (name !== undefined && value !== undefined && isEncoded(value)) headers[name] = decodeURIComponent(value);
    else
      notes.push({
        level: 'error',
        variable: 'OTEL_EXPORTER_OTLP_HEADERS',
        text: 'holds something that is no name=value pair; pairs are separated by commas, values percent-encoded',
      });
  }
  const endpoint = values.OTEL_EXPORTER_OTLP_ENDPOINT.replace(/\/+$/, '');
  return { telemetry: { endpoint, headers, serviceName: values.OTEL_SERVICE_NAME } };
}

const isEncoded = (text: string) => !/%(?![0-9a-f]{2})/i.test(text);

function geoOf(values: Variables): Config['geo'] {
  const trimmed = (text: string) => text.replace(/\/+$/, '');
  const contact = [values.PUBLIC_URL && `+${values.PUBLIC_URL}`, values.CONTACT_EMAIL].filter(Boolean).join('; ');
  return {
    isOffline: values.OFFLINE ?? false,
    openMeteoUrl: trimmed(values.OPEN_METEO_URL),
    openMeteoAirUrl: trimmed(values.OPEN_METEO_AIR_URL),
    openMeteoGeocodingUrl: trimmed(values.OPEN_METEO_GEOCODING_URL),
    metNoUrl: trimmed(values.MET_NO_URL),
    photonUrl: trimmed(values.PHOTON_URL),
    overpassUrl: trimmed(values.OVERPASS_URL),
    osrmUrl: trimmed(values.OSRM_URL),
    valhallaUrl: trimmed(values.VALHALLA_URL),
    ...(values.NOMINATIM_URL && { nominatimUrl: trimmed(values.NOMINATIM_URL) }),
    ...(values.AMAP_KEY && { amapKey: values.AMAP_KEY }),
    amapUrl: trimmed(values.AMAP_URL),
    userAgent: `Wentu/${VERSION}${contact ? ` (${contact})` : ''}`,
  };
}
