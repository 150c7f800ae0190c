'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import { isRecord } from '../../lib/domain/is-record.ts';
import { dictionaryOf, type Locale } from '../../lib/i18n/index.ts';
import type { GeoToolName } from '../../lib/tools/registry.ts';
import type { SessionsApi } from '../sessions/api.ts';
import { announce } from '../ui/announcer.tsx';
import { loadTwice } from '../ui/load-twice.ts';
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
  /** Stores what was drawn by hand, calls onStored and selects it. Its ref; null if it could not be stored. */
  draw(input: object, text: string, onStored?: (ref: string) => void): Promise<string | null>;
  /** The calls of what was drawn here: it is in view already. */
  stillKeys: ReadonlySet<string>;
}

/** Tools the reader runs without the model: 「搜索此区域」, edited query chips, changes to what is drawn. */
export function useSearchArea(session: Session, facts: Facts): SearchArea {
  const { locale } = usePreferences();
  const now = useRef({ session, facts, locale });
  now.current = { session, facts, locale };

  const [stillKeys] = useState(() => new Set<string>());

  const run = useCallback((name: GeoToolName, input: unknown, text: string) => {
    const { session: at, facts: with_ } = now.current;
    return runTool(name, bodyOf(now.current, input, text)).then(
      ({ messages, output }) => {
        if (messages) at.append(messages, at.id);
        void say(name, output, text, now.current.locale);
      },
      // A failed action can be asked for in words; that answer explains itself.
      () => at.actions.send(text, with_.metadata()),
    );
  }, []);

  const edit = useCallback((input: unknown, text: string) => void run('map_edit', input, text), [run]);

  const draw = useCallback(
    async (input: object, text: string, onStored?: (ref: string) => void) => {
      const { session: at, facts: with_ } = now.current;
      const answer = await runTool('map_draw', bodyOf(now.current, input, text)).catch(() => null);
      const { messages, output } = answer ?? {};
      const ref = isRecord(output) && !('miss' in output) && typeof output.ref === 'string' ? output.ref : null;
      if (!messages || ref === null) return null;
      for (const part of messages[1].parts) if ('toolCallId' in part) stillKeys.add(part.toolCallId);
      onStored?.(ref);
      at.append(messages, at.id);
      if (!now.current.facts.selection.includes(ref)) with_.select(ref);
      return ref;
    },
    [stillKeys],
  );

  const lastInput = useMemo(() => lastSearch(session), [session]);
  const again = useCallback(() => {
    if (!lastInput) return;
    const { near: _near, along: _along, radius_m: _radius, ...query } = lastInput;
    void run('search_places', { ...query, within: 'view' }, areaLabel(query, now.current.locale));
  }, [lastInput, run]);

  return { isPossible: lastInput !== null, again, run, edit, draw, stillKeys };
}

function bodyOf({ session, facts }: { session: Session; facts: Facts }, input: unknown, text: string) {
  return { input, sessionId: session.id, metadata: facts.metadata(), message: { id: newId(), text } };
}

async function runTool(...given: Parameters<SessionsApi['runTool']>) {
  // Loaded with the session: the page paints before that.
  const { api } = await loadTwice(() => import('../sessions/api.ts'));
  return api.runTool(...given);
}

/** Announces what was done, for those who do not see it on the map. */
async function say(name: GeoToolName, output: unknown, text: string, locale: Locale): Promise<void> {
  // Loaded with the first card, so that the page paints before it.
  const { actionText } = await loadTwice(() => import('../cards/map-action.tsx'));
  const isChange = name === 'plan_trip' && isRecord(output) && Array.isArray(output.replaces);
  const done = name === 'map_edit' ? actionText(output, locale) : isChange ? text : '';
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
