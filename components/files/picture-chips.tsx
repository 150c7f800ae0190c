import type { PictureFacts } from '../../lib/domain/picture.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { IconButton } from '../ui/button.tsx';
import { X } from '../ui/icons/x.ts';
import { usePreferences } from '../ui/preferences.tsx';
import { heldPicture } from './held-pictures.ts';

interface Props {
  items: readonly PictureFacts[];
  /** Who reads them. */
  model: string;
  onRemove(id: string): void;
}

/** The pictures of the next question, and what becomes of them. */
export default function PictureChips({ items, model, onRemove }: Props) {
  const { locale } = usePreferences();
  const words = wordsOf(locale).files.pictures;
  return (
    <div className="px-2 pt-2 text-xs">
      <ul aria-label={words.list} className="flex flex-wrap gap-1">
        {items.map(({ id, name, width, height }) => (
          <li key={id} className="flex max-w-full items-center gap-2 rounded-md bg-accent-soft pl-1">
            {/* biome-ignore lint/performance/noImgElement: the bytes are in the page already */}
            <img src={heldPicture(id)} alt="" className="size-8 rounded object-cover" />
            <bdi className="max-w-40 truncate">{name}</bdi>
            <span className="text-muted tabular-nums">{words.size(width, height, kilobytes(id))}</span>
            <IconButton size="small" label={words.remove(name)} onClick={() => onRemove(id)}>
              <X size={12} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      <p className="px-1 pt-1 text-muted">{words.sent(model)}</p>
    </div>
  );
}

/** Base64 writes three bytes as four characters. */
const kilobytes = (id: string) => Math.ceil(((heldPicture(id)?.length ?? 0) * 3) / 4 / 1_000);
