import { PlacesList } from './places-list.tsx';
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
      <PlacesList places={places} context={context} askedKind={search.category} />
      <SourceLine source={source} locale={locale} />
    </>
  );
}
