import type { GeoPorts } from '../domain/ports.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { Locale } from '../i18n/index.ts';
import type { Limiter } from '../limits/limits.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { StreamLog } from '../streams/streams.ts';
import type { ChatModels } from './chat-models.ts';
import type { CeilingLimits } from './turn/ceilings.ts';
import type { StartTrace } from './turn/trace.ts';
import type { TurnEnding } from './turn/turn.ts';
import type { TokenUse, TurnUse } from './turn/used.ts';

interface ChatLimits extends CeilingLimits {
  livePerUser: number;
  liveTotal: number;
  /** Text and reasoning of one answer. */
  answerKb: number;
}

/** Learns of every turn that ended and every request that a ceiling refused. Neither throws nor delays anybody. */
export interface UsageSink {
  ended(turn: EndedTurn): void;
  refused(ceiling: string): void;
}

export interface EndedTurn {
  owner: string;
  ip?: string | undefined;
  model: string;
  status: TurnEnding['status'];
  code?: string | undefined;
  /** null: a model that costs nothing. */
  used: TurnUse | null;
  ms: number;
  firstTextMs?: number | undefined;
}

/** What a conversation needs from outside; lib/runtime/server.ts puts it together, tests pass small stand-ins. */
export interface ChatDeps {
  store: Store;
  streams: StreamLog;
  limiter: Limiter;
  models: ChatModels;
  ports: GeoPorts;
  limits: ChatLimits;
  /** What tokens of a model cost, in millionths of the currency. */
  costOf: (model: string, use: TokenUse) => number;
  /** Unset: nobody records usage. */
  usage?: UsageSink;
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
