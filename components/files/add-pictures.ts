import { MOST_PICTURES, type PictureFacts } from '../../lib/domain/picture.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { newId } from '../ui/new-id.ts';
import type { FileEntry } from './add-files.ts';
import { isPicture } from './groups-of.ts';
import { holdPicture } from './held-pictures.ts';
import { reducePicture } from './reduce-picture.ts';

interface Page {
  locale: Locale;
  show(id: string, entry: FileEntry | null): void;
  /** Puts it to the next question; false if that has as many as `most`. */
  attach(picture: PictureFacts, most: number): boolean;
}

const MOST_NAME = 120;

/**
 * Prepares pictures to go with the next question; returns the files that do. More at a time are a layer of the map, not a
 * question. Never throws: what fails is said.
 */
export async function addPictures(files: readonly File[], { locale, show, attach }: Page): Promise<Set<File>> {
  const { photos, pictures: words } = wordsOf(locale).files;
  const pictures = files.filter(isPicture);
  const attached = new Set<File>();
  const note = (name: string, said: string) => {
    const id = newId();
    show(id, { id, name, state: 'noted', note: said });
  };
  if (pictures.length > MOST_PICTURES) {
    note(photos(pictures.length), words.most(MOST_PICTURES));
    return attached;
  }
  for (const file of pictures) {
    const name = file.name.slice(-MOST_NAME) || words.unnamed;
    const reduced = await reducePicture(file).catch(() => null);
    if (!reduced) {
      note(name, words.unreadable);
      continue;
    }
    const { url, width, height } = reduced;
    const id = newId();
    if (!attach({ id, name, width, height }, MOST_PICTURES)) {
      note(name, words.most(MOST_PICTURES));
      continue;
    }
    holdPicture(id, url);
    attached.add(file);
  }
  return attached;
}
