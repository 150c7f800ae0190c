import { creditIn } from '../../lib/domain/embedded-credits.ts';
import { REGION, type Source } from '../../lib/domain/source.ts';
import { labelText } from '../../lib/i18n/format.ts';
import { timeText } from '../../lib/i18n/format-time.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';

const NOTED = ['simplified', 'partial', 'no_hours', 'no_ratings', 'region_edge'] as const;

/**
 * Where a card's data come from, and when they are from; says if they are embedded or of the operator's region, if a
 * line was simplified, and what is missing.
 */
export function SourceLine({ source, locale }: { source: Source; locale: Locale }) {
  const texts = wordsOf(locale).cards.source;
  const attribution = creditIn(source.attribution, locale);
  const when = timeText(source.dataTime ?? source.fetchedAt, locale, new Date(source.fetchedAt));
  return (
    <p className="flex flex-wrap items-center gap-x-2 border-border border-t px-3 py-1 text-xs text-muted">
      {source.offline || source.id === REGION ? (
        <span className="rounded bg-surface-2 px-1.5 py-px font-medium text-text">
          {source.id === REGION ? texts.region(source.name) : texts.offline}
        </span>
      ) : null}
      <span>
        {labelText(texts.source, locale)}
        {source.url && /^https?:\/\//.test(source.url) ? (
          <a href={source.url} target="_blank" rel="noopener noreferrer" className="underline">
            {attribution}
          </a>
        ) : (
          attribution
        )}
      </span>
      {source.offline ? null : <span>{when}</span>}
      {NOTED.map((reason) => (source.degraded?.includes(reason) ? <span key={reason}>{texts[reason]}</span> : null))}
    </p>
  );
}
