import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import { api } from '../sessions/api.ts';
import type { LoadedSession } from './loaded-session.ts';
import { recoverSession } from './recover.ts';

interface Settings {
  sessionId: string;
  /** The session as it was loaded has a turn that runs on the server. */
  isRunning: boolean;
  messages: RefObject<ChatMessage[]>;
  hasFailed: boolean;
  take(session: LoadedSession): void;
  resumeStream(): Promise<void>;
  clearError(): void;
}

export interface Recovery {
  /** An answer that runs on the server is being found again. */
  isRecovering: boolean;
  /** Until the answer that was cut has its ending: reads the session again, and the rest of the stream if it runs. */
  recover(): Promise<void>;
  giveUp(): void;
}

/** Finds a running answer again: at load, after a lost connection, and when the browser is back online. */
export function useRecovery(settings: Settings): Recovery {
  const { sessionId, isRunning, messages, hasFailed, take, resumeStream, clearError } = settings;
  const [isRecovering, setIsRecovering] = useState(isRunning);
  const running = useRef<AbortController | null>(null);

  const recover = useCallback(async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setIsRecovering(true);
    while (!controller.signal.aborted) {
      const session = await recoverSession(api, sessionId, controller.signal);
      if (!session) break;
      clearError();
      take(session);
      if (!session.isRunning) break;
      await resumeStream();
      if (messages.current.at(-1)?.metadata?.status !== 'running') break;
    }
    if (running.current === controller) setIsRecovering(false);
  }, [sessionId, messages, clearError, take, resumeStream]);

  useEffect(
    function resumeRunning() {
      if (!isRunning) return;
      let isGone = false;
      resumeStream().then(() => {
        // Nothing to resume: it ended between the two requests.
        if (isGone) return;
        if (messages.current.at(-1)?.metadata?.status === 'running') void recover();
        else setIsRecovering(false);
      });
      return () => {
        isGone = true;
      };
    },
    [isRunning, messages, resumeStream, recover],
  );

  useEffect(
    function lookAgainWhenOnline() {
      const onOnline = () => hasFailed && messages.current.at(-1)?.role === 'assistant' && void recover();
      window.addEventListener('online', onOnline);
      return () => window.removeEventListener('online', onOnline);
    },
    [hasFailed, messages, recover],
  );

  useEffect(function stopRecovering() {
    return () => running.current?.abort();
  }, []);

  const giveUp = useCallback(() => {
    running.current?.abort();
    setIsRecovering(false);
  }, []);

  return { isRecovering, recover, giveUp };
}
