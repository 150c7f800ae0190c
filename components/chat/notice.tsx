'use client';

import { isMendedByNew, isMendedByReload, plainWords } from '../../lib/errors/plain.ts';
import { formatIn } from '../../lib/i18n/format.ts';
import { timeText } from '../../lib/i18n/format-time.ts';
import { Button } from '../ui/button.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { TechnicalDetails } from '../ui/technical-details.tsx';
import { useCountdown } from '../ui/use-countdown.ts';
import type { PageError } from './error-of.ts';

interface Props {
  error: PageError;
  /** Announced once, when it is new; a restored one is read with the conversation. */
  isNew: boolean;
  onRetry?(): void;
  onContinue?(): void;
  onUseDemo?(): void;
  onNew?: (() => void) | undefined;
}

interface Way {
  label: string;
  run(): void;
  isHeld?: boolean;
}

/** A failure in the conversation: what happened and one button for whoever asked; the rest is folded for the operator. */
export function Notice({ error, isNew, ...actions }: Props) {
  const { locale, t } = usePreferences();
  const waitS = useCountdown(isNew ? (error.retryAfterS ?? 0) : 0);
  const [first, ...others] = waysOn(error, waitS, actions, t);
  const hasWaited = isNew && Boolean(error.retryAfterS) && error.retryable && actions.onRetry !== undefined;
  const { said, now } = error.isOffline
    ? { said: error.title[locale], now: error.fix[locale] }
    : plainWords(error.code, locale);
  return (
    <div
      data-testid="notice"
      className="my-2 max-w-[520px] rounded-xl border border-border border-l-[3px] border-l-danger bg-surface px-3 py-2"
    >
      {/* Excludes the buttons, one of which counts seconds: everything in here is read out as soon as it appears or changes. */}
      <div role={isNew ? 'alert' : 'note'} className="message-text">
        <p className="font-semibold text-[0.9375rem]">{said}</p>
        <p className="text-sm">
          {error.until ? formatIn(locale).answersFrom(timeText(error.until, locale, new Date()), now) : now}
        </p>
      </div>
      <p role="status" className="sr-only">
        {hasWaited && waitS === 0 ? t.error.canRetry : ''}
      </p>
      {first && (
        <Button look="primary" className="mt-2" disabled={first.isHeld} onClick={first.run}>
          {first.label}
        </Button>
      )}
      <div className="mt-1">
        <TechnicalDetails
          locale={locale}
          {...(!error.isOffline && { title: error.title[locale], fix: error.fix[locale], code: error.code })}
          cause={error.cause[locale]}
          link={error.link}
          requestId={error.requestId}
        >
          {others.length > 0 && (
            <p className="flex flex-wrap gap-2 pb-1">
              {others.map(({ label, run, isHeld }) => (
                <Button key={label} disabled={isHeld} onClick={run}>
                  {label}
                </Button>
              ))}
            </p>
          )}
        </TechnicalDetails>
      </div>
    </div>
  );
}

/** What can be done, the best first. */
function waysOn(
  { code, retryable, offerDemo, isOffline }: PageError,
  waitS: number,
  { onRetry, onContinue, onUseDemo, onNew }: Omit<Props, 'error' | 'isNew'>,
  t: ReturnType<typeof usePreferences>['t'],
): Way[] {
  const retry = { label: waitS > 0 ? t.error.wait(waitS) : t.chat.retry, run: onRetry ?? nothing, isHeld: waitS > 0 };
  return [
    onContinue && { label: t.chat.continue, run: onContinue },
    retryable && onRetry && retry,
    offerDemo && onUseDemo && { label: t.error.useDemo, run: onUseDemo },
    !isOffline && isMendedByReload(code) && { label: t.error.reload, run: () => location.reload() },
    isMendedByNew(code) && onNew && { label: t.sessions.new, run: onNew },
  ].filter((way) => way !== undefined && way !== false);
}

const nothing = () => {};
