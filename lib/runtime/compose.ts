import { randomUUID } from 'node:crypto';
import { createGate, type Gate } from '../access/gate.ts';
import { type Chat, createChat } from '../chat/chat.ts';
import type { ChatModels } from '../chat/chat-models.ts';
import { StreamChatService } from '../chat/stream-chat.ts';
import type { Config, DashScopeConfig } from '../config.ts';
import { createLimiter } from '../limits/index.ts';
import type { Limiter } from '../limits/limits.ts';
import { createMemoryLimiter } from '../limits/memory.ts';
import { createTries, type Tries } from '../limits/tries.ts';
import { createLog, type Log } from '../log.ts';
import { isLoopbackHost } from '../loopback.ts';
import { createDashScope, type DashScope } from '../models/dashscope/index.ts';
import { createEmbeddedModel } from '../models/embedded.ts';
import { createModels } from '../models/index.ts';
import { createPlaceStore } from '../places-store/index.ts';
import { embeddedPorts } from '../providers/embedded.ts';
import { createPorts, type LivePorts, type ProviderEvent } from '../providers/index.ts';
import { createRegionTiles, type RegionTiles } from '../region/map/region-tiles.ts';
import { openRegions, type Regions } from '../region/regions.ts';
import { engineFolder } from '../region/streets/engine.ts';
import { engineBudget, thisMachine } from '../region/streets/engine-budget.ts';
import { openStreets, type Streets } from '../region/streets/streets.ts';
import { createStore } from '../store/index.ts';
import type { Store } from '../store/store.ts';
import { createStreamLog } from '../streams/index.ts';
import type { StreamLog } from '../streams/streams.ts';
import { cookieSecretsOf } from './cookie-secrets.ts';
import { sharedGazetteer } from './gazetteer.ts';
import { lexiconsOf } from './lexicons.ts';
import { createLifecycle, type Lifecycle } from './lifecycle.ts';
import { providerCeiling } from './provider-ceiling.ts';
import { createQuotas, type Quotas } from './quotas.ts';
import { createRedisConnection } from './redis-connection.ts';
import { createShareSummaries, type ShareSummaries } from './share-summaries.ts';
import { createSweep, type Swept } from './sweep.ts';
import { createTelemetry } from './telemetry.ts';
import { IN_MEMORY, isInMemory } from './usable-disk.ts';
import { createEventLoopMonitor, type EventLoopMonitor } from './usage/event-loop.ts';
import { createUsageServices, type UsageServices } from './usage/index.ts';
import { viewNameIn } from './view-name.ts';

export interface Server extends UsageServices {
  config: Config;
  log: Log;
  store: Store;
  streams: StreamLog;
  limiter: Limiter;
  /** Request budgets, local to this process. */
  requestLimiter: Limiter;
  quotas: Quotas;
  shareSummaries: ShareSummaries;
  models: ChatModels;
  dashScope: DashScope;
  ports: LivePorts;
  /** What `npm run region` made. */
  regions: Regions;
  streets: Streets;
  regionTiles: RegionTiles;
  chat: Chat;
  streamChat: StreamChatService;
  cookieSecrets: string[];
  /** Of codes and tokens: five wrong ones in 15 minutes. */
  tries: Tries;
  gate: Gate;
  eventLoop: EventLoopMonitor;
  lifecycle: Lifecycle;
  /** Removes what was deleted or has expired; the lifecycle calls it every ten minutes. */
  sweep: () => Promise<Swept>;
  clock: () => number;
}

export interface ServerSettings {
  config: Config;
  /** Called for each model call; default: the one in `config`. */
  dashScopeConfig?: () => DashScopeConfig;
  log?: Log;
  clock?: () => number;
  /** Pause of the demo model between pieces of text; default: its own. */
  demoChunkMs?: number;
  /** Replaces parts, for tests and programs. */
  parts?: Partial<
    Pick<Server, 'store' | 'streams' | 'limiter' | 'requestLimiter' | 'models' | 'ports' | 'cookieSecrets'>
  >;
}

/**
 * Puts configuration and implementations together. Opens nothing: databases open on first use or through
 * lifecycle.start.
 */
export function createServer(settings: ServerSettings): Server {
  const { config, dashScopeConfig, log, clock = Date.now, demoChunkMs: chunkMs, parts = {} } = settings;
  const write = log ?? createLog(config.log.level);
  const store = parts.store ?? createStore(config.database, clock, (text) => write('error', 'store', { text }));
  if (isInMemory(config.database)) write('warn', 'store', { text: IN_MEMORY });
  const redis = config.redisUrl ? createRedisConnection(config.redisUrl) : null;
  const streams = parts.streams ?? createStreamLog(redis);
  // Without a database that is kept, counts have no more to last for than this process.
  const counts = isInMemory(config.database) ? null : store;
  const limiter = parts.limiter ?? createLimiter({ redis, store: counts }, clock);
  const readDashScope = dashScopeConfig ?? (() => config.dashscope);
  const dashScope = createDashScope({
    config: readDashScope,
    timeouts: config.timeouts,
    maxReplyBytes: config.limits.answerKb * 1_024,
    log: ({ event, ...fields }) => write(fields.code ? 'warn' : 'debug', event, fields),
  });
  const pace = chunkMs === undefined ? {} : { chunkMs };
  const demo = config.isEmbeddedModelOn ? createEmbeddedModel({ ...lexiconsOf(() => sharedGazetteer), ...pace }) : null;
  const models = parts.models ?? createModels({ config: readDashScope, dashScope, embedded: demo });
  const embedded = parts.ports ? {} : embeddedPorts(sharedGazetteer, clock, createPlaceStore(config.database));
  const logProvider = (event: ProviderEvent) => write('warn', 'provider', { ...event });
  const cookieSecrets =
    parts.cookieSecrets ?? cookieSecretsOf(config, (text) => write('warn', 'cookie-secret', { text }));
  const isLocal = () => isLoopbackHost(new URL(readDashScope().baseUrl).hostname);
  const { prices } = config;
  const { services, costOf, sink } = createUsageServices({ store, cookieSecrets, prices, isLocal, clock, log: write });
  const { geo, timeouts } = config;
  const admit = providerCeiling({ limiter, perDay: config.limits.providerPerDay, refused: sink.refused });
  const regions = openRegions(config.regionDir, clock, (why) => write('warn', 'region.unreadable', { why }));
  const budget = engineBudget(thisMachine(config.workers));
  const streets = openStreets({ regions, engine: engineFolder(config.regionDir), log: write, clock, budget });
  const ports = parts.ports ?? createPorts({ geo, timeouts, embedded, streets, now: clock, log: logProvider, admit });
  const tries = createTries({ limiter, clock, max: 5, windowMs: 15 * 60_000 });
  const telemetry = createTelemetry(config.telemetry, write);
  const quotas = createQuotas({ store, limiter, limits: config.limits, clock });
  const chat = createChat({
    store,
    quotas,
    nameAt: (at, locale) => viewNameIn(sharedGazetteer, at, locale),
    streams,
    limiter,
    models,
    ports,
    limits: config.limits,
    costOf,
    usage: sink,
    timeouts: config.timeouts,
    clock,
    newId: randomUUID,
    log: write,
    producer: randomUUID(),
    ...(telemetry && { trace: telemetry.trace }),
  });
  const regionTiles = createRegionTiles(config.regionDir, regions);
  const sweep = createSweep({ store, retention: config.retention, log: write, clock });
  return {
    config,
    log: write,
    store,
    streams,
    limiter,
    requestLimiter: parts.requestLimiter ?? createMemoryLimiter(clock),
    quotas,
    shareSummaries: createShareSummaries(store),
    models,
    dashScope,
    ports,
    regions,
    streets,
    regionTiles,
    chat,
    streamChat: new StreamChatService(chat, randomUUID),
    cookieSecrets,
    ...services,
    tries,
    gate: createGate({ config: config.gate, secrets: cookieSecrets, tries, clock }),
    eventLoop: createEventLoopMonitor(Boolean(config.adminToken || config.metricsToken)),
    lifecycle: createLifecycle({
      store,
      streams,
      limiter,
      chat,
      usage: services.usage,
      streets,
      regionTiles,
      telemetry,
      log: write,
      clock,
      sweep,
      database: config.database.kind,
    }),
    sweep,
    clock,
  };
}
