'use client';

import { useCallback, useRef, useState } from 'react';
import { isRecord } from '../../lib/domain/is-record.ts';
import type { DrawnLayer } from '../../lib/map/state.ts';
import { isAnswering } from '../chat/session/session-view.ts';
import type { Session } from '../chat/session/use-session.ts';
import type { Facts } from '../chat/use-facts.ts';
import { announce } from '../ui/announcer.tsx';
import { loadOrAsk } from '../ui/load-or-ask.ts';
import { loadTwice } from '../ui/load-twice.ts';
import { newId } from '../ui/new-id.ts';
import { usePreferences } from '../ui/preferences.tsx';
import type { FileEntry, FileInput } from './add-files.ts';

export interface FilesIn {
  entries: readonly FileEntry[];
  add(files: readonly File[]): void;
  dismiss(id: string): void;
}

interface Settings {
  session: Session;
  facts: Facts;
  /** The model that reads pictures; none: only their positions are of use. */
  visionModel?: string | undefined;
}

const PAUSE_MS = 300;

/** The files that are put on the map. All that reads them is loaded with the first one. */
export function useFiles({ session, facts, visionModel }: Settings): FilesIn {
  const { locale } = usePreferences();
  const [entries, setEntries] = useState<FileEntry[]>([]);
  const now = useRef({ session, facts, visionModel, locale });
  now.current = { session, facts, visionModel, locale };
  const running = useRef<AbortController | null>(null);

  const show = useCallback((id: string, entry: FileEntry | null) => {
    setEntries((before) => {
      const others = before.filter((each) => each.id !== id);
      return entry ? [...others, entry] : others;
    });
  }, []);

  const put = useCallback(async (input: FileInput, text: string): Promise<'put' | 'known'> => {
    const { id } = now.current.session;
    const known = refsOf(now.current.session, input.file.hash);
    if (known.length > 0) {
      now.current.facts.selectOnly(known);
      return 'known';
    }
    // A conversation answers one thing after the other.
    while (isAnswering(now.current.session.view)) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (now.current.session.id !== id) throw new Error('another conversation');
    now.current.facts.selectOnly(refsIn(await stored(now.current, input, text)));
    return 'put';
  }, []);

  const add = useCallback(
    (files: readonly File[]) => {
      if (files.length === 0) return;
      const controller = new AbortController();
      running.current = controller;
      const addAll = async () => {
        const loaded = await loadOrAsk(() => Promise.all([import('./add-files.ts'), import('./add-pictures.ts')]));
        if (loaded === null) return;
        const [{ addFiles }, { addPictures }] = loaded;
        const { locale, visionModel, facts } = now.current;
        const page = { locale, show, attach: facts.attach };
        const attached = visionModel ? await addPictures(files, page) : new Set<File>();
        await addFiles(files, {
          locale,
          signal: controller.signal,
          canSee: visionModel !== undefined,
          attached,
          show,
          put,
        });
      };
      void addAll();
    },
    [show, put],
  );

  const dismiss = useCallback(
    (id: string) => {
      if (entries.some((entry) => entry.id === id && entry.state === 'reading')) running.current?.abort();
      show(id, null);
    },
    [entries, show],
  );
  return { entries, add, dismiss };
}

/** Stores what was read as a call, without the model; returns its output. Throws if it could not be stored. */
async function stored(
  { session, facts }: Pick<Settings, 'session' | 'facts'>,
  input: FileInput,
  text: string,
): Promise<unknown> {
  // Loaded with the session: the page paints before that.
  const { api } = await loadTwice(() => import('../sessions/api.ts'));
  const body = { input, sessionId: session.id, metadata: facts.metadata(), message: { id: newId(), text } };
  const { messages, output } = await api.runTool('map_import', body);
  if (!messages) throw new Error('not stored');
  session.append(messages, session.id);
  announce(text);
  return output;
}

/** What a chip stands for: the whole of a file, else its line or area, else its points. */
function refsIn(output: unknown): string[] {
  if (!isRecord(output)) return [];
  const { collection, items } = output;
  if (isRecord(collection) && typeof collection.ref === 'string') return [collection.ref];
  const all = (Array.isArray(items) ? items : []).filter(isRecord);
  const shape = all.find(({ kind }) => kind === 'line') ?? all.find(({ kind }) => kind === 'area');
  return (shape ? [shape] : all).flatMap(({ ref }) => (typeof ref === 'string' ? [ref] : []));
}

/** The refs of the file with this content, as far as the map still shows them. */
function refsOf({ view }: Session, hash: string): string[] {
  for (const message of view.messages.toReversed()) {
    for (const part of message.parts) {
      if (part.type !== 'tool-map_import' || part.state !== 'output-available') continue;
      const output: unknown = part.output;
      if (!isRecord(output) || !isRecord(output.file) || output.file.hash !== hash) continue;
      const shown = new Set(view.map.layers.map(({ ref }: DrawnLayer) => ref));
      return refsIn(output).filter((ref) => shown.has(ref));
    }
  }
  return [];
}
