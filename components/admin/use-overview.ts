'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { BlockedSubject, Overview } from '../../lib/domain/overview.ts';
import { sitePath } from '../../lib/site-path.ts';
import { WIRE_HEADER, WIRE_VERSION } from '../../lib/wire-version.ts';

type State =
  | { kind: 'loading' }
  /** waitS: how long nobody may try. */
  | { kind: 'signed-out'; isWrong?: boolean; waitS?: number }
  | { kind: 'failed' }
  | { kind: 'shown'; overview: Overview };

/** The operator's figures: signing in and out, reading, blocking. */
export function useOverview() {
  const [state, setState] = useState<State>({ kind: 'loading' });

  /** Of the newest reading: what an earlier one brings is no longer shown, least of all after signing out. */
  const newest = useRef(0);

  const read = useCallback(async () => {
    newest.current += 1;
    const own = newest.current;
    const response = await ask('GET', 'overview');
    // The server's own answer, of the type it was made as.
    const overview = response?.ok ? ((await response.json()) as Overview) : null;
    if (own !== newest.current) return;
    if (overview) setState({ kind: 'shown', overview });
    else setState(response?.status === 401 ? { kind: 'signed-out' } : { kind: 'failed' });
  }, []);

  useEffect(
    function readFirst() {
      void read();
    },
    [read],
  );

  async function signIn(token: string): Promise<void> {
    const response = await ask('POST', 'session', { token });
    if (response?.ok) await read();
    else if (response?.status === 429) {
      setState({ kind: 'signed-out', waitS: Number(response.headers.get('retry-after') ?? 60) });
    } else setState(response?.status === 401 ? { kind: 'signed-out', isWrong: true } : { kind: 'failed' });
  }

  async function signOut(): Promise<void> {
    newest.current += 1;
    await ask('DELETE', 'session');
    setState({ kind: 'signed-out' });
  }

  async function setBlocked(kind: BlockedSubject['kind'], hash: string, isBlocked: boolean): Promise<void> {
    const response = await ask('POST', 'blocks', { kind, hash, isBlocked });
    if (!response?.ok) return read();
    const { blocks } = (await response.json()) as Pick<Overview, 'blocks'>;
    setState((now) => (now.kind === 'shown' ? { ...now, overview: { ...now.overview, blocks } } : now));
  }

  return { state, read, signIn, signOut, setBlocked };
}

/** null: this site's server was not reached. */
function ask(method: string, path: string, json?: unknown): Promise<Response | null> {
  return fetch(sitePath(`/api/admin/${path}`), {
    method,
    headers: { [WIRE_HEADER]: WIRE_VERSION, ...(json !== undefined && { 'content-type': 'application/json' }) },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  }).catch(() => null);
}
