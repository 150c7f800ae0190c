'use client';

import { usePreferences } from './preferences.tsx';

export function NotFound({ text }: { text?: string }) {
  const { t } = usePreferences();
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col items-start justify-center gap-3 p-6">
      <h1 className="font-semibold text-xl">{text ?? t.error.notFound}</h1>
      <a href="/" className="text-accent underline underline-offset-2">
        {t.error.home}
      </a>
    </main>
  );
}
