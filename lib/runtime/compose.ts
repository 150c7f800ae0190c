import { randomUUID } from 'node:crypto';
import { createGate, type Gate } from '../access/gate.ts';
import { type Chat, createChat } from '../chat/chat.ts';
import type { ChatModels } from '../chat/chat-models.ts';
import { StreamChatService } from '../chat/stream-chat.ts';
import { type Config, type DashScopeConfig, isLoopback } from '../config.ts';
import { createLimiter } from '../limits/index.ts';
import type { Limiter } from '../limits/limits.ts';
import { createMemoryLimiter } from '../limits/memory.ts';
import { createLog, type Log } from '../log.ts';
import { createCostOf } from '../models/cost.ts';
import { createDashScope, type DashScope } from '../models/dashscope/index.ts';
import { createEmbeddedModel } from '../models/embedded.ts';
import { createModels } from '../models/index.ts';
import { createPlaceStore } from '../places-store/index.ts';
import { embeddedPorts } from '../providers/embedded.ts';
import { createPorts, type LivePorts, type ProviderEvent } from '../providers/index.ts';
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
import { type Blocks, createBlocks } from './usage/blocks.ts';
import { createEventLoopMonitor, type EventLoopMonitor } from './usage/event-loop.ts';
import { createPseudonyms, type Pseudonyms } from './usage/pseudonyms.ts';
import { createUsageRecorder, type UsageRecorder } from './usage/record.ts';
import { createTotals, type TotalsSink } from './usage/totals.ts';
import { viewNameIn } from './view-name.ts';

export interface Server {
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
  chat: Chat;
  streamChat: StreamChatService;
  cookieSecrets: string[];
  pseudonyms: Pseudonyms;
  usage: UsageRecorder;
  /** Of this process, for monitors. */
  totals: TotalsSink;
  blocks: Blocks;
  gate: Gate;
  /** Models that are counted at the dearest price, for want of their own. */
  unpriced: () => string[];
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
  const unpriced: string[] = [];
  const costOf = createCostOf({
    currency: config.prices.currency,
    prices: config.prices.models,
    isLocal: () => isLoopback(new URL(readDashScope().baseUrl)),
    onUnknown(model) {
      unpriced.push(model);
      write('warn', 'price', { model, text: 'no price known: counted at the dearest, see MODEL_PRICES' });
    },
  });
  const cookieSecrets =
    parts.cookieSecrets ?? cookieSecretsOf(config, (text) => write('warn', 'cookie-secret', { text }));
  const pseudonyms = createPseudonyms(cookieSecrets);
  const usage = createUsageRecorder({ store, pseudonyms, clock, log: write });
  const totals = createTotals();
  const refused = (ceiling: string) => {
    totals.refused(ceiling);
    usage.refused(ceiling);
  };
  const { geo, timeouts } = config;
  const admit = providerCeiling({ limiter, perDay: config.limits.providerPerDay, refused });
  const ports = parts.ports ?? createPorts({ geo, timeouts, embedded, now: clock, log: logProvider, admit });
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
    usage: {
      ended(turn) {
        totals.ended(turn);
        usage.ended(turn);
      },
      refused,
    },
    timeouts: config.timeouts,
    clock,
    newId: randomUUID,
    log: write,
    producer: randomUUID(),
    ...(telemetry && { trace: telemetry.trace }),
  });
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
    chat,
    streamChat: new StreamChatService(chat, randomUUID),
    cookieSecrets,
    pseudonyms,
    usage,
    totals,
    blocks: createBlocks({ store, pseudonyms, clock }),
    gate: createGate({ config: config.gate, secrets: cookieSecrets, limiter, clock }),
    unpriced: () => [...unpriced],
    eventLoop: createEventLoopMonitor(Boolean(config.adminToken || config.metricsToken)),
    lifecycle: createLifecycle({
      store,
      streams,
      limiter,
      chat,
      usage,
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
