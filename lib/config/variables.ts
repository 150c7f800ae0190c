import type { z } from 'zod';
import type { RasterId } from '../map/state.ts';
import { GATE } from './gate-variables.ts';
import { LIMITS } from './limit-variables.ts';
import {
  count,
  countOrNone,
  flag,
  list,
  milliseconds,
  oneOf,
  someOf,
  text,
  textOr,
  tileUrl,
  url,
  urlOrNone,
  type Variable,
  vectorTilesUrl,
} from './variable.ts';

export const DEFAULT_BASE_URL = 'https://dashscope.aliyuncs.com/compatible-mode/v1';
/** What answers behind the base URL. 'other': a gateway, or a server that does not say. */
const SERVER_KINDS = ['dashscope', 'vllm', 'sglang', 'ollama', 'llama.cpp', 'other'] as const;
export type ServerKind = (typeof SERVER_KINDS)[number];

export const DEFAULT_DATABASE = 'file:.data/wentu.db';
/** Picture tiles of others, unless told otherwise. Source of the satellite's: Esri World Imagery; y comes before x. */
export const PUBLIC_TILES: Partial<Record<RasterId, string>> & Record<'streets' | 'satellite', string> = {
  streets: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
  satellite: 'https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}',
};
const ESRI_CREDITS =
  'Tiles © Esri — Source: Esri, i-cubed, USDA, USGS, AEX, GeoEye, Getmapping, Aerogrid, IGN, IGP, UPR-EGP, and the GIS User Community';

/**
 * Every environment variable of the product, one row each: a row of `timeouts`, `limits` or `geo` is also a field of
 * Config. tests/unit/config.test.ts compares names and defaults with .env.local.example.
 */
export const VARIABLES = {
  dashscope: {
    keys: text('DASHSCOPE_API_KEY'),
    model: textOr('DASHSCOPE_MODEL', 'qwen-plus', 120),
    baseUrl: textOr('DASHSCOPE_BASE_URL', DEFAULT_BASE_URL),
    allowInsecure: flag('DASHSCOPE_ALLOW_INSECURE'),
    fallbackModels: list('DASHSCOPE_FALLBACK_MODELS'),
    visionModel: text('DASHSCOPE_VISION_MODEL'),
    enableThinking: flag('DASHSCOPE_ENABLE_THINKING'),
    thinkingBudget: countOrNone('DASHSCOPE_THINKING_BUDGET', 1, 200_000),
    reasoningEffort: oneOf(
      'DASHSCOPE_REASONING_EFFORT',
      ['default', 'low', 'medium', 'high', 'xhigh', 'max'],
      'default',
    ),
    enableSearch: flag('DASHSCOPE_ENABLE_SEARCH'),
    cache: oneOf('DASHSCOPE_CACHE', ['explicit', 'implicit'], 'explicit'),
    server: oneOf('DASHSCOPE_SERVER', ['auto', ...SERVER_KINDS], 'auto'),
  },
  timeouts: {
    connectMs: milliseconds('TIMEOUT_CONNECT_MS', 5_000),
    headersMs: milliseconds('TIMEOUT_HEADERS_MS', 20_000),
    firstContentMs: milliseconds('TIMEOUT_FIRST_CONTENT_MS', 30_000),
    /** All attempts together, until there is something to show. */
    firstAnswerMs: milliseconds('TIMEOUT_FIRST_ANSWER_MS', 32_000),
    idleMs: milliseconds('TIMEOUT_IDLE_MS', 20_000),
    totalMs: milliseconds('TIMEOUT_TOTAL_MS', 180_000, { min: 50, max: 3_600_000 }),
    toolMs: milliseconds('TIMEOUT_TOOL_MS', 8_000),
    providerMs: milliseconds('TIMEOUT_PROVIDER_MS', 4_000),
  },
  geo: {
    isOffline: flag('OFFLINE'),
    openMeteoUrl: url('OPEN_METEO_URL', 'https://api.open-meteo.com'),
    openMeteoAirUrl: url('OPEN_METEO_AIR_URL', 'https://air-quality-api.open-meteo.com'),
    openMeteoGeocodingUrl: url('OPEN_METEO_GEOCODING_URL', 'https://geocoding-api.open-meteo.com'),
    metNoUrl: url('MET_NO_URL', 'https://api.met.no'),
    photonUrl: url('PHOTON_URL', 'https://photon.komoot.io'),
    overpassUrl: url('OVERPASS_URL', 'https://overpass-api.de/api/interpreter'),
    osrmUrl: url('OSRM_URL', 'https://routing.openstreetmap.de'),
    valhallaUrl: url('VALHALLA_URL', 'https://valhalla1.openstreetmap.de'),
    nominatimUrl: urlOrNone('NOMINATIM_URL'),
    amapKey: text('AMAP_KEY'),
    /** A region's streets before the live services, or after them. */
    isRegionFirst: flag('REGION_FIRST', true),
    amapUrl: url('AMAP_URL', 'https://restapi.amap.com'),
  },
  /** Sent to services that want to know who is calling. */
  contact: { publicUrl: text('PUBLIC_URL'), email: text('CONTACT_EMAIL') },
  tileUrls: {
    streets: tileUrl('TILE_URL', PUBLIC_TILES.streets),
    satellite: tileUrl('SATELLITE_URL', PUBLIC_TILES.satellite),
    // Tiles in GCJ-02; none by default: AMap publishes no address for them.
    amap: tileUrl('AMAP_TILE_URL', ''),
  } satisfies Record<RasterId, unknown>,
  tileAttributions: {
    streets: textOr('TILE_ATTRIBUTION', '© OpenStreetMap contributors'),
    satellite: textOr('SATELLITE_ATTRIBUTION', ESRI_CREDITS),
    amap: textOr('AMAP_TILE_ATTRIBUTION', '© 高德地图 AMap'),
  } satisfies Record<RasterId, unknown>,
  /** Vector tiles: a file, a template or a TileJSON document. The last zoom counts for a template alone. */
  vectorTiles: {
    url: vectorTilesUrl('VECTOR_TILES_URL'),
    attribution: textOr('VECTOR_TILES_ATTRIBUTION', '© OpenStreetMap contributors'),
    maxZoom: count('VECTOR_TILES_MAX_ZOOM', 1, 20, 14),
    /** A file of this server, or an address. */
    file: text('BASEMAP_PMTILES'),
  },
  /** A key for browsers: it is part of every tile's address. */
  tianditu: {
    key: text('TIANDITU_KEY'),
    attribution: textOr('TIANDITU_ATTRIBUTION', '天地图 · GS(2024)0568号'),
  },
  storage: {
    database: textOr('DATABASE_URL', DEFAULT_DATABASE),
    redisUrl: text('REDIS_URL'),
    /** What `npm run region` makes and the server uses. */
    regionDir: textOr('REGION_DIR', '.data/region'),
  },
  retention: {
    days: count('RETENTION_DAYS', 0, 36_500, 30),
    keeps: someOf('RETENTION_KEEP', ['pinned', 'shared', 'places'], ['pinned', 'shared', 'places']),
  },
  access: {
    basePath: text('BASE_PATH'),
    cookieSecret: text('COOKIE_SECRET'),
    previousCookieSecret: text('COOKIE_SECRET_PREVIOUS'),
    trustedProxies: countOrNone('TRUSTED_PROXIES', 0, 10),
    mcpToken: text('MCP_TOKEN'),
    healthToken: text('HEALTH_TOKEN'),
    adminToken: text('ADMIN_TOKEN'),
    metricsToken: text('METRICS_TOKEN'),
    cronSecret: text('CRON_SECRET'),
    workers: count('WORKERS', 1, 64, 1),
    shutdownDelayMs: milliseconds('SHUTDOWN_DELAY_MS', 0, { min: 0, max: 60_000 }),
    isEmbeddedModelOn: flag('EMBEDDED_MODEL', true),
    isServiceWorkerOn: flag('SERVICE_WORKER', true),
  },
  gate: GATE,
  limits: LIMITS,
  prices: {
    currency: oneOf('PRICE_CURRENCY', ['CNY', 'USD'], 'CNY'),
    models: text('MODEL_PRICES'),
  },
  log: {
    level: oneOf('LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'silent'], 'info'),
    hasContent: flag('LOG_CONTENT'),
  },
  otlp: {
    endpoint: urlOrNone('OTEL_EXPORTER_OTLP_ENDPOINT'),
    headers: list('OTEL_EXPORTER_OTLP_HEADERS'),
    serviceName: textOr('OTEL_SERVICE_NAME', 'wentu', 120),
  },
} satisfies Record<string, Record<string, Variable<z.ZodType>>>;

export type Values = {
  [Group in keyof typeof VARIABLES]: {
    [Field in keyof (typeof VARIABLES)[Group]]: (typeof VARIABLES)[Group][Field] extends Variable<infer Schema>
      ? z.output<Schema>
      : never;
  };
};

export const VARIABLE_NAMES = Object.values(VARIABLES).flatMap((group) =>
  Object.values(group).map(({ name }: Variable<z.ZodType>) => name),
);
