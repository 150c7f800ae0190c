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
    <div className="py-6 phone:py-2">
      <h2 className="font-semibold text-2xl tracking-tight phone:text-lg">{t.starters.title}</h2>
      <p className="mt-1 max-w-prose text-muted">{t.starters.lead}</p>
      <ul aria-label={t.starters.label} className="mt-5 grid min-h-44 gap-2 phone:mt-3">
        {starters?.map(({ kind, text }) => {
          const Icon = ICONS[kind];
          return (
            <li key={kind}>
              <button
                type="button"
                onClick={() => onAsk(text)}
                className="flex w-full items-center gap-3 rounded-lg border border-border bg-surface px-3 py-2.5 text-left transition-colors hover:border-accent hover:bg-accent-soft phone:py-2"
              >
                <Icon size={17} aria-hidden className="shrink-0 text-accent" />
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
