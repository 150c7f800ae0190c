import type { Generated } from 'kysely';

/**
 * The tables as Kysely sees them. JSON is stored as text, flags as 0 and 1, times as Unix ms: the same in both
 * dialects.
 */
export interface SessionRow {
  id: string;
  owner: string;
  title: string;
  /** Lower-cased title, for search. */
  search_title: string;
  is_title_auto: number;
  is_pinned: number;
  created_at: number;
  updated_at: number;
  leaf_id: string | null;
  running_id: string | null;
  /** Grows with every turn of the session. */
  fence: number;
  deleted_at: number | null;
}

export interface MessageRow {
  session_id: string;
  id: string;
  parent_id: string | null;
  role: 'user' | 'assistant';
  parts: string;
  metadata: string;
  status: 'running' | 'complete' | 'stopped' | 'interrupted' | 'error';
  /** Lower-cased plain text, for search. */
  search_text: string;
  /** Order of creation within the session, from 1. */
  seq: number;
  /** 1 when a part is a tool call: such messages carry refs. */
  has_tools: number;
  created_at: number;
  producer: string | null;
  fence: number;
  lease_until: number;
  /** 1 when somebody requested a stop at a process that is not producing it. */
  stop_wanted: Generated<number>;
}

interface ShareRow {
  id: string;
  owner: string;
  session_id: string;
  title: string;
  /** '[]': the shared messages are in share_pages. */
  messages: string;
  created_at: number;
}

interface SharePageRow {
  share_id: string;
  /** From 0, the oldest messages. */
  page: number;
  messages: string;
}

interface SavedListRow {
  owner: string;
  id: string;
  /** Name, colour and note. */
  body: string;
  created_at: number;
}

export interface SavedPlaceRow {
  owner: string;
  id: string;
  list_id: string | null;
  role: 'home' | 'work' | null;
  /** The place itself and its note. */
  body: string;
  saved_at: number;
}

interface PlaceReportRow {
  id: string;
  owner: string;
  body: string;
  created_at: number;
}

interface LimitCountRow {
  key: string;
  /** Number of the window since 1970. */
  period: number;
  count: number;
  /** Unix ms after which nobody asks for it. */
  ends_at: number;
}

interface LimitSlotRow {
  key: string;
  member: string;
  until: number;
}

/** What one owner used at one address, of one model on one day (UTC). */
interface UsageRow {
  day: string;
  model: string;
  /** Salted hashes; '' where unknown. */
  owner: string;
  address: string;
  answers: number;
  failed: number;
  /** Answers with tokens that the service did not count. */
  estimated: number;
  input_tokens: number;
  output_tokens: number;
  cached_tokens: number;
  /** Millionths of the currency. */
  cost: number;
}

interface UsageCountRow {
  day: string;
  model: string;
  /** error, limit, or a histogram. */
  kind: string;
  name: string;
  count: number;
}

interface BlockRow {
  kind: 'owner' | 'address';
  hash: string;
  created_at: number;
}

interface MigrationRow {
  version: number;
  name: string;
  applied_at: number;
}

export interface Schema {
  sessions: SessionRow;
  messages: MessageRow;
  shares: ShareRow;
  share_pages: SharePageRow;
  saved_lists: SavedListRow;
  saved_places: SavedPlaceRow;
  place_reports: PlaceReportRow;
  limit_counts: LimitCountRow;
  limit_slots: LimitSlotRow;
  usage_days: UsageRow;
  usage_counts: UsageCountRow;
  blocks: BlockRow;
  schema_migrations: MigrationRow;
}
