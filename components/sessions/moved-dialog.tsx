'use client';

import { useEffect, useRef, useState } from 'react';
import { wordsOf } from '../../lib/i18n/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { ApiError, api } from './api.ts';
import { movedToken } from './move-url.ts';

type Problem = 'gone' | 'busy' | 'full' | 'offline';
const PROBLEMS: Record<number, Problem> = { 400: 'gone', 404: 'gone', 409: 'busy', 413: 'full' };

/** Takes the conversation that the page's address names, and opens it; says what is wrong if there is none. */
export default function MovedDialog({ onOpen, onClose }: { onOpen(id: string): void; onClose(): void }) {
  const { locale } = usePreferences();
  const words = wordsOf(locale).later.phone;
  const [token] = useState(() => movedToken(location.hash));
  const [problem, setProblem] = useState<Problem | null>(null);
  const latest = useRef({ onOpen, onClose });
  latest.current = { onOpen, onClose };

  const take = () => {
    setProblem(null);
    // Good for one use: not to be asked again by a reload.
    history.replaceState(history.state, '', `${location.pathname}${location.search}`);
    api.takeMove(token ?? '').then(
      ({ sessionId }) => {
        latest.current.onClose();
        latest.current.onOpen(sessionId);
      },
      (error: unknown) => setProblem((error instanceof ApiError && PROBLEMS[error.status]) || 'offline'),
    );
  };
  const first = useRef(take);
  useEffect(function takeAtOnce() {
    first.current();
  }, []);

  const canRetry = problem !== null && problem !== 'gone';
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <p role={problem ? 'alert' : 'status'} className={problem ? '' : 'text-muted'}>
        {problem ? words[problem] : words.taking}
      </p>
      {canRetry && (
        <Button look="primary" className="mt-3" onClick={take}>
          {words.retry}
        </Button>
      )}
    </Dialog>
  );
}
