import { categoryLabel } from '../../lib/domain/categories.ts';
import type { Miss } from '../../lib/domain/miss.ts';
import { nameFor, nameWithArea } from '../../lib/domain/name-for.ts';
import { formatDistance } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { Button } from '../ui/button.tsx';
import { PlaceRow } from './place-row.tsx';
import type { CardContext } from './props.ts';
import { SourceLine } from './source-line.tsx';

/** After what was not found: where it was searched for. */
function whereIn(searched: NonNullable<Miss['searched']>, locale: Locale): string {
  const [texts, name] = [wordsOf(locale).cards.miss, nameFor(searched, locale)];
  const { radiusM } = searched;
  return radiusM === undefined ? texts.searchedIn(name) : texts.searchedAround(name, formatDistance(radiusM, locale));
}

/** An honest miss, with any candidates as buttons. */
export function MissCard({ miss, ...context }: CardContext & { miss: Miss }) {
  const { locale, onAsk } = context;
  const { cards } = wordsOf(locale);
  const texts = cards.miss;
  const isGuess = miss.miss === 'not_found' && Boolean(miss.candidates?.length);
  return (
    <>
      <p className="px-3 py-2">
        {texts.of[miss.miss](categoryLabel(miss.about, locale))}
        {miss.searched ? whereIn(miss.searched, locale) : null}
        {isGuess ? texts[miss.candidates?.[0]?.asked === undefined ? 'didYouMean' : 'onlyAsFar'] : null}
      </p>
      {miss.miss === 'needs_start' ? (
        <p className="flex flex-wrap gap-2 px-3 pb-2">
          <Button onClick={() => onAsk(texts.fromCentre)}>{texts.fromCentre}</Button>
        </p>
      ) : null}
      {miss.miss === 'no_transit' ? (
        <p className="flex flex-wrap gap-2 px-3 pb-2">
          {cards.otherWays.map(({ label, ask }) => (
            <Button key={label} onClick={() => onAsk(ask)}>
              {label}
            </Button>
          ))}
        </p>
      ) : null}
      {miss.candidates?.length ? (
        <ol className="pb-1">
          {miss.candidates.map((place, index) => (
            <PlaceRow
              key={`${place.name} ${place.at.lng} ${place.at.lat}`}
              place={place}
              number={index + 1}
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
