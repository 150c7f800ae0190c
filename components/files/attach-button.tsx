import { useRef } from 'react';
import { IconButton } from '../ui/button.tsx';
import { Camera } from '../ui/icons/camera.ts';
import { Paperclip } from '../ui/icons/paperclip.ts';
import { usePreferences } from '../ui/preferences.tsx';

interface Props {
  onFiles(files: readonly File[]): void;
}

/** Takes a photo: on a phone, the camera opens at once. */
export function CameraButton({ onFiles }: Props) {
  const { t } = usePreferences();
  const input = useRef<HTMLInputElement | null>(null);
  return (
    <>
      <IconButton label={t.composer.camera} className="composer-camera" onClick={() => input.current?.click()}>
        <Camera size={17} aria-hidden />
      </IconButton>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </>
  );
}

/** Chooses files. Any kind can be chosen: phones know few of these endings and would grey the others out. */
export function AttachButton({ onFiles }: Props) {
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
