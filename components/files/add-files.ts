import type { FileReport, RefusalCode } from '../../lib/domain/file-report.ts';
import { MOST_PICTURES } from '../../lib/domain/picture.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { newId } from '../ui/new-id.ts';
import type { FileAnswer } from './file-answer.ts';
import { groupsOf, isPicture } from './groups-of.ts';
import { readInWorker } from './read-in-worker.ts';
import { keepShapes } from './whole-shapes.ts';

/** A file on its way to the map, or why it did not get there. */
export interface FileEntry {
  id: string;
  name: string;
  state: 'reading' | 'refused' | 'known' | 'noted';
  refusal?: RefusalCode | 'failed';
  detail?: string;
  /** What else there is to say. */
  note?: string;
}

/** What the tool behind files takes. */
export type FileInput = { file: FileReport } & Extract<FileAnswer, { stored: unknown }>['stored'];

interface Page {
  locale: Locale;
  signal: AbortSignal;
  /** There is a model that sees; without one, it is said that what pictures show is not read. */
  canSee?: boolean;
  /** The pictures that go with the next question. */
  attached?: ReadonlySet<File>;
  /** Shows an entry, in place of the one with its id; null takes it away. */
  show(id: string, entry: FileEntry | null): void;
  /** Puts what was read on the map: 'known' if it is there already. Throws if it could not be stored. */
  put(input: FileInput, text: string): Promise<'put' | 'known'>;
}

const MOST_NAME = 120;

/** What was pasted has an ending alone. */
const nameOf = (file: File | undefined, pasted: string) =>
  file && !/^\.\w*$/.test(file.name) ? file.name.slice(-MOST_NAME) : pasted;

/** Reads files one after the other and puts each on the map. Never throws: what fails is said by its entry. */
export async function addFiles(
  files: readonly File[],
  { locale, signal, canSee = false, attached = new Set(), show, put }: Page,
): Promise<void> {
  const words = wordsOf(locale).files;
  const groups = groupsOf(files);
  if (!groups) {
    const id = newId();
    return show(id, { id, name: files[0]?.name ?? '', state: 'refused', refusal: 'too_many', detail: '' });
  }
  for (const group of groups) {
    if (signal.aborted) return;
    const id = newId();
    const [first] = group;
    const name = group.length > 1 ? words.photos(group.length) : nameOf(first, words.pasted);
    const isSeen = group.every((file) => attached.has(file));
    // Of many photos it is the places that matter.
    const isUnread = !canSee && group.every(isPicture) && group.length <= MOST_PICTURES;
    const unread = isUnread ? { note: words.pictures.unread } : {};
    show(id, { id, name, state: 'reading' });
    const answer = await readInWorker({ files: group }, signal);
    if ('refusal' in answer) {
      show(id, signal.aborted || isSeen ? null : { id, name, state: 'refused', ...answer, ...unread });
      continue;
    }
    try {
      const { report, stored, whole } = answer;
      if (whole) await keepShapes(report.hash, whole);
      const outcome = await put({ file: { name, ...report }, ...stored }, words.added(name));
      const said = isUnread ? { id, name, state: 'noted' as const, ...unread } : null;
      show(id, outcome === 'known' ? { id, name, state: 'known' } : said);
    } catch {
      show(id, { id, name, state: 'refused', refusal: 'failed', detail: '' });
    }
  }
}
