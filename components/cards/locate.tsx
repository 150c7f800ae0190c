import { letterOf } from '../../lib/domain/letter-of.ts';
import { nameFor, nameWithArea } from '../../lib/domain/name-for.ts';
import { clockOf } from '../../lib/i18n/format-time.ts';
import { type Words, wordsOf } from '../../lib/i18n/words.ts';
import { coordinateText } from '../../lib/map/coordinate-text.ts';
import type { CoordinateReading } from '../../lib/tools/coordinate.ts';
import { PlaceLinks } from './place-links.tsx';
import { PlaceRow } from './place-row.tsx';
import type { CardProps } from './props.ts';
import { SourceLine } from './source-line.tsx';

export function LocateCard({ output, ...context }: CardProps<'locate'>) {
  const { locale, onAsk } = context;
  const texts = wordsOf(locale).cards.locate;
  const { candidates, localTime, reading, source } = output;
  const [first] = candidates;
  const isOne = candidates.length === 1;
  const pick = (index: number) => {
    const chosen = candidates[index];
    if (!chosen) return;
    onAsk(wordsOf(locale).cards.meant(nameWithArea(chosen, locale)));
  };
  return (
    <>
      {isOne && first?.asked !== undefined ? (
        <p className="px-3 pt-2 text-muted">{texts.coarse(first.asked, nameFor(first, locale))}</p>
      ) : null}
      {isOne ? null : <p className="px-3 pt-2 text-muted">{texts.which}</p>}
      <ol className="py-1">
        {candidates.map((place, index) => (
          <PlaceRow
            key={place.ref}
            place={place}
            sign={isOne ? undefined : letterOf(index + 1)}
            {...context}
            onSelect={(ref) => {
              context.onSelect(ref);
              if (!isOne) pick(index);
            }}
          />
        ))}
      </ol>
      {isOne && first ? (
        <p className="flex flex-wrap gap-x-3 px-3 pb-2 text-muted text-xs">
          <span className="select-all">{coordinateText(first.at)}</span>
          {localTime ? (
            <span>
              {texts.time} {clockOf(localTime)}
            </span>
          ) : null}
          <PlaceLinks place={first} locale={locale} />
        </p>
      ) : null}
      {reading ? (
        <p className="px-3 pb-2 text-muted text-xs">
          {[reading.order && texts.order[reading.order], datumLine(reading, texts)].filter(Boolean).join(' · ')}
        </p>
      ) : null}
      <SourceLine source={source} locale={locale} />
    </>
  );
}

const DATUMS = { wgs84: 'WGS-84', gcj02: 'GCJ-02', bd09: 'BD-09' } as const;

function datumLine({ datum, isDatumAssumed }: CoordinateReading, texts: Words['cards']['locate']): string | undefined {
  if (isDatumAssumed) return texts.assumed(DATUMS[datum]);
  return datum === 'wgs84' ? undefined : texts.converted(DATUMS[datum]);
}
