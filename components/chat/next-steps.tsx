import { Suspense } from 'react';
import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { lazily, Nothing } from '../ui/lazily.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { useBinding } from './binding.tsx';

const NextStepChips = lazily(
  async () => ({ default: (await import('../cards/next-step-chips.tsx')).NextStepChips }),
  Nothing,
);

interface Props {
  parts: ChatMessage['parts'];
  /** Of the answer, if it differs from the page's. */
  locale?: Locale | undefined;
}

/** What can be done next with an answer's last result. A component of its own: it renders with what is hovered. */
export function NextSteps({ parts, locale }: Props) {
  const { locale: pageLocale } = usePreferences();
  const { onRun } = useBinding();
  if (!onRun || !parts.some(({ type }) => type.startsWith('tool-'))) return null;
  return (
    <Suspense fallback={null}>
      <NextStepChips parts={parts} locale={locale ?? pageLocale} onRun={onRun} />
    </Suspense>
  );
}
