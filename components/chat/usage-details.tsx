'use client';

import type { MessageMetadata } from '../../lib/chat/conversation/message.ts';
import { usePreferences } from '../ui/preferences.tsx';

/** Which model answered, at what cost and how fast; folded. */
export function UsageDetails({ metadata }: { metadata: MessageMetadata }) {
  const { locale, t } = usePreferences();
  const { model, fallbackFrom, usage, firstTextMs, totalMs } = metadata;
  if (!model) return null;
  const modelName = model === 'embedded' ? t.model.demo : model;
  const seconds = (ms: number) =>
    ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toLocaleString(locale, { maximumFractionDigits: 1 })} s`;
  return (
    <details className="text-muted text-xs">
      <summary className="rounded px-1 py-1 pointer-coarse:py-3.5 hover:text-text">{t.usage.title}</summary>
      <dl className="mt-1 grid w-max grid-cols-[auto_auto] gap-x-3 rounded-md bg-surface-2 px-2 py-1">
        <dt>{t.usage.model}</dt>
        <dd>
          {modelName}
          {fallbackFrom && ` (${t.usage.fallbackFrom(fallbackFrom)})`}
        </dd>
        {usage && (usage.inputTokens || usage.outputTokens) ? (
          <>
            <dt>{t.usage.tokens}</dt>
            <dd>{t.usage.tokensValue(usage.inputTokens ?? 0, usage.outputTokens ?? 0, usage.cachedTokens ?? 0)}</dd>
          </>
        ) : null}
        {firstTextMs !== undefined && (
          <>
            <dt>{t.usage.firstText}</dt>
            <dd>{seconds(firstTextMs)}</dd>
          </>
        )}
        {totalMs !== undefined && (
          <>
            <dt>{t.usage.total}</dt>
            <dd>{seconds(totalMs)}</dd>
          </>
        )}
      </dl>
    </details>
  );
}
