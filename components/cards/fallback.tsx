import { isRecord } from '../../lib/domain/is-record.ts';
import { ofPair } from '../../lib/domain/name-for.ts';
import { formatArea, formatDistance } from '../../lib/i18n/format.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import type { CardContext } from './props.ts';

interface Props extends CardContext {
  title: string;
  output: unknown;
}

/** The card of a tool that has none of its own: its name and the plain values of its output. */
export function FallbackCard({ title, output, locale }: Props) {
  const facts = Object.entries(inOneLanguage(isRecord(output) ? output : {}, locale)).flatMap(([key, value]) =>
    factOf(key, value, locale),
  );
  return (
    <p className="px-3 py-1.5">
      <span className="text-muted">{title}</span> <bdi>{facts.join(' · ')}</bdi>
    </p>
  );
}

/** Of paired fields such as `name` and `nameEn`, keeps the one for the language, under the first name. */
function inOneLanguage(output: Record<string, unknown>, locale: CardContext['locale']): Record<string, unknown> {
  const own = Object.entries(output).flatMap(([key, value]) => {
    if (key.endsWith('En')) return [];
    return [[key, ofPair(value, output[`${key}En`], locale)]];
  });
  return Object.fromEntries(own);
}

function factOf(key: string, value: unknown, locale: CardContext['locale']): string[] {
  if (key === 'ref' || key === 'shape' || key === 'what' || key === 'color') return [];
  if (key === 'names' && Array.isArray(value)) return [value.join(' → ')];
  if (key === 'circle' && isRecord(value) && typeof value.radiusM === 'number') {
    return [`${wordsOf(locale).cards.fallback.radius} ${formatDistance(value.radiusM, locale)}`];
  }
  if (typeof value === 'number') {
    if (key === 'areaM2') return [formatArea(value, locale)];
    if (key.endsWith('M')) return [formatDistance(value, locale)];
    return key === 'bearingDeg' ? [`${Math.round(value)}°`] : [];
  }
  return typeof value === 'string' ? [value] : [];
}
