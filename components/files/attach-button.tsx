import { useRef } from 'react';
import { IconButton } from '../ui/button.tsx';
import { Paperclip } from '../ui/icons/paperclip.ts';
import { usePreferences } from '../ui/preferences.tsx';

/** Chooses files. Any kind can be chosen: phones know few of these endings and would grey the others out. */
export function AttachButton({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const { t } = usePreferences();
  const input = useRef<HTMLInputElement | null>(null);
  return (
    <>
      <IconButton label={t.composer.attach} onClick={() => input.current?.click()}>
        <Paperclip size={17} aria-hidden />
      </IconButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file can be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}
