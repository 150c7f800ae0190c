'use client';

import { useEffect, useState } from 'react';
import { api } from '../sessions/api.ts';
import { introduce } from '../sessions/site-fetch.ts';
import { type EngineProps, LiveSession } from './live-session.tsx';
import { type LoadedSession, loadSession } from './loaded-session.ts';
import { NEW_SESSION } from './session-view.ts';

/**
 * Loads a session, then keeps it live. Only from here the chat SDK is reached, so that the page paints before the SDK is
 * there. Keyed by the session.
 */
export default function Engine(props: EngineProps) {
  const { sessionId, isKnown, onView } = props;
  const [initial, setInitial] = useState<LoadedSession | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const [isReady, setIsReady] = useState(!isKnown);

  useEffect(function introduceEarly() {
    void introduce();
  }, []);

  useEffect(
    function load() {
      if (isReady) return;
      let isGone = false;
      onView({ ...NEW_SESSION, phase: 'loading' });
      loadSession(api, sessionId).then((loading) => {
        if (isGone) return;
        if (loading.state === 'loaded') {
          setInitial(loading.session);
          setIsReady(true);
        } else if (loading.state === 'missing') {
          setIsMissing(true);
          setIsReady(true);
        } else onView({ ...NEW_SESSION, phase: 'failed', error: loading.error });
      });
      return () => {
        isGone = true;
      };
    },
    [isReady, sessionId, onView],
  );

  return isReady ? <LiveSession {...props} initial={initial} isMissing={isMissing} /> : null;
}
