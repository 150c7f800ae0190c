'use client';

import { useEffect, useState } from 'react';
import { announce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { api } from './api.ts';
import { Link, type Share } from './share-link.tsx';

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
