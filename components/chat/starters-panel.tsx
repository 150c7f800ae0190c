'use client';

import { useSyncExternalStore } from 'react';
import { CircleDashed } from '../ui/icons/circle-dashed.ts';
import { CloudSun } from '../ui/icons/cloud-sun.ts';
import type { Icon } from '../ui/icons/icon.tsx';
import { Route } from '../ui/icons/route.ts';
import { Search } from '../ui/icons/search.ts';
import { usePreferences } from '../ui/preferences.tsx';
import { type Starter, startersOf } from './starters.ts';

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
  // The server knows neither the visitor's time nor place: the four questions appear in the browser.
  const hour = useSyncExternalStore(never, hourNow, () => null);
  const starters = hour === null ? null : startersOf({ timeZone: zoneNow(), hour, locale, isDemo }, t.starters);
  return (
    <div className="my-auto py-6 phone:my-0 phone:py-1">
      <h2 className="font-[650] text-2xl leading-tight phone:text-lg">{t.starters.title}</h2>
      <p className="mt-1 max-w-prose text-muted phone:text-[0.8125rem]">{t.starters.lead}</p>
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

const never = () => () => {};
const hourNow = () => new Date().getHours();
const zoneNow = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
