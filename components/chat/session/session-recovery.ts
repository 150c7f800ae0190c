import type { Chat } from '@ai-sdk/react';
import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';
import { waitOrAbort } from '../../../lib/wait.ts';
import { api } from '../../sessions/api.ts';
import { type LoadedSession, loadSession } from './loaded-session.ts';

/** How long each reading of the session waits, ms; after the last it is given up. */
const WAITS_MS = [300, 700, 1_500, 3_000, 5_000, 8_000, 8_000, 8_000];

interface Settings {
  sessionId: string;
  /** The session as it was loaded has a turn that runs on the server. */
  isRunning: boolean;
  chat: Pick<Chat<ChatMessage>, 'messages' | 'status' | 'resumeStream' | 'clearError'>;
  take(session: LoadedSession): void;
  onChange(): void;
  wait?(ms: number, signal: AbortSignal): Promise<void>;
}

export interface SessionRecovery {
  /** An answer that runs on the server is being found again. */
  isRecovering(): boolean;
  /** Reads on where an answer runs already. */
  start(): void;
  /** Until the answer that was cut has its ending: reads the session again, and the rest of the stream if it runs. */
  recover(): Promise<void>;
  giveUp(): void;
  close(): void;
}

/** Finds a running answer again: at load, after a lost connection, and when the browser is back online. */
export function sessionRecovery(settings: Settings): SessionRecovery {
  const { sessionId, isRunning, chat, take, onChange, wait = waitForNetwork } = settings;
  let isRecovering = isRunning;
  let isClosed = false;
  let running: AbortController | null = null;

  const become = (next: boolean) => {
    if (next === isRecovering) return;
    isRecovering = next;
    onChange();
  };
  const isCut = () => chat.messages.at(-1)?.metadata?.status === 'running';

  async function recover() {
    running?.abort();
    const controller = new AbortController();
    running = controller;
    become(true);
    while (!controller.signal.aborted) {
      const session = await readAgain(sessionId, controller.signal, wait);
      if (!session) break;
      chat.clearError();
      take(session);
      if (!session.isRunning) break;
      await chat.resumeStream();
      if (!isCut()) break;
    }
    if (running === controller) become(false);
  }

  const onOnline = () => {
    if (chat.status === 'error' && chat.messages.at(-1)?.role === 'assistant') void recover();
  };

  return {
    isRecovering: () => isRecovering,
    start() {
      window.addEventListener('online', onOnline);
      if (!isRunning) return;
      chat.resumeStream().then(() => {
        if (isClosed) return;
        // Nothing to resume: it ended between the two requests.
        if (isCut()) void recover();
        else become(false);
      });
    },
    recover,
    giveUp() {
      running?.abort();
      become(false);
    },
    close() {
      isClosed = true;
      running?.abort();
      window.removeEventListener('online', onOnline);
    },
  };
}

/** The session, waiting longer each time it cannot be read. null: given up, aborted, or the session is gone. */
async function readAgain(
  sessionId: string,
  signal: AbortSignal,
  wait: (ms: number, signal: AbortSignal) => Promise<void>,
): Promise<LoadedSession | null> {
  for (const ms of WAITS_MS) {
    await wait(ms, signal);
    if (signal.aborted) return null;
    const loading = await loadSession(api, sessionId);
    if (signal.aborted || loading.state === 'missing') return null;
    if (loading.state === 'loaded') return loading.session;
  }
  return null;
}

/** Ends at once when the browser is back online. */
async function waitForNetwork(ms: number, signal: AbortSignal): Promise<void> {
  const online = new AbortController();
  const onOnline = () => online.abort();
  window.addEventListener('online', onOnline);
  await waitOrAbort(ms, AbortSignal.any([signal, online.signal]));
  window.removeEventListener('online', onOnline);
}
