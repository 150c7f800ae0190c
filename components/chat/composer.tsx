'use client';

import { type KeyboardEvent, type RefObject, Suspense, useEffect } from 'react';
import type { PictureFacts } from '../../lib/domain/picture.ts';
import { AttachButton, CameraButton } from '../files/attach-button.tsx';
import { announce } from '../ui/announcer.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { ArrowUp } from '../ui/icons/arrow-up.ts';
import { MapPinned } from '../ui/icons/map-pinned.ts';
import { Square } from '../ui/icons/square.ts';
import { isSendingKey } from '../ui/ime.ts';
import { lazily } from '../ui/lazily.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { useComposition } from '../ui/use-composition.ts';
import { useNarrowBox, useTouch } from '../ui/use-media.ts';
import { Chips } from './chips.tsx';
import type { Chip } from './chips-of.ts';
import { isSendable, lengthOf, MESSAGE_LIMIT } from './message-length.ts';
import { VoiceInput } from './voice/voice-input.tsx';

const PictureChips = lazily(() => import('../files/picture-chips.tsx'));

interface Props {
  text: string;
  onText(text: string): void;
  /** Called with the text to send; the caller clears it. */
  onSend(text: string): void;
  onStop(): void;
  isBusy: boolean;
  box: RefObject<HTMLTextAreaElement | null>;
  /** Where the button stands that leads to the end of the conversation. */
  latestPlace?: RefObject<HTMLSpanElement | null>;
  selection: Chip[];
  onUnselect(refs: readonly string[]): void;
  onFiles(files: readonly File[]): void;
  /** Those that go with the message, and the model that reads them; absent where nothing does. */
  pictures?: { items: readonly PictureFacts[]; model: string; onRemove(id: string): void } | undefined;
  isViewSent: boolean;
  onToggleView(): void;
  isEditing: boolean;
  onCancelEdit(): void;
  /** ArrowUp in the empty box. */
  onEditLast(): void;
}

/** From here on the counter is worth showing. */
const COUNT_FROM = 7_000;

/** The message box with its context chips, send and stop. */
export function Composer(props: Props) {
  const { text, onText, onSend, onStop, isBusy, box, isEditing, onCancelEdit } = props;
  const { t } = usePreferences();
  const isTouch = useTouch();
  const isNarrow = useNarrowBox();
  const composition = useComposition();
  const length = text.length > COUNT_FROM ? lengthOf(text) : text.length;
  const isTooLong = length > MESSAGE_LIMIT;
  const hasPictures = (props.pictures?.items.length ?? 0) > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: said when it begins, not with every key
  useEffect(
    function sayTooLong() {
      if (isTooLong) announce(t.composer.tooLong(length, MESSAGE_LIMIT));
    },
    [isTooLong],
  );

  const send = () => {
    // The box is the source of truth: a second press in the same frame finds it already empty.
    const now = box.current?.value ?? text;
    const said = hasPictures && now.trim() === '' ? t.composer.aboutPicture : now;
    if (!isSendable(said)) return;
    if (box.current) box.current.value = '';
    onSend(said);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (isSendingKey(event.nativeEvent, event.timeStamp, composition.endedAt.current, isTouch)) {
      event.preventDefault();
      send();
    } else if (composition.isComposing(event)) {
      // The page does not see it either: Esc that drops a candidate stops no answer.
      event.stopPropagation();
    } else if (event.key === 'Escape' && isEditing) {
      event.stopPropagation();
      onCancelEdit();
    } else if (event.key === 'ArrowUp' && text === '' && !isEditing) {
      props.onEditLast();
    }
  };

  return (
    <form
      className="composer rounded-xl border border-border bg-surface shadow-sm focus-within:border-accent has-[textarea:focus-visible]:ring-1 has-[textarea:focus-visible]:ring-accent"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {isEditing && (
        <p className="flex items-center justify-between gap-2 px-3 pt-2 text-muted text-xs">
          {t.composer.editing}
          <Button look="ghost" onClick={onCancelEdit}>
            {t.composer.cancelEdit}
          </Button>
        </p>
      )}
      {hasPictures && props.pictures && (
        <Suspense fallback={null}>
          <PictureChips {...props.pictures} />
        </Suspense>
      )}
      <Chips {...props} />
      <textarea
        ref={box}
        id="message"
        aria-label={t.composer.label}
        aria-describedby="message-hint"
        aria-invalid={isTooLong || undefined}
        placeholder={isNarrow ? t.composer.placeholderShort : t.composer.placeholder}
        rows={1}
        enterKeyHint={isTouch ? 'enter' : 'send'}
        autoComplete="off"
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
        {...composition.events}
        className="composer-box block w-full resize-none bg-transparent px-3 pt-2.5 pb-1 text-base outline-none placeholder:truncate placeholder:text-muted"
      />
      <div className="composer-tools flex items-center gap-1 px-1.5 pb-1.5">
        <AttachButton onFiles={props.onFiles} />
        {isTouch && <CameraButton onFiles={props.onFiles} />}
        <ViewToggle {...props} />
        <span id="message-hint" className="sr-only">
          {isTouch ? t.composer.hintTouch : t.composer.hint}
        </span>
        <span className="flex-1" />
        <span ref={props.latestPlace} className="contents" />
        {length > COUNT_FROM && (
          <span className={`text-xs tabular-nums ${isTooLong ? 'text-danger' : 'text-muted'}`}>
            {isTooLong ? t.composer.tooLong(length, MESSAGE_LIMIT) : t.composer.count(length, MESSAGE_LIMIT)}
          </span>
        )}
        <VoiceInput text={text} onText={onText} />
        {isBusy && (
          <IconButton label={t.composer.stop} look="plain" onClick={onStop}>
            <Square size={14} fill="currentColor" aria-hidden />
          </IconButton>
        )}
        {/* Not disabled when empty: a keyboard user must not lose focus after sending. */}
        <IconButton
          label={t.composer.send}
          look="primary"
          type="submit"
          aria-disabled={!hasPictures && !isSendable(text)}
          className="rounded-full! aria-disabled:opacity-45"
        >
          <ArrowUp size={18} aria-hidden />
        </IconButton>
      </div>
    </form>
  );
}

function ViewToggle({ isViewSent, onToggleView }: Pick<Props, 'isViewSent' | 'onToggleView'>) {
  const { t } = usePreferences();
  return (
    <button
      type="button"
      aria-pressed={isViewSent}
      title={isViewSent ? t.composer.viewOff : t.composer.viewOn}
      onClick={onToggleView}
      className={`composer-view flex h-7 min-w-0 max-w-56 items-center gap-1 rounded-md px-2 text-xs hover:bg-surface-2 ${isViewSent ? 'text-muted' : 'text-muted/70 line-through'}`}
    >
      <MapPinned size={14} aria-hidden className="shrink-0" />
      <span className="truncate">{t.composer.viewHere}</span>
    </button>
  );
}
