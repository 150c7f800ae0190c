'use client';

import type { ChatDataParts } from '../../lib/chat/conversation/message.ts';
import { Button } from '../ui/button.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { useCountdown } from '../ui/use-countdown.ts';
import { useElapsed } from '../ui/use-elapsed.ts';

interface Props {
  progress: ChatDataParts['progress'] | null;
  onCancel(): void;
}

/** What a turn is doing while nothing of it is visible. */
export function ProgressLine({ progress, onCancel }: Props) {
  const { t } = usePreferences();
  const waitS = useCountdown(progress?.untilMs ? Math.max(0, (progress.untilMs - Date.now()) / 1000) : 0);
  const elapsedS = useElapsed();
  return (
    <div className="flex items-center gap-2 py-1 text-muted text-sm">
      <span className="dots" aria-hidden>
        <i />
        <i />
        <i />
      </span>
      <span>{progressText(progress, waitS, t.chat)}</span>
      {elapsedS > 0 && <span className="tabular-nums">{t.chat.elapsed(elapsedS)}</span>}
      {progress?.kind === 'throttled' && <Button onClick={onCancel}>{t.settings.cancel}</Button>}
    </div>
  );
}

/** What a turn is waiting for, in words. */
export function progressText(
  progress: ChatDataParts['progress'] | null,
  waitS: number,
  t: ReturnType<typeof usePreferences>['t']['chat'],
): string {
  switch (progress?.kind) {
    case 'retry':
      return t.retrying(progress.attempt ?? 2);
    case 'throttled':
      return t.throttled(waitS);
    case 'trimmed':
      return t.trimmed;
    case 'fallback':
      return t.fallback(progress.model ?? '');
    default:
      return t.working;
  }
}
