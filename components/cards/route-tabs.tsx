import { useState } from 'react';
import { isRecord } from '../../lib/domain/is-record.ts';
import { nameFor } from '../../lib/domain/name-for.ts';
import type { Place } from '../../lib/domain/place.ts';
import type { RouteReport, TravelMode } from '../../lib/domain/route.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import type { CardProps } from './props.ts';

const MODES: readonly TravelMode[] = ['walk', 'bike', 'transit', 'drive'];

type Props = Pick<CardProps<'plan_route'>, 'output' | 'input' | 'locale' | 'onRun'>;

/** The ways of travelling side by side with what each takes; pressing one plans the same way by it. */
export function RouteTabs({ output, input, locale, onRun }: Props) {
  const texts = wordsOf(locale).cards.route;
  const [pending, setPending] = useState<TravelMode | null>(null);
  const plan = async (mode: TravelMode) => {
    if (!onRun || mode === output.mode || pending) return;
    setPending(mode);
    await onRun('plan_route', inputBy(mode, { output, input, locale }), texts.instead[mode]);
    setPending(null);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's group; these plan at once
    <div role="group" className="wt-tabs" aria-label={texts.by}>
      {MODES.map((mode) => {
        const durationS = timeOf(mode, output);
        return (
          <button
            key={mode}
            type="button"
            aria-pressed={mode === output.mode}
            aria-busy={pending === mode || undefined}
            disabled={!onRun && mode !== output.mode}
            onClick={() => plan(mode)}
          >
            <span className="wt-tabs__mode">{texts.tabs[mode]}</span>{' '}
            <b className="wt-tabs__time">
              {durationS === undefined ? (
                <>
                  <span aria-hidden="true">{pending === mode ? '…' : '–'}</span>
                  <span className="sr-only">{texts.unknown}</span>
                </>
              ) : (
                shortTime(durationS, locale)
              )}
            </b>
          </button>
        );
      })}
    </div>
  );
}

/** "12 min", "2 h 05": one way of writing it on the tabs and large below them. */
export function shortTime(seconds: number, locale: Locale): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return wordsOf(locale).cards.route.shortTime(Math.floor(minutes / 60), minutes % 60);
}

function timeOf(mode: TravelMode, { mode: own, options, otherModes = [] }: RouteReport): number | undefined {
  if (mode === own) return options[0]?.durationS ?? undefined;
  return otherModes.find((each) => each.mode === mode)?.durationS;
}

/** The same call by another mode. Stops as found: a name or "me" could mean something else by now. */
function inputBy(mode: TravelMode, { output, input, locale }: Pick<Props, 'output' | 'input' | 'locale'>) {
  const { from, via, to } = output;
  const stop = (place: Place) => ({ point: place.at, label: nameFor(place, locale).slice(0, 80) });
  const kept = isRecord(input) ? input : {};
  return {
    ...Object.fromEntries(
      ['depart_at', 'arrive_by', 'avoid'].flatMap((key) => (key in kept ? [[key, kept[key]]] : [])),
    ),
    from: stop(from),
    ...(via.length > 0 && { via: via.map(stop) }),
    to: stop(to),
    mode,
  };
}
