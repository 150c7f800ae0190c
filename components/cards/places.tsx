import { kindName } from '../../lib/domain/kind-names.ts';
import { formatDistance } from '../../lib/i18n/format.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { areaNameIn } from '../../lib/tools/search-places/places-found.ts';
import { PlaceRow } from './place-row.tsx';
import type { CardProps } from './props.ts';
import { SourceLine } from './source-line.tsx';

/** Numbered like the markers, in the order the model saw. */
export function PlacesCard({ output, ...context }: CardProps<'search_places'>) {
  const { locale } = context;
  const { search, places, source } = output;
  const chips = [
    search.category ? kindName(search.category, locale) : search.query,
    areaNameIn(search, locale),
    search.radiusM === undefined ? undefined : formatDistance(search.radiusM, locale),
    search.openNow ? wordsOf(locale).cards.places.openNow : undefined,
  ].filter((chip) => chip !== undefined);
  return (
    <>
      <p className="flex flex-wrap gap-1 px-3 pt-2 pb-1 text-muted text-xs">
        {chips.map((chip) => (
          <bdi key={chip} className="rounded-full bg-surface-2 px-2 py-0.5">
            {chip}
          </bdi>
        ))}
      </p>
      <ol className="max-h-80 overflow-y-auto pb-1">
        {places.map((place, index) => (
          <PlaceRow key={place.ref} place={place} number={index + 1} {...context} />
        ))}
      </ol>
      <SourceLine source={source} locale={locale} />
    </>
  );
}
