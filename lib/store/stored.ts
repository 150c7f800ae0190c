/**
 * The durable side of conversations: one interface, one SQL implementation over two dialects (SQLite, PostgreSQL).
 * Every method takes the owner and answers exactly alike for somebody else's id and for one that does not exist.
 * Failures throw AppError('storage_unavailable').
 */
export type StoredStatus = 'running' | 'complete' | 'stopped' | 'interrupted' | 'error';

/**
 * parts and metadata are the JSON of the AI SDK's UI message; the store looks inside only to index text and to close
 * what a finished answer left open.
 */
export interface StoredMessage {
  id: string;
  parentId: string | null;
  role: 'user' | 'assistant';
  parts: unknown[];
  metadata: Record<string, unknown>;
  status: StoredStatus;
  createdAt: number;
}

export interface StoredSession {
  id: string;
  title: string;
  /** False once the user has renamed it: automatic titles then leave it alone. */
  isTitleAuto: boolean;
  isPinned: boolean;
  /** Unix ms, like all times. */
  createdAt: number;
  updatedAt: number;
  /** The last message of the branch being shown. */
  leafId: string | null;
  /** The assistant message being generated, if any. */
  runningId: string | null;
}
