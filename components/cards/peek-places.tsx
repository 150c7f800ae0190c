import './cards.css';
import { isMiss } from '../../lib/domain/miss.ts';
import { toolTitle } from '../../lib/tools/registry.ts';
import { searchPlaces } from '../../lib/tools/search-places/index.ts';
import { PlacesList } from './places-list.tsx';
import type { CardContext } from './props.ts';

/** What a search found, as a rail: what is left of the answer when the sheet is down. */
export default function PeekPlaces({ output, ...context }: CardContext & { output: unknown }) {
  const checked = searchPlaces.output.safeParse(output);
  if (!checked.success || isMiss(checked.data)) return null;
  return (
    <section aria-label={toolTitle('search_places', context.locale)} className="wt-peek">
      <PlacesList places={checked.data.places} context={context} askedKind={checked.data.search.category} isRail />
    </section>
  );
}
