import { useEffect, useState } from 'react';
import { X } from '../../ui/icons/x.ts';

/** Long enough to be read twice, ms. */
const PASSING_MS = 6_000;

/** News of the map. Good news leaves by itself; what went wrong stays until it is closed. */
export interface MapNotice {
  text: string;
  isPassing: boolean;
}

interface Props {
  notice: MapNotice;
  /** The name of its button. */
  close: string;
  onDismiss(): void;
}

/** One piece of news with a button that closes it. Nothing leaves while the pointer or the keyboard is on it. */
export function NoticeLine({ notice, close, onDismiss }: Props) {
  const [isPointedAt, setPointedAt] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const isLeaving = notice.isPassing && !isPointedAt && !isFocused;

  useEffect(
    function leaveByItself() {
      if (!isLeaving) return;
      const timer = setTimeout(onDismiss, PASSING_MS);
      return () => clearTimeout(timer);
    },
    [isLeaving, onDismiss],
  );

  return (
    <p
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {notice.text}
      <button type="button" className="wt-notices__close" aria-label={close} onClick={onDismiss}>
        <X size={14} aria-hidden="true" />
      </button>
    </p>
  );
}
