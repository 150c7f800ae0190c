'use client';

import { useState } from 'react';
import { nextLocale } from '../../lib/i18n/index.ts';
import { adminWords } from '../../lib/i18n/own-pages.ts';
import { Button } from '../ui/button.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { figuresIn } from './figures.ts';
import { OverviewView } from './overview-view.tsx';
import { SignIn } from './sign-in.tsx';
import { useOverview } from './use-overview.ts';

/** The operator's page: a sign-in, then usage, cost and health at a glance. */
export function AdminPage() {
  const { locale, isDark, setLocale, setTheme } = usePreferences();
  const words = adminWords(locale);
  const { state, read, signIn, signOut, setBlocked } = useOverview();
  const [isReading, setReading] = useState(false);

  async function reload() {
    setReading(true);
    await read();
    setReading(false);
  }

  return (
    <div className="mx-auto min-h-dvh max-w-6xl p-4 phone:p-3 sm:p-6">
      <title>{`${words.title} · Wentu`}</title>
      <header className="flex flex-wrap items-center gap-2 pb-4 phone:gap-1 phone:[&_button]:px-2">
        <h1 className="mr-auto font-semibold text-xl">{words.title}</h1>
        <Button look="ghost" onClick={() => setLocale(nextLocale(locale))}>
          {words.language}
        </Button>
        <Button look="ghost" onClick={() => setTheme(isDark ? 'light' : 'dark')}>
          {isDark ? words.theme.light : words.theme.dark}
        </Button>
        {state.kind === 'shown' && (
          <>
            <Button onClick={reload} disabled={isReading}>
              {words.reload}
            </Button>
            <Button onClick={signOut}>{words.signOut}</Button>
          </>
        )}
      </header>
      <main>
        {state.kind === 'loading' && <p className="text-muted">{words.loading}</p>}
        {state.kind === 'failed' && (
          <div role="alert" className="flex items-center gap-3">
            <p>{words.failed}</p>
            <Button onClick={reload}>{words.reload}</Button>
          </div>
        )}
        {state.kind === 'signed-out' && (
          <SignIn words={words} isWrong={state.isWrong} waitS={state.waitS} onSignIn={signIn} />
        )}
        {state.kind === 'shown' && (
          <OverviewView
            overview={state.overview}
            words={words}
            figures={figuresIn(locale, state.overview.currency)}
            onBlock={setBlocked}
          />
        )}
      </main>
    </div>
  );
}
