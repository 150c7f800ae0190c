import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { fromSessionFile, sessionFile } from '../chat/conversation/transfer.ts';
import { savedFile } from '../domain/saved.ts';
import { AppError, type RefusedField } from '../errors/app-error.ts';
import type { ErrorCode } from '../errors/table.ts';
import { toAppError } from '../errors/to-app-error.ts';
import type { Server } from '../runtime/compose.ts';
import { cleanJson } from '../store/clean-text.ts';
import { copyIdOf } from '../store/copy-id.ts';
import type { ExportedSession, Store } from '../store/store.ts';
import { conversationsIn, type Entry, type Found } from './conversations-in.ts';
import { limitConcurrency, yieldToOthers } from './limit-concurrency.ts';
import { parseJson, validate } from './read-json.ts';
import { keepSaved } from './saved.ts';

/** A conversation in the file that was not imported, or the saved places: which, and what is wrong with it. */
interface FailedEntry {
  /** Its place in the file, from 0; what is saved stands behind the conversations. */
  index: number;
  part?: 'saved';
  /** If it could be read. */
  title: string | null;
  code: ErrorCode;
  fields?: readonly RefusedField[];
}

export interface Imported {
  /** The ids they have now; different from the file's if that id was taken. */
  imported: string[];
  /** Already here with every message in the file: left as they are. */
  unchanged: string[];
  /** The saved places and the first few conversations; `failedCount` counts all. */
  failed: FailedEntry[];
  failedCount: number;
  /** How many saved places the file had; they are kept under their ids. */
  savedPlaces: number;
  isList: boolean;
}

const MAX_ENTRIES = 10_000;
const MAX_NAMED = 100;
/** The most one message may hold, in UTF-16 units: a page shows it whole. Texts may be no longer than an answer. */
const LONGEST_MESSAGE = 4_000_000;
const LONGEST_TEXTS = 1_000_000;
/** A turn makes at most 24 calls, and may be continued; each is a card. */
const MOST_PARTS = 200;
/** Errors that keep one conversation out and say nothing about the others. */
const OF_ONE_ENTRY: ReadonlySet<ErrorCode> = new Set(['bad_request', 'payload_too_large', 'quota_full']);
/** The saved places come last: by then what was imported must be told. */
const OF_SAVED: ReadonlySet<ErrorCode> = new Set([...OF_ONE_ENTRY, 'too_many_requests']);

/**
 * Validating and storing a conversation blocks the process for moments, so it is done one at a time. Reading is not
 * included.
 */
const working = limitConcurrency({ atOnce: 1, waiting: Number.POSITIVE_INFINITY });

/** Imports every consistent conversation of an exported file. Throws AppError if there is none in it. */
export async function importConversations(
  server: Pick<Server, 'store' | 'quotas' | 'config' | 'clock'>,
  who: { owner: string; ip?: string | undefined },
  chunks: AsyncIterable<string>,
): Promise<Imported> {
  const { store, quotas, clock } = server;
  const result: Imported = { imported: [], unchanged: [], failed: [], failedCount: 0, savedPlaces: 0, isList: false };
  const { owner } = who;

  async function take(entry: Entry, index: number): Promise<void> {
    let title: string | null = null;
    try {
      if (index >= MAX_ENTRIES || ('problem' in entry && entry.problem === 'too_long'))
        throw new AppError('payload_too_large');
      if ('problem' in entry) throw new AppError('bad_request');
      await yieldToOthers();
      const json = parseJson(entry.text);
      title = titleIn(json);
      await yieldToOthers();
      const data = fromSessionFile(validate(json, sessionFile));
      await assertShowable(data, entry.text.length);
      await yieldToOthers();
      const there = await alreadyThere(store, owner, data);
      if (there !== null) result.unchanged.push(there);
      else {
        await quotas.add(who, { sessions: 1, bytes: Buffer.byteLength(entry.text) });
        result.imported.push(await store.importSession(owner, data, clock()));
      }
    } catch (error) {
      const { code, fields } = toAppError(error);
      if (!OF_ONE_ENTRY.has(code)) throw error;
      result.failedCount += 1;
      if (result.failed.length < MAX_NAMED) result.failed.push({ index, title, code, ...(fields && { fields }) });
    }
  }

  async function takeSaved({ rest, isRestTooLong }: Found, at: number): Promise<void> {
    try {
      if (isRestTooLong) throw new AppError('payload_too_large');
      if (rest.startsWith(',')) result.savedPlaces = await importSaved(server, who, rest);
    } catch (error) {
      const { code, fields } = toAppError(error);
      if (!OF_SAVED.has(code)) throw error;
      result.failedCount += 1;
      // First, so that it is named however many conversations were broken.
      result.failed.unshift({ index: at, part: 'saved', title: null, code, ...(fields && { fields }) });
    }
  }

  const entries = conversationsIn(chunks);
  let index = 0;
  let next = await entries.next();
  for (; !next.done; next = await entries.next()) {
    const entry = next.value;
    const at = index;
    await working(() => take(entry, at));
    index += 1;
  }
  if (index === 0 && !next.value.isList) throw new AppError('bad_request');
  result.isList = next.value.isList || index > 1;
  await takeSaved(next.value, index);
  return result;
}

const restOfFile = z.object({ saved: savedFile.optional() });

/** Keeps the saved places after the conversations; returns how many there are. rest: `, "saved": {…}}`. */
async function importSaved(
  server: Pick<Server, 'store' | 'quotas' | 'config'>,
  who: { owner: string; ip?: string | undefined },
  rest: string,
): Promise<number> {
  const { saved } = validate(parseJson(`{${rest.slice(1)}`), restOfFile);
  if (!saved) return 0;
  await keepSaved(server, who, saved);
  return saved.places.length;
}

/** The conversation itself, or an earlier copy of it, if that has every message of the file unchanged. */
export async function alreadyThere(store: Store, owner: string, data: ExportedSession): Promise<string | null> {
  for (const id of [data.session.id, copyIdOf(owner, data.session.id)]) {
    const present = await store.exportSession(owner, id);
    const byId = new Map(present?.messages.map((message) => [message.id, message]));
    const isThere = data.messages.every(({ id: messageId, role, parentId, parts }) => {
      const known = byId.get(messageId);
      const isSame = known?.role === role && known.parentId === parentId;
      return isSame && isDeepStrictEqual(known.parts, JSON.parse(cleanJson(parts)));
    });
    if (present && isThere) return id;
  }
  return null;
}

/** Rejects a message that a page could not show without holding up everybody else. Throws bad_request. */
async function assertShowable({ messages }: ExportedSession, length: number): Promise<void> {
  const isLong = length > LONGEST_TEXTS;
  for (const [index, { parts }] of messages.entries()) {
    if (!isLong && parts.length <= MOST_PARTS) continue;
    await yieldToOthers();
    const texts = parts.reduce<number>((sum, part) => sum + String(Reflect.get(Object(part), 'text') ?? '').length, 0);
    const isShort = texts <= LONGEST_TEXTS && JSON.stringify(parts).length <= LONGEST_MESSAGE;
    if (parts.length <= MOST_PARTS && isShort) continue;
    throw new AppError('bad_request', { fields: [{ path: `messages.${index}.parts`, problem: 'invalid' }] });
  }
}

function titleIn(json: unknown): string | null {
  const session: unknown = Reflect.get(Object(json), 'session');
  const title: unknown = Reflect.get(Object(session), 'title');
  return typeof title === 'string' ? title.slice(0, 200) : null;
}
