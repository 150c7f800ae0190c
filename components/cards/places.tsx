import { PlaceRow } from './place-row.tsx';
import type { CardProps } from './props.ts';
import { QueryChips } from './query-chips.tsx';
import { SourceLine } from './source-line.tsx';

/** Numbered like the markers, in the order the model saw. */
export function PlacesCard({ output, input, ...context }: CardProps<'search_places'>) {
  const { locale } = context;
  const { places, search, source } = output;
  return (
    <>
      <QueryChips search={search} input={input} locale={locale} onRun={context.onRun} />
      <ol className="max-h-80 overflow-y-auto pb-1">
        {places.map((place, index) => (
          <PlaceRow key={place.ref} place={place} number={index + 1} {...context} />
        ))}
      </ol>
      <SourceLine source={source} locale={locale} />
    </>
  );
}
