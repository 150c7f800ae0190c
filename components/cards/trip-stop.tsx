import type { CSSProperties, ReactNode } from 'react';
import { areHoursUsual } from '../../lib/domain/hours-of.ts';
import { kindName } from '../../lib/domain/kind-names.ts';
import { nameFor } from '../../lib/domain/name-for.ts';
import { formatDuration } from '../../lib/i18n/format.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { cssColor } from '../../lib/map/css-color.ts';
import { minuteOf } from '../../lib/tools/plan-trip/openings.ts';
import type { TripStop } from '../../lib/tools/plan-trip/schedule.ts';
import { Ellipsis } from '../ui/icons/ellipsis.ts';
import { GripVertical } from '../ui/icons/grip-vertical.ts';
import { Lock } from '../ui/icons/lock.ts';
import { lazily, NotOpened } from '../ui/lazily.tsx';
import { MenuButton } from '../ui/menu-button.tsx';
import { KindIcon } from './kind-icon.tsx';
import { pointedAt, pressedFor } from './on-the-map.ts';
import type { CardContext } from './props.ts';
import type { StopEdit } from './stop-edit.ts';

const TripStopMenu = lazily(() => import('./trip-stop-menu.tsx'), NotOpened);

interface Props {
  stop: TripStop;
  /** The number on its marker. */
  number: number;
  color: string;
  /** How one gets there. */
  way: ReactNode;
  context: CardContext;
  edit: StopEdit | undefined;
}

/** A stop on its line of time: selecting it lifts its marker, its handle moves it. */
export function TripStopRow({ stop, number, color, way, context, edit }: Props) {
  const { locale, hoveredRef, onHover, selection, onSelect } = context;
  const ref = stop.place.ref ?? '';
  const name = nameFor(stop.place, locale);
  const texts = wordsOf(locale).cards.trip;
  const isLifted = hoveredRef === ref || selection.includes(ref);
  const held = edit?.held?.ref === ref ? edit.held : undefined;
  const style = { '--day': cssColor(color), ...(held && { '--shift': `${held.shift}px` }) } as CSSProperties;
  return (
    <li data-ref={ref} data-name={name} {...pointedAt(ref, { onHover })}>
      {way}
      <div
        data-stop={ref}
        data-held={held?.by}
        data-lifted={isLifted || undefined}
        className="wt-trip__stop"
        style={style}
      >
        <button type="button" {...pressedFor(ref, { selection, onSelect, onHover })} className="wt-trip__body">
          <span className="wt-trip__time">
            {stop.arrive}
            <span className="sr-only">–{stop.leave}</span>
            {stop.locked ? (
              <>
                <Lock size={12} aria-hidden="true" />
                <span className="sr-only">{texts.isLocked}</span>
              </>
            ) : null}
          </span>
          <span className="wt-trip__dot">{number}</span>
          <span className="min-w-0">
            <bdi className="wt-card__title block">{name}</bdi>
            <Facts stop={stop} locale={locale} />
          </span>
        </button>
        {edit ? (
          <>
            <MenuButton
              size="small"
              className="wt-trip__more"
              label={texts.more(name)}
              disabled={edit.isRunning}
              menu={(anchor) => <TripStopMenu {...anchor} stop={stop} name={name} edit={edit} locale={locale} />}
            >
              <Ellipsis size={16} aria-hidden />
            </MenuButton>
            <button
              type="button"
              className="wt-trip__handle"
              data-handle={ref}
              aria-label={texts.move(name)}
              aria-describedby={edit.keysId}
              aria-pressed={held !== undefined}
              disabled={edit.isRunning}
              {...edit.handleOf(ref)}
            >
              <GripVertical size={16} aria-hidden="true" />
            </button>
          </>
        ) : null}
      </div>
    </li>
  );
}

/** How long it takes, when it closes, and what is wrong with the hour. */
function Facts({ stop, locale }: { stop: TripStop; locale: Locale }) {
  const texts = wordsOf(locale).cards.trip;
  const stayS = (minuteOf(stop.leave) - minuteOf(stop.arrive)) * 60;
  const kind = kindName(stop.place.kind, locale);
  const closes = stop.closes && texts[areHoursUsual(stop.place) ? 'usuallyCloses' : 'closes'](stop.closes);
  const facts = [kind, formatDuration(stayS, locale), closes].filter(Boolean);
  return (
    <span className="wt-trip__facts">
      <KindIcon kind={stop.place.kind} size={13} /> {facts.join(' · ')}
      {stop.isWet ? <span className="wt-trip__wet"> · {texts.wet}</span> : null}
      {stop.trouble ? <span className="text-danger"> · {texts.trouble[stop.trouble]}</span> : null}
    </span>
  );
}
