import { categoryLabel } from '../../lib/domain/categories.ts';
import { letterOf } from '../../lib/domain/letter-of.ts';
import type { Miss } from '../../lib/domain/miss.ts';
import { nameFor, nameWithArea } from '../../lib/domain/name-for.ts';
import type { SavedRole } from '../../lib/domain/saved-limits.ts';
import { formatDistance } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { candidatesOf } from '../../lib/tools/asked-places.ts';
import type { GeoToolName } from '../../lib/tools/registry.ts';
import { savedPanel } from '../saved/saved-panel.ts';
import { Button } from '../ui/button.tsx';
import { missSteps } from './miss-steps.ts';
import { PlaceRow } from './place-row.tsx';
import type { CardContext } from './props.ts';
import { QueryChips } from './query-chips.tsx';
import { SourceLine } from './source-line.tsx';
import { StepButtons } from './step-buttons.tsx';

/** After what was not found: where it was searched for. */
function whereIn(searched: NonNullable<Miss['searched']>, locale: Locale): string {
  const [texts, name] = [wordsOf(locale).cards.miss, nameFor(searched, locale)];
  const { radiusM } = searched;
  return radiusM === undefined ? texts.searchedIn(name) : texts.searchedAround(name, formatDistance(radiusM, locale));
}

/** Home and work can be set where they were missed. */
const SetRole = ({ role, locale }: { role: SavedRole; locale: Locale }) => (
  <p className="px-3 pb-2">
    <Button onClick={() => savedPanel.openRole(role)}>{wordsOf(locale).saved.whereIs[role]}</Button>
  </p>
);

interface Props extends CardContext {
  miss: Miss;
  /** The tool that missed, and its arguments: what a next step starts from. */
  name?: GeoToolName;
  input?: unknown;
}

/** An honest miss: what was asked, as chips where it was a search; what comes closest and what to do, as buttons. */
export function MissCard({ miss, name, input, ...context }: Props) {
  const { locale, onAsk, onRun } = context;
  const { cards } = wordsOf(locale);
  const texts = cards.miss;
  const candidates = candidatesOf(miss);
  const isGuess = miss.miss === 'not_found' && candidates.length > 0;
  return (
    <>
      {miss.search ? <QueryChips search={miss.search} input={input} locale={locale} onRun={onRun} /> : null}
      <p className="px-3 py-2">
        {texts.of[miss.miss](categoryLabel(miss.about, locale))}
        {miss.searched ? whereIn(miss.searched, locale) : null}
        {isGuess ? texts[candidates[0]?.asked === undefined ? 'didYouMean' : 'onlyAsFar'] : null}
      </p>
      {name ? <StepButtons steps={missSteps({ miss, name, input, locale })} onRun={onRun} /> : null}
      {miss.miss === 'needs_saved' && (miss.about === 'home' || miss.about === 'work') ? (
        <SetRole role={miss.about} locale={locale} />
      ) : null}
      {candidates.length > 0 ? (
        <ol className="pb-1">
          {candidates.map((place, index) => (
            <PlaceRow
              key={`${place.name} ${place.at.lng} ${place.at.lat}`}
              place={place}
              sign={candidates.length > 1 ? letterOf(index + 1) : undefined}
              {...context}
              onSelect={() => onAsk(cards.meant(nameWithArea(place, locale)))}
            />
          ))}
        </ol>
      ) : null}
      {miss.source ? <SourceLine source={miss.source} locale={locale} /> : null}
    </>
  );
}
