import type { Expired, Expiry } from './expire.ts';
import type { SavedStore } from './saved-store.ts';
import type { StoredMessage, StoredSession, StoredStatus } from './stored.ts';
import type { UsageStore } from './usage-store.ts';

export interface BeginTurn {
  owner: string;
  sessionId: string;
  /** null if an existing user message is answered again (regenerate, retry, continue). */
  userMessage: { id: string; parts: unknown[]; metadata: Record<string, unknown>; text: string } | null;
  /** Parent of the user message; with userMessage null, the user message to answer. undefined: the current leaf. */
  parentId?: string | null;
  /** Title if the session is new. */
  title: string;
  /** A new id; or, to continue an answer that broke off, that answer's id: its parts are kept. */
  assistantId: string;
  /** Names the producer and fences off late writers: only the holder of the newest lease may save. */
  producer: string;
  leaseUntil: number;
  now: number;
}

export type BegunTurn =
  /** fence: pass it with every save; it grows with each lease. */
  | { kind: 'started'; fence: number; isNewSession: boolean; userMessageId: string }
  /** This user message id is already stored: nothing is run twice. assistantId is the answer it got. */
  | { kind: 'duplicate'; assistantId: string | null }
  /** Another turn of the session is running. */
  | { kind: 'busy'; assistantId: string }
  /** The session belongs to somebody else (or the parent is not in it). */
  | { kind: 'not_found' };

export interface SaveTurn {
  sessionId: string;
  assistantId: string;
  fence: number;
  parts: unknown[];
  metadata: Record<string, unknown>;
  status: StoredStatus;
  /** For search; the message's plain text. */
  text: string;
  leaseUntil: number;
  now: number;
}

export interface Page<T> {
  items: T[];
  /** Pass as `before` to get the next page; null at the end. */
  next: string | null;
}

/** A page of what was shared, oldest first. */
export interface SharedPage {
  id: string;
  title: string;
  createdAt: number;
  messages: StoredMessage[];
  /** Pass as `before` to get the page above; null at the beginning. */
  next: string | null;
}

export interface CreatedShare {
  id: string;
  createdAt: number;
  /** The storage it uses up of its owner's quota. */
  bytes: number;
}

/** An answer that its reader said something about, as the operator reads it. */
export interface RatedAnswer {
  sessionId: string;
  messageId: string;
  vote: 'up' | 'down';
  reason?: string;
  /** ISO 8601 UTC. */
  at: string;
  question: string;
  answer: string;
}

export interface ExportedSession {
  session: Omit<StoredSession, 'runningId'>;
  /** All messages of all branches, in order of creation. */
  messages: StoredMessage[];
}

/** What one owner has stored. */
export interface Usage {
  sessions: number;
  shares: number;
  /** Messages with their search text, shares, saved places and reports. */
  bytes: number;
}

export interface Store extends SavedStore, UsageStore {
  /** Opens, migrates, checks the schema version. Throws if it finds a newer schema. */
  open(): Promise<void>;
  close(): Promise<void>;
  /** Resolves if a trivial query works; throws otherwise. */
  ping(): Promise<void>;

  /** Commits the user message and the empty running assistant message in one transaction. */
  beginTurn(turn: BeginTurn): Promise<BegunTurn>;
  /** Saves a partial or the ending; false if the fence is outdated or the turn has ended: the caller must stop. */
  saveTurn(turn: SaveTurn): Promise<boolean>;
  /** Marks turns whose lease has expired as interrupted and returns them. Safe to call from several instances. */
  reapTurns(now: number): Promise<{ sessionId: string; assistantId: string }[]>;
  /**
   * Frees what a crashed process of this store left running, at startup; like reapTurns with every lease expired.
   * SQLite only.
   */
  reapAll(now: number): Promise<{ sessionId: string; assistantId: string }[]>;

  /** Other processes may use the same database. */
  isShared: boolean;
  /** Asks the producer of a running answer to stop; false if it is not running. */
  wantStop(sessionId: string, assistantId: string): Promise<boolean>;
  /** Running answers of this producer that somebody wants to stop. */
  stopsWanted(producer: string): Promise<string[]>;

  getSession(owner: string, sessionId: string): Promise<StoredSession | null>;
  /** Newest first, pinned ones before the rest. `search`: words in titles and bodies, Chinese substrings too. */
  listSessions(
    owner: string,
    page: { search?: string; before?: string; limit: number },
  ): Promise<Page<StoredSession & { snippet?: string }>>;
  updateSession(
    owner: string,
    sessionId: string,
    change: { title?: string; isTitleAuto?: boolean; isPinned?: boolean; leafId?: string },
    now: number,
  ): Promise<StoredSession | null>;
  /** Hides the session; restoreSession within the grace time (purgeDeleted) brings it back. */
  deleteSession(owner: string, sessionId: string, now: number): Promise<boolean>;
  restoreSession(owner: string, sessionId: string): Promise<boolean>;
  /** Permanently removes what was deleted before `deletedBefore`. */
  purgeDeleted(deletedBefore: number): Promise<number>;
  /**
   * Permanently removes what has expired, in small steps; one instance at a time does it. Reports of places expire, too.
   */
  removeExpired(expiry: Expiry): Promise<Expired>;

  /**
   * The branch ending in leafId (default: the session's), oldest first; `before` a message id, pages backwards.
   * onlyWithTools: only messages with tool calls, all that a map or a ref needs of old ones.
   */
  listMessages(
    owner: string,
    sessionId: string,
    page?: { leafId?: string; before?: string; limit?: number; onlyWithTools?: boolean },
  ): Promise<Page<StoredMessage> | null>;
  /** Ids of the owner's answers since a time: those that may still be in the stream log. */
  answersSince(owner: string, since: number): Promise<string[]>;
  getMessage(owner: string, sessionId: string, messageId: string): Promise<StoredMessage | null>;
  /**
   * Keeps with a finished answer, in the `rating` of its metadata, what its reader thought of it; null takes it back.
   * False if the owner has no such answer.
   */
  rateMessage(
    owner: string,
    sessionId: string,
    messageId: string,
    rating: Record<string, unknown> | null,
  ): Promise<boolean>;
  /** The newest rated answers of all owners, for the operator: `npm run ratings`. */
  listRatings(limit: number): Promise<RatedAnswer[]>;
  /** Messages that share a parent, in order of creation: the branches ‹1/2›, for each of the given ids. */
  siblings(owner: string, sessionId: string, messageIds: string[]): Promise<Record<string, string[]>>;
  /** The newest leaf below a message: where switching to that branch leads. */
  leafBelow(owner: string, sessionId: string, messageId: string): Promise<string | null>;

  /** maxBytes: a larger snapshot is refused with AppError('quota_full'). */
  createShare(
    owner: string,
    sessionId: string,
    shareId: string,
    now: number,
    maxBytes?: number,
  ): Promise<CreatedShare | null>;
  /** Public: no owner. Contains no owner data, position or view. The last page, or the one above another. */
  getShare(shareId: string, page?: { before?: string }): Promise<SharedPage | null>;
  listShares(owner: string, sessionId: string): Promise<{ id: string; createdAt: number }[]>;
  revokeShare(owner: string, shareId: string): Promise<boolean>;

  exportSession(owner: string, sessionId: string): Promise<ExportedSession | null>;
  /**
   * Ids taken by another owner are replaced by new ones; importing one's own export again replaces nothing and adds a
   * copy.
   */
  importSession(owner: string, data: ExportedSession, now: number): Promise<string>;
  usage(owner: string): Promise<Usage>;
  /** Ids of all sessions of the owner, for "download all my data". */
  allSessionIds(owner: string): Promise<string[]>;
  /** Makes everything of one owner another's: conversations, shares, saved places, reports. */
  moveOwner(from: string, to: string): Promise<void>;
  /** Deletes everything of the owner, shares, saved places and reports included; returns the number of sessions. */
  deleteOwner(owner: string): Promise<number>;
}
