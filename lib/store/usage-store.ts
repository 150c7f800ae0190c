/** One count of one window. */
export interface CountEntry {
  key: string;
  /** Number of the window since 1970. */
  period: number;
  /** Unix ms after which nobody asks for it. */
  endsAt: number;
  cost: number;
}

/** Of a window and of the one before it. */
export interface CountsBefore {
  current: number;
  previous: number;
}

/** Tokens and money. cost: millionths of the currency. */
export interface UsedAmounts {
  answers: number;
  failed: number;
  /** Answers with tokens that the service did not count. */
  estimated: number;
  inputTokens: number;
  outputTokens: number;
  /** Those of the input that the service had in its cache. */
  cachedTokens: number;
  cost: number;
}

/** Where amounts belong. day: "2026-11-30", UTC. owner, address: salted hashes, '' where unknown. */
export interface UsageKey {
  day: string;
  model: string;
  owner: string;
  address: string;
}

/** How often something happened on a day. kind: error, limit, or a histogram, whose names are upper bounds in ms. */
export interface UsageCount {
  day: string;
  model: string;
  kind: string;
  name: string;
  count: number;
}

export type UsageRecord = UsageKey & UsedAmounts;

export interface UsageAdditions {
  records: UsageRecord[];
  counts: UsageCount[];
}

export type UsageField = keyof UsageKey;

export interface Block {
  kind: 'owner' | 'address';
  hash: string;
  /** Unix ms. */
  createdAt: number;
}

export interface StorageUse {
  owner: string;
  sessions: number;
  bytes: number;
}

/** What an operator's limits and figures need to keep: counts, usage and blocks. */
export interface UsageStore {
  /**
   * Adds to the counts in one step, unless mayAdd forbids it, and tells whether it did. found: the counts before it, in
   * the order of the entries. No count falls below 0.
   */
  addCounts(entries: CountEntry[], mayAdd?: (found: CountsBefore[]) => boolean): Promise<boolean>;
  /** Takes one of `max` slots for member until then; false if all are taken. */
  enterSlot(key: string, member: string, max: number, until: number, now: number): Promise<boolean>;
  leaveSlot(key: string, member: string): Promise<void>;

  addUsage(additions: UsageAdditions): Promise<void>;
  /** Sums from `since` on ("2026-11-01", inclusive), one for each combination of the fields, the dearest first. */
  usageBy(fields: UsageField[], since: string, limit?: number): Promise<(Partial<UsageKey> & UsedAmounts)[]>;
  usageCounts(since: string): Promise<UsageCount[]>;
  /** Removes usage from before the day, and counts and slots that have ended. */
  purgeUsage(before: string, now: number): Promise<void>;
  /** Who stores most: messages, in bytes. */
  storageByOwner(limit: number): Promise<StorageUse[]>;

  block(block: Block): Promise<void>;
  unblock(block: Pick<Block, 'kind' | 'hash'>): Promise<void>;
  /** Newest first. */
  listBlocks(): Promise<Block[]>;
}
