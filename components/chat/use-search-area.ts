'use client';

import { useCallback, useMemo, useRef } from 'react';
import { dictionaryOf, type Locale } from '../../lib/i18n/index.ts';
import type { GeoToolName } from '../../lib/tools/registry.ts';
import type { SessionsApi } from '../sessions/api.ts';
import { announce } from '../ui/announcer.tsx';
import { newId } from '../ui/new-id.ts';
import { usePreferences } from '../ui/preferences.tsx';
import type { Session } from './session/use-session.ts';
import type { Facts } from './use-facts.ts';

export interface SearchArea {
  /** There is a search that can be repeated. */
  isPossible: boolean;
  /** Repeats the last search where the map is now. */
  again(): void;
  /** Runs a tool with this input, without the model; with `text` it becomes part of the conversation. */
  run(name: GeoToolName, input: unknown, text: string): Promise<void>;
  /** Changes what is drawn, without the model. `text` describes it in the conversation. */
  edit(input: unknown, text: string): void;
}

/** Tools the reader runs without the model: 「搜索此区域」, edited query chips, changes to what is drawn. */
export function useSearchArea(session: Session, facts: Facts): SearchArea {
  const { locale } = usePreferences();
  const now = useRef({ session, facts, locale });
  now.current = { session, facts, locale };

  const run = useCallback((name: GeoToolName, input: unknown, text: string) => {
    const { session: at, facts: with_ } = now.current;
    const body = { input, sessionId: at.id, metadata: with_.metadata(), message: { id: newId(), text } };
    return runTool(name, body).then(
      ({ messages, output }) => {
        if (messages) at.append(messages);
        void say(name, output, now.current.locale);
      },
      // A failed action can be asked for in words; that answer explains itself.
      () => at.actions.send(text, with_.metadata()),
    );
  }, []);

  const edit = useCallback((input: unknown, text: string) => void run('map_edit', input, text), [run]);

  const lastInput = useMemo(() => lastSearch(session), [session]);
  const again = useCallback(() => {
    if (!lastInput) return;
    const { near: _near, along: _along, radius_m: _radius, ...query } = lastInput;
    void run('search_places', { ...query, within: 'view' }, areaLabel(query, now.current.locale));
  }, [lastInput, run]);

  return { isPossible: lastInput !== null, again, run, edit };
}

async function runTool(...given: Parameters<SessionsApi['runTool']>) {
  // Loaded with the session: the page paints before that.
  const { api } = await import('../sessions/api.ts');
  return api.runTool(...given);
}

/** Announces what was done, for those who do not see it on the map. */
async function say(name: GeoToolName, output: unknown, locale: Locale): Promise<void> {
  // Loaded with the first card, so that the page paints before it.
  const { actionText } = await import('../cards/map-action.tsx');
  const done = name === 'map_edit' ? actionText(output, locale) : '';
  announce(done || dictionaryOf(locale).chat.finished);
}

type SearchInput = { query?: unknown; category?: unknown; near?: unknown; along?: unknown; radius_m?: unknown };

function lastSearch({ view }: Session): SearchInput | null {
  for (const message of view.messages.toReversed()) {
    for (const part of message.parts.toReversed()) {
      if (part.type === 'tool-search_places' && part.state === 'output-available') return part.input ?? null;
    }
  }
  return null;
}

function areaLabel({ query, category }: SearchInput, locale: Locale): string {
  const what = [query, category].find((value) => typeof value === 'string');
  return dictionaryOf(locale).chat.searchAgain(typeof what === 'string' ? what : '');
}
