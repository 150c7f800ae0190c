'use client';

import { Button, IconButton } from '../ui/button.tsx';
import { Check } from '../ui/icons/check.ts';
import { Copy } from '../ui/icons/copy.ts';
import { ExternalLink } from '../ui/icons/external-link.ts';
import { RotateCw } from '../ui/icons/rotate-cw.ts';
import { TriangleExclamationPoint } from '../ui/icons/triangle-exclamation-point.ts';
import { usePreferences } from '../ui/preferences.tsx';
import { useCopied } from '../ui/use-copied.ts';
import { useCountdown } from '../ui/use-countdown.ts';
import type { PageError } from './error-of.ts';

interface Props {
  error: PageError;
  /** Announced once, when it is new; a restored one is read with the conversation. */
  isNew: boolean;
  onRetry?(): void;
  onContinue?(): void;
  onUseDemo?(): void;
}

/** A failure in the conversation: what happened, why, what to do, and buttons for it. */
export function Notice({ error, isNew, onRetry, onContinue, onUseDemo }: Props) {
  const { locale, t } = usePreferences();
  const waitS = useCountdown(isNew ? (error.retryAfterS ?? 0) : 0);
  const hasWaited = isNew && Boolean(error.retryAfterS) && error.retryable && onRetry !== undefined;
  return (
    <div data-testid="notice" className="my-2 rounded-lg border border-danger/35 bg-danger-soft p-3 text-sm">
      {/* Excludes the buttons, one of which counts seconds, and the id: everything in here is read out as soon as it appears or changes. */}
      <div role={isNew ? 'alert' : 'note'}>
        <p className="flex items-center gap-2 font-semibold">
          <TriangleExclamationPoint size={16} aria-hidden className="shrink-0 text-danger" />
          {error.title[locale]}
        </p>
        <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
          <dt className="text-muted">{t.error.cause}</dt>
          <dd>{error.cause[locale]}</dd>
          <dt className="text-muted">{t.error.fix}</dt>
          <dd>
            {error.fix[locale]}
            {error.link && (
              <a
                href={error.link}
                target="_blank"
                rel="noopener noreferrer"
                className="ml-1 inline-flex items-center gap-0.5 text-accent underline underline-offset-2"
              >
                {t.error.more}
                <ExternalLink size={12} aria-hidden />
              </a>
            )}
          </dd>
        </dl>
      </div>
      {error.requestId && <RequestId id={error.requestId} />}
      <p role="status" className="sr-only">
        {hasWaited && waitS === 0 ? t.error.canRetry : ''}
      </p>
      <div className="mt-2 flex flex-wrap gap-2 empty:hidden">
        {onContinue && (
          <Button look="primary" onClick={onContinue}>
            {t.chat.continue}
          </Button>
        )}
        {error.retryable && onRetry && (
          <Button onClick={onRetry} disabled={waitS > 0}>
            <RotateCw size={14} aria-hidden />
            {waitS > 0 ? t.error.wait(waitS) : t.chat.retry}
          </Button>
        )}
        {error.offerDemo && onUseDemo && <Button onClick={onUseDemo}>{t.error.useDemo}</Button>}
        {error.code === 'version' && <Button onClick={() => location.reload()}>{t.error.reload}</Button>}
      </div>
    </div>
  );
}

function RequestId({ id }: { id: string }) {
  const { t } = usePreferences();
  const [isCopied, copy] = useCopied(t.chat.copied);
  return (
    <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3">
      <dt className="text-muted">{t.error.requestId}</dt>
      <dd className="flex items-center gap-1 break-all font-mono text-xs">
        {id}
        <IconButton size="small" label={t.error.copyRequestId} onClick={() => copy(id)}>
          {isCopied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
        </IconButton>
      </dd>
    </dl>
  );
}
