import type { ReactNode } from 'react';
import { areHoursUsual } from '../../lib/domain/hours-of.ts';
import { kindName } from '../../lib/domain/kind-names.ts';
import { adminIn, nameFor } from '../../lib/domain/name-for.ts';
import type { Place } from '../../lib/domain/place.ts';
import { formatDistance } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { askedRef } from '../../lib/tools/asked-places.ts';
import { PlaceActions } from '../saved/place-actions.tsx';
import { IconButton } from '../ui/button.tsx';
import { Route } from '../ui/icons/route.ts';
import { hueOf } from './kind-hue.ts';
import { KindIcon } from './kind-icon.tsx';
import { pointedAt, pressedFor } from './on-the-map.ts';
import type { CardContext } from './props.ts';

interface Props extends CardContext {
  place: Place;
  /** The number or letter on its marker. */
  sign?: number | string | undefined;
  extra?: ReactNode;
  /** The kind that was searched for: a row of that kind does not say it again. */
  askedKind?: string | undefined;
}

/** A place as a button in a list; hovering or selecting it lifts its marker. */
export function PlaceRow(props: Props) {
  const { place, sign, extra, askedKind, locale, hoveredRef, onHover, selection, onSelect, onAsk, onRun } = props;
  const words = wordsOf(locale);
  const ref = askedRef(place);
  const name = nameFor(place, locale);
  const isLifted = hoveredRef === ref || selection.includes(ref);
  const area = adminIn(place, locale);
  // Of several with one name it is the country and region that tells them apart.
  const isCandidate = typeof sign === 'string';
  const facts = [
    place.kind === askedKind ? undefined : kindName(place.kind, locale),
    isCandidate ? area : undefined,
    place.distanceM === undefined
      ? undefined
      : words.cards.place.straight(unbroken(formatDistance(place.distanceM, locale))),
    openText(place, locale),
    place.rating === undefined ? undefined : `★ ${place.rating}`,
  ].filter((fact) => fact !== undefined && fact !== '');
  const address = place.address ?? (isCandidate ? undefined : area);
  return (
    <li
      data-ref={ref}
      data-name={name}
      className={`flex items-center pe-1.5 ${isLifted ? 'bg-accent-soft' : 'hover:bg-surface-2'}`}
      {...pointedAt(ref, { onHover })}
    >
      <button
        type="button"
        {...pressedFor(ref, { selection, onSelect, onHover })}
        className={`flex min-h-14 min-w-0 flex-1 items-center gap-3 py-1.5 ps-3 pe-1 text-start ${isLifted ? 'bg-accent-soft' : ''}`}
      >
        {sign === undefined ? null : (
          <span
            data-hue={hueOf(place.kind)}
            className="wt-sign-of flex size-6 shrink-0 items-center justify-center rounded-full bg-[var(--marker,var(--accent))] font-semibold text-[var(--marker-text,var(--accent-text))] text-xs"
          >
            {sign}
          </span>
        )}
        <span className="min-w-0 flex-1">
          <bdi className="wt-card__title block">{name}</bdi>
          <span className="wt-place__meta">
            <KindIcon kind={place.kind} size={13} />
            <span className="wt-card__meta wt-place__facts">
              <span>{facts.join(' · ')}</span>
              {address ? <span className="wt-place__where">{`${facts.length > 0 ? ' · ' : ''}${address}`}</span> : null}
            </span>
          </span>
        </span>
        {extra}
      </button>
      {/* What is only asked about is no place to keep yet. */}
      {place.ref === undefined ? null : (
        <span className="wt-place__acts">
          {onRun ? (
            <IconButton
              label={words.saved.way}
              aria-description={name}
              size="small"
              className="wt-place__way pointer-coarse:size-11"
              onClick={() => onAsk(words.map.ask.goTo(name))}
            >
              <Route size={15} aria-hidden />
              <span>{words.saved.way}</span>
            </IconButton>
          ) : null}
          <PlaceActions place={place} locale={locale} />
        </span>
      )}
    </li>
  );
}

/** A number stays with its unit where a line ends. */
const unbroken = (figure: string) => figure.replace(' ', '\u00a0');

function openText(place: Place, locale: Locale): string | undefined {
  if (place.openNow === undefined) return undefined;
  const texts = wordsOf(locale).cards.place;
  return (areHoursUsual(place) ? texts.usually : texts)[place.openNow ? 'open' : 'closed'];
}
