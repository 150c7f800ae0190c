import { nameFor } from '../../lib/domain/name-for.ts';
import type { Place } from '../../lib/domain/place.ts';
import { areaM2 } from '../../lib/geo/area.ts';
import { formatArea, formatDistance, formatDuration } from '../../lib/i18n/format.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { PlaceRow } from './place-row.tsx';
import type { CardProps } from './props.ts';
import { SourceLine } from './source-line.tsx';

/** The distance from the middle of some earlier search says nothing about this journey. */
function fromHere({ distanceM: _far, ...place }: Place): Place {
  return place;
}

export function TimesCard({ output, ...context }: CardProps<'travel_times'>) {
  const { locale } = context;
  const {
    times: texts,
    route: { modes },
  } = wordsOf(locale).cards;
  return (
    <>
      <div className="pt-1">
        {(output.areas ?? []).map(({ ref, minutes, rings: [outline = []] }) => (
          <button
            key={ref}
            type="button"
            data-ref={ref}
            aria-pressed={context.selection.includes(ref)}
            onClick={() => context.onSelect(ref)}
            onMouseEnter={() => context.onHover(ref)}
            onMouseLeave={() => context.onHover(null)}
            onFocus={() => context.onHover(ref)}
            onBlur={() => context.onHover(null)}
            className={`block w-full px-3 py-1.5 text-start ${context.selection.includes(ref) || context.hoveredRef === ref ? 'bg-accent-soft' : 'hover:bg-surface-2'}`}
          >
            <span className="wt-card__title block">{texts.area(minutes)}</span>
            <span className="wt-card__meta block">
              <bdi>{nameFor(output.from, locale)}</bdi> · {modes[output.mode]} · {formatArea(areaM2(outline), locale)}
            </span>
          </button>
        ))}
        <ol>
          {(output.targets ?? []).map(({ place, durationS, distanceM, isStraight, noWay }) => {
            const distance = formatDistance(distanceM, locale);
            return (
              <PlaceRow
                key={place.ref}
                place={fromHere(place)}
                {...context}
                extra={
                  <span className="ml-auto shrink-0 text-end tabular-nums">
                    {noWay ? texts.noWay : durationS === null ? texts.unknown : formatDuration(durationS, locale)}
                    <span className="block text-muted text-xs">{isStraight ? texts.straight(distance) : distance}</span>
                  </span>
                }
              />
            );
          })}
        </ol>
        {output.estimate ? <p className="px-3 pb-1 text-muted text-xs">{texts.estimate}</p> : null}
      </div>
      <SourceLine source={output.source} locale={locale} />
    </>
  );
}
