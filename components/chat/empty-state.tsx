'use client';

import { Button } from '../ui/button.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import type { SessionView } from './session/session-view.ts';
import { StartersPanel } from './starters-panel.tsx';

interface Props {
  view: Pick<SessionView, 'phase' | 'error'>;
  /** See Here. */
  isDemo: boolean;
  onAsk(text: string): void;
  onNew(): void;
}

/** A conversation without messages: the first screen, loading, or why it is empty. */
export function EmptyState({ view: { phase, error }, isDemo, onAsk, onNew }: Props) {
  const { t } = usePreferences();
  switch (phase) {
    case 'loading':
      return <p className="py-6 text-muted">{t.chat.restoring}</p>;
    case 'missing':
      return (
        <div className="py-6">
          <p className="mb-3">{t.chat.missing}</p>
          <Button look="primary" onClick={onNew}>
            {t.chat.startNew}
          </Button>
        </div>
      );
    case 'failed':
      return error ? null : <p className="py-6 text-muted">{t.settings.failed}</p>;
    default:
      return <StartersPanel isDemo={isDemo} onAsk={onAsk} />;
  }
}
