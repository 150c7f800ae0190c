/** Sums of answers. cost: millionths of the currency. estimated: answers with tokens that the service did not count. */
export interface UsedAmounts {
  answers: number;
  failed: number;
  estimated: number;
  inputTokens: number;
  outputTokens: number;
  /** Those of the input that the service had in its cache. */
  cachedTokens: number;
  cost: number;
}

/** What one model, visitor or address used. name: of the model, or a hash; '' where unknown. */
export type UsedBy = UsedAmounts & { name: string };

interface Named {
  name: string;
  count: number;
}

/** Half of all answers, and 95 in 100, took no longer than this; null without any. */
interface Shares {
  p50: number | null;
  p95: number | null;
}

export interface UsedPeriod {
  total: UsedAmounts;
  latency: { wholeMs: Shares; firstTextMs: Shares };
  errors: Named[];
  /** Ceilings that refused somebody. */
  reached: Named[];
  models: UsedBy[];
  owners: UsedBy[];
  addresses: UsedBy[];
}

export interface BlockedSubject {
  kind: 'owner' | 'address';
  hash: string;
  /** Unix ms. */
  createdAt: number;
}

/** The region made by `npm run region` that is used, with the parts that it has. */
export interface RegionShown {
  name: string;
  id: string;
  /** ISO 8601 UTC. */
  builtAt: string;
  /** The extract, and the state of OpenStreetMap that it has. */
  file: string;
  asOf?: string;
  /** How many. */
  places?: number;
  /** status: of the process that answers. */
  streets?: {
    engine: string;
    bytes: number;
    status: 'none' | 'idle' | 'starting' | 'running' | 'failed';
    why?: string;
  };
  map?: { bytes: number; minZoom: number; maxZoom: number };
}

/** What the operator's page shows. Days are UTC. */
export interface Overview {
  /** ISO 8601 UTC. */
  at: string;
  currency: string;
  model: { id: string; isDemo: boolean };
  running: number;
  periods: { today: UsedPeriod; month: UsedPeriod };
  /** The last 30, oldest first. */
  days: (UsedAmounts & { day: string })[];
  /** The site's ceilings of a day. */
  limits: { answers: number; tokens: number; cost: number };
  /** Models that are counted at the dearest price of the list. */
  unpriced: string[];
  providers: {
    name: string;
    state: 'closed' | 'open' | 'half_open';
    failures: number;
    openUntil?: number;
    lastFailure?: string;
  }[];
  /** Those with the most; null while it is being counted. */
  storage: { name: string; sessions: number; bytes: number }[] | null;
  ratings: { vote: 'up' | 'down'; reason?: string; at: string; question: string }[];
  reports: { place: string; problem: string; note?: string; at: string }[];
  blocks: BlockedSubject[];
  region?: RegionShown;
  /** Why the one on the disk is not used, if so. */
  regionTrouble?: string;
}
