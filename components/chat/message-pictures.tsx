import type { PictureFacts } from '../../lib/domain/picture.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { heldPicture } from '../files/held-pictures.ts';
import { usePreferences } from '../ui/preferences.tsx';

/** The pictures that came with a question: while the page has them as pictures, then by their names. */
export default function MessagePictures({ pictures }: { pictures: readonly PictureFacts[] }) {
  const { locale } = usePreferences();
  const words = wordsOf(locale).files.pictures;
  return (
    <ul aria-label={words.came} className="flex max-w-full flex-wrap justify-end gap-1 pb-1">
      {pictures.map(({ id, name, width, height }) => {
        const url = heldPicture(id);
        return (
          <li key={id} className="max-w-full text-muted text-xs" title={words.notKept}>
            {url ? (
              // biome-ignore lint/performance/noImgElement: the bytes are in the page already
              <img src={url} alt={name} width={width} height={height} className="max-h-40 w-auto rounded-lg" />
            ) : (
              <bdi className="block max-w-60 truncate rounded-md bg-surface-2 px-2 py-1">{name}</bdi>
            )}
          </li>
        );
      })}
    </ul>
  );
}
