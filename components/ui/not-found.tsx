'use client';

import { ERRORS } from '../../lib/errors.ts';
import { sitePath } from '../../lib/site-path.ts';
import { usePreferences } from './preferences.tsx';

interface Props {
  /** A link that was revoked or never existed, or one that this reader has followed too often. */
  reason?: 'page' | 'share' | 'too_many';
}

/** A page that is not there. */
export function NotFound({ reason = 'page' }: Props) {
  const { t, locale } = usePreferences();
  const { title, fix } = ERRORS.too_many_requests;
  const texts = {
    page: t.error.notFound,
    share: t.share.gone,
    too_many: `${title[locale]} · ${fix[locale]}`,
  };
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-3 p-6">
      <h1 className="font-semibold text-xl">{texts[reason]}</h1>
      <a href={sitePath('/')} className="text-accent underline underline-offset-2">
        {t.error.home}
      </a>
    </main>
  );
}
