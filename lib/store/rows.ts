import type { Selectable } from 'kysely';
import type { MessageRow, SessionRow } from './schema.ts';
import type { StoredMessage, StoredSession } from './stored.ts';

/** Row → session. */
export function toStoredSession(row: Selectable<SessionRow>): StoredSession {
  return {
    id: row.id,
    title: row.title,
    isTitleAuto: row.is_title_auto === 1,
    isPinned: row.is_pinned === 1,
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
    leafId: row.leaf_id,
    runningId: row.running_id,
  };
}

/** Row → message; parts and metadata are parsed. */
export function toStoredMessage(
  row: Pick<MessageRow, 'id' | 'parent_id' | 'role' | 'parts' | 'metadata' | 'status' | 'created_at'>,
): StoredMessage {
  return {
    id: row.id,
    parentId: row.parent_id,
    role: row.role,
    // Only this store writes it.
    parts: JSON.parse(row.parts) as unknown[],
    metadata: JSON.parse(row.metadata) as Record<string, unknown>,
    status: row.status,
    createdAt: Number(row.created_at),
  };
}

/** 1 when one of the UI message parts is a tool call. */
export function hasTools(parts: readonly unknown[]): number {
  return parts.some((part) => /^(tool-|dynamic-tool)/.test(fieldOf(part, 'type'))) ? 1 : 0;
}

/** The plain text of UI message parts, for search. */
export function plainTextOf(parts: readonly unknown[]): string {
  return parts
    .filter((part) => fieldOf(part, 'type') === 'text')
    .map((part) => fieldOf(part, 'text'))
    .join('\n');
}

function fieldOf(part: unknown, name: string): string {
  const value = typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined;
  return typeof value === 'string' ? value : '';
}
