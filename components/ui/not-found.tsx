'use client';

import { sitePath } from '../../lib/site-path.ts';
import { usePreferences } from './preferences.tsx';

interface Props {
  /** share: a link that was revoked or never existed. */
  reason?: 'page' | 'share';
}

/** A page that does not exist. */
export function NotFound({ reason = 'page' }: Props) {
  const { t } = usePreferences();
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-3 p-6">
      <h1 className="font-semibold text-xl">{reason === 'share' ? t.share.gone : t.error.notFound}</h1>
      <a href={sitePath('/')} className="text-accent underline underline-offset-2">
        {t.error.home}
      </a>
    </main>
  );
}
