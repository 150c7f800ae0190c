import type { ChatMessage } from '../../../lib/chat/conversation/message.ts';
import { wait as waitFor } from '../../../lib/wait.ts';
import type { SessionsApi } from '../../sessions/api.ts';

/** How long to wait for the server's own ending before the page stops reading. */
const GRACE_MS = 120;
/** A stop can overtake the message that starts the turn, so it is sent again. */
const TRIES_MS = [0, 200, 500, 1_000, 2_000];

interface Settings {
  api: Pick<SessionsApi, 'stop'>;
  sessionId: string;
  /** The answer has begun: the server knows the turn, so one request is enough. */
  hasBegun: boolean;
  /** False once another message was sent, which must not be stopped. */
  isCurrent(): boolean;
  /** Whether the page is still reading the answer. */
  isRunning(): boolean;
  /** Stops reading; the server's turn is not affected. */
  abort(): Promise<void>;
  /** The server has stopped the turn. */
  onStopped(): void;
  wait?(ms: number): Promise<void>;
}

/** Stops the answer on the server, and reading it at once. Never throws. */
export async function stopTurn(settings: Settings): Promise<void> {
  const { isRunning, abort, onStopped, wait = waitFor } = settings;
  const stopping = stopOnServer(settings, wait).then((isStopped) => {
    if (isStopped) onStopped();
  });
  await Promise.race([stopping, wait(GRACE_MS)]);
  await wait(GRACE_MS / 3);
  if (isRunning()) await abort();
}

async function stopOnServer({ api, sessionId, hasBegun, isCurrent }: Settings, wait: (ms: number) => Promise<void>) {
  for (const ms of hasBegun ? TRIES_MS.slice(0, 1) : TRIES_MS) {
    if (ms > 0) await wait(ms);
    if (!isCurrent()) return false;
    const isStopping = await api.stop(sessionId).then(
      (answer) => answer.isStopping,
      () => false,
    );
    if (isStopping) return true;
  }
  return false;
}

/** Until the server's own ending is read, an answer cut off here counts as stopped. */
export function markStopped(messages: ChatMessage[]): ChatMessage[] {
  const last = messages.at(-1);
  if (last?.role !== 'assistant' || (last.metadata?.status ?? 'running') !== 'running') return messages;
  return [...messages.slice(0, -1), { ...last, metadata: { ...last.metadata, status: 'stopped' } }];
}
