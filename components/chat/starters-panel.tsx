'use client';

import { useEffect, useState } from 'react';
import { CircleDashed } from '../ui/icons/circle-dashed.ts';
import { CloudSun } from '../ui/icons/cloud-sun.ts';
import type { Icon } from '../ui/icons/icon.tsx';
import { Route } from '../ui/icons/route.ts';
import { Search } from '../ui/icons/search.ts';
import { ownTask } from '../ui/own-task.ts';
import { usePreferences } from '../ui/preferences.tsx';
import { type Here, type Starter, startersOf } from './starters.ts';

const ICONS: Record<Starter['kind'], Icon> = {
  weather: CloudSun,
  search: Search,
  route: Route,
  trip: Route,
  distance: Route,
  shape: CircleDashed,
};

interface Props {
  isDemo: boolean;
  onAsk(text: string): void;
}

/** The first screen: what can be asked here and now. */
export function StartersPanel({ isDemo, onAsk }: Props) {
  const { locale, t } = usePreferences();
  const here = useHere();
  const starters = here && startersOf({ ...here, locale, isDemo }, t.starters);
  return (
    <div className="my-auto py-6 phone:my-0 phone:py-1">
      <h2 className="font-[650] text-2xl leading-tight phone:text-lg">{t.starters.title}</h2>
      <p className="mt-1 max-w-prose text-balance text-muted phone:text-[0.8125rem]">{t.starters.lead}</p>
      <ul aria-label={t.starters.label} className="starters mt-5 phone:mt-3">
        {starters?.map(({ kind, text }) => {
          const Icon = ICONS[kind];
          return (
            <li key={kind}>
              <button
                type="button"
                onClick={() => onAsk(text)}
                className="flex size-full flex-col items-start gap-1 rounded-xl border border-border bg-surface p-3 text-left transition-colors hover:border-accent hover:bg-accent-soft phone:px-3 phone:py-2"
              >
                {/* The question says it, too. */}
                <span aria-hidden className="flex items-center gap-1.5 text-[0.8125rem] text-muted">
                  <Icon size={16} className="shrink-0 text-accent" />
                  {t.starters.kinds[kind]}
                </span>
                {text}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

type Now = Pick<Here, 'timeZone' | 'hour'>;

/** For the panel that comes after the first one. */
let last: Now | null = null;

/** The visitor's time and place, which the server does not know: the four questions appear in the browser. */
function useHere(): Now | null {
  const [here, setHere] = useState(last);
  useEffect(function look() {
    let isGone = false;
    // A browser's first look at its time zone takes as long as all else of the first screen.
    void ownTask().then(() => {
      last = { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, hour: new Date().getHours() };
      if (!isGone) setHere(last);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return here;
}
