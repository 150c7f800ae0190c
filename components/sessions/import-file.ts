import type { Dictionary } from '../../lib/i18n/index.ts';
import { errorOf } from '../chat/error-of.ts';
import { api, type ImportedList } from './api.ts';

/** How many unreadable ones are named. */
const NAMED = 5;

/**
 * Imports an exported file → what to tell the user, and the conversation to open if the file has just one. Never
 * throws.
 */
export async function importFile(
  file: Blob,
  t: Dictionary,
  ask: Pick<typeof api, 'import'> = api,
): Promise<{ text: string; id: string | null }> {
  try {
    const result = await ask.import(file);
    if ('id' in result) return { text: t.settings.imported, id: result.id };
    return { text: importedText(result, t), id: null };
  } catch (error) {
    const { code } = errorOf(error);
    if (code === 'payload_too_large') return { text: t.settings.importTooLarge, id: null };
    return { text: code === 'bad_request' ? t.settings.importFailed : t.settings.failed, id: null };
  }
}

function importedText({ imported, unchanged, failed, failedCount }: ImportedList, t: Dictionary): string {
  const names = failed.slice(0, NAMED).map(({ index, part, title, fields }) => {
    const untitled = part === 'saved' ? t.sessions.saved : t.settings.importNth(index + 1);
    const name = title ? `“${title}”` : untitled;
    const path = fields?.[0]?.path;
    return path ? `${name} (${path})` : name;
  });
  return t.settings.importedList({
    imported: imported.length,
    unchanged: unchanged.length,
    failed: names,
    failedCount,
  });
}
