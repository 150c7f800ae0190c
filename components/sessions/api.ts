import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import { sitePath } from '../../lib/site-path.ts';
import { siteFetch } from './site-fetch.ts';

/** A conversation as the list shows it. Times are Unix ms. */
export interface SessionRow {
  id: string;
  title: string;
  isTitleAuto: boolean;
  isPinned: boolean;
  createdAt: number;
  updatedAt: number;
  leafId: string | null;
  isRunning: boolean;
  /** Where a search matched in the messages. */
  snippet?: string;
}

/** What can be changed of a session; at least one of it. */
export interface SessionChange {
  title?: string;
  isPinned?: boolean;
  branchOf?: string;
  /** What an answer was worth; vote null: nothing any more. */
  rating?: { messageId: string; vote: 'up' | 'down' | null; reason?: string };
}

interface SessionPage {
  session: SessionRow;
  messages: ChatMessage[];
  /** Pass as `before` to get the page above; null at the start. */
  next: string | null;
  siblings: Record<string, string[]>;
  shares: { id: string; createdAt: number }[];
}

/** The result of importing a file of conversations: ids, and what could not be imported. */
export interface ImportedList {
  imported: string[];
  unchanged: string[];
  failed: { index: number; part?: 'saved'; title: string | null; code: string; fields?: { path: string }[] }[];
  failedCount: number;
}

/** A response other than 2xx. `message` is the body, as errorOf reads it. */
export class ApiError extends Error {
  readonly status: number;
  constructor(status: number, body: string) {
    super(body);
    this.name = 'ApiError';
    this.status = status;
  }
}

type Fetch = typeof fetch;

/** Asks this site; body: JSON, or a file that contains JSON. Throws ApiError, or TypeError without a connection. */
export async function askSite<T>(path: string, method = 'GET', body?: unknown, ask: Fetch = siteFetch): Promise<T> {
  const response = await ask(sitePath(path), {
    method,
    ...(body !== undefined && {
      body: body instanceof Blob ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  });
  if (!response.ok) throw new ApiError(response.status, await response.text());
  return (await response.json()) as T;
}

/** This site's sessions API. Every call throws as askSite does. */
function sessionsApi(ask: Fetch) {
  const call = <T>(path: string, method = 'GET', body?: unknown) => askSite<T>(path, method, body, ask);
  const at = (id: string) => `/api/sessions/${encodeURIComponent(id)}`;
  return {
    list(query: { search?: string; before?: string; limit?: number }) {
      const parameters = new URLSearchParams();
      if (query.search) parameters.set('search', query.search);
      if (query.before) parameters.set('before', query.before);
      if (query.limit) parameters.set('limit', String(query.limit));
      return call<{ items: SessionRow[]; next: string | null }>(`/api/sessions?${parameters}`);
    },
    read(id: string, query: { before?: string; leaf?: string; limit?: number } = {}) {
      const parameters = new URLSearchParams();
      if (query.before) parameters.set('before', query.before);
      if (query.leaf) parameters.set('leaf', query.leaf);
      if (query.limit) parameters.set('limit', String(query.limit));
      return call<SessionPage>(`${at(id)}?${parameters}`);
    },
    change(id: string, change: SessionChange) {
      return call<{ session: SessionRow }>(at(id), 'PATCH', change);
    },
    remove: (id: string) => call<unknown>(at(id), 'DELETE'),
    restore: (id: string) => call<unknown>(`${at(id)}/restore`, 'POST'),
    removeAll: () => call<unknown>('/api/sessions', 'DELETE', { confirm: 'delete everything' }),
    /** A file with one conversation yields its id. */
    import: (file: Blob) => call<{ id: string } | ImportedList>('/api/sessions/import', 'POST', file),
    stop: (id: string) => call<{ isStopping: boolean }>(`/api/chat/${encodeURIComponent(id)}/stop`, 'POST'),
    share: (sessionId: string) => call<{ id: string; createdAt: number }>('/api/shares', 'POST', { sessionId }),
    shares: (sessionId: string) =>
      call<{ items: { id: string; createdAt: number }[] }>(`/api/shares?sessionId=${encodeURIComponent(sessionId)}`),
    /** A code for another device of the visitor. */
    makeMove: (sessionId: string) => call<{ token: string; expiresAt: number }>('/api/moves', 'POST', { sessionId }),
    takeMove: (token: string) => call<{ sessionId: string }>('/api/moves/take', 'POST', { token }),
    revoke: (shareId: string) => call<unknown>(`/api/shares/${encodeURIComponent(shareId)}`, 'DELETE'),
    runTool(
      name: string,
      body: { input: unknown; sessionId: string; metadata: unknown; message: { id: string; text: string } },
    ) {
      return call<{ output: unknown; messages?: [ChatMessage, ChatMessage] }>(
        `/api/tools/${encodeURIComponent(name)}`,
        'POST',
        body,
      );
    },
  };
}

export type SessionsApi = ReturnType<typeof sessionsApi>;

/** The API through this page's own fetch. */
export const api: SessionsApi = sessionsApi(siteFetch);

export const exportUrl = (id: string, format: 'json' | 'md', locale: string) =>
  sitePath(`/api/sessions/${encodeURIComponent(id)}/export?format=${format}&locale=${locale}`);

/** All conversations as a file. */
export const exportAllUrl = () => sitePath('/api/sessions/all');
