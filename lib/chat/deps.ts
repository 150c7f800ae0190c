import type { GeoPorts } from '../domain/ports.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { Locale } from '../i18n/index.ts';
import type { Limiter } from '../limits/limits.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { StreamLog } from '../streams/streams.ts';
import type { ChatModels } from './chat-models.ts';
import type { StartTrace } from './turn/trace.ts';

interface ChatLimits {
  perMinute: number;
  perDay: number;
  ipPerMinute: number;
  ipPerDay: number;
  /** For the whole site, counting billed models. */
  siteAnswersPerDay: number;
  siteTokensPerDay: number;
  livePerUser: number;
  liveTotal: number;
  /** Text and reasoning of one answer. */
  answerKb: number;
}

/** What a conversation needs from outside; lib/runtime/server.ts puts it together, tests pass small stand-ins. */
export interface ChatDeps {
  store: Store;
  streams: StreamLog;
  limiter: Limiter;
  models: ChatModels;
  ports: GeoPorts;
  limits: ChatLimits;
  /** A name for a point's surroundings, from the embedded data. */
  nameAt?: (at: LngLat, locale: Locale) => string | undefined;
  /** What an owner may store; throws quota_full. */
  quotas: { add(who: { owner: string }, addition: { sessions?: number }): Promise<void> };
  timeouts: { totalMs: number; toolMs: number };
  /** Unix ms. */
  clock: () => number;
  /** UUIDs. */
  newId: () => string;
  log: Log;
  /** Unset: nobody collects spans. */
  trace?: StartTrace;
  /** The name of this process among the producers. */
  producer: string;
}
