'use client';

import { useEffect, useId, useState } from 'react';
import { languageIn } from '../../lib/i18n/index.ts';
import { sitePath } from '../../lib/site-path.ts';
import { announce } from '../ui/announcer.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Check } from '../ui/icons/check.ts';
import { Copy } from '../ui/icons/copy.ts';
import { usePreferences } from '../ui/preferences.tsx';
import { useCopied } from '../ui/use-copied.ts';
import { api } from './api.ts';

type Share = { id: string; createdAt: number };

const urlOf = (share: Share) => `${location.origin}${sitePath(`/share/${share.id}`)}`;

/** Read-only links to a snapshot of the conversation: create, copy, revoke. */
export default function ShareDialog({ sessionId, onClose }: { sessionId: string; onClose(): void }) {
  const { t } = usePreferences();
  const [shares, setShares] = useState<Share[] | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(
    function load() {
      api.shares(sessionId).then(
        ({ items }) => setShares(items),
        () => setShares([]),
      );
    },
    [sessionId],
  );

  const change = (work: Promise<Share[]>, done: string) => {
    setHasFailed(false);
    work.then(
      (now) => {
        setShares(now);
        announce(done);
      },
      () => setHasFailed(true),
    );
  };

  return (
    <Dialog title={t.share.title} isOpen onClose={onClose}>
      <p className="mb-3 text-muted">{t.share.lead}</p>
      <Button
        look="primary"
        onClick={() =>
          change(
            api.share(sessionId).then((share) => [share, ...(shares ?? [])]),
            t.share.created,
          )
        }
        disabled={shares === null}
      >
        {t.share.create}
      </Button>
      {hasFailed && (
        <p role="alert" className="mt-2 text-danger text-sm">
          {t.settings.failed}
        </p>
      )}
      <ul className="mt-3 grid grid-cols-1 gap-2">
        {shares?.length === 0 && <li className="text-muted text-sm">{t.share.none}</li>}
        {shares?.map((share) => (
          <Link
            key={share.id}
            share={share}
            onRevoke={() =>
              change(
                api.revoke(share.id).then(() => (shares ?? []).filter(({ id }) => id !== share.id)),
                t.share.revoked,
              )
            }
          />
        ))}
      </ul>
    </Dialog>
  );
}

function Link({ share, onRevoke }: { share: Share; onRevoke(): void }) {
  const { locale, t } = usePreferences();
  const id = useId();
  const [isCopied, copy] = useCopied(t.share.copied);
  const when = new Date(share.createdAt).toLocaleString(languageIn(locale).tag, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <li
      data-focus={`share ${share.id}`}
      className="flex items-center gap-1 rounded-lg border border-border py-1 pr-1 pl-3"
    >
      <span className="min-w-0 flex-1">
        <a href={urlOf(share)} target="_blank" rel="noopener" className="block truncate text-accent text-sm">
          {urlOf(share).replace(/^https?:\/\//, '')}
        </a>
        <span id={id} className="block text-balance text-muted text-xs">
          {t.share.createdAt(when)}
        </span>
      </span>
      <IconButton label={t.share.copy} aria-describedby={id} onClick={() => copy(urlOf(share))}>
        {isCopied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
      </IconButton>
      <Button look="danger" aria-describedby={id} onClick={onRevoke}>
        {t.share.revoke}
      </Button>
    </li>
  );
}
