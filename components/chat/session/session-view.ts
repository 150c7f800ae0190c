import type { ChatDataParts, ChatMessage, UserMetadata } from '../../../lib/chat/conversation/message.ts';
import type { MapState } from '../../../lib/map/state.ts';
import type { PageError } from '../error-of.ts';
import type { QueuedMessage } from './stored-queue.ts';

/** Where a session stands: 'new' was never sent to, 'missing' is deleted or somebody else's. */
type SessionPhase = 'new' | 'loading' | 'ready' | 'missing' | 'failed';

/** Everything of one session that the page shows; made by the session's store, read by everyone. */
export interface SessionView {
  phase: SessionPhase;
  /** As the server has it; null before it has one. */
  title: string | null;
  messages: ChatMessage[];
  status: 'submitted' | 'streaming' | 'ready' | 'error';
  /** Why the last request failed, unless the message itself carries its error. */
  error: PageError | null;
  /** The user message that did not reach the server. */
  unsentId: string | null;
  /** Sent while an answer runs; they go out after it. */
  queued: QueuedMessage[];
  progress: ChatDataParts['progress'] | null;
  map: MapState;
  /** The map as it was after a message; undefined if there is no such message. Not there before the session is. */
  mapAfter?: (messageId: string) => MapState | undefined;
  /** Camera moves that were there at load: the map takes them without flying. */
  replayKeys: ReadonlySet<string>;
  /** Message id → ids of all versions in its place, in order; only where there are several. */
  branches: Readonly<Record<string, readonly string[]>>;
  hasOlder: boolean;
  /** The branch's end on the server when it was read: pages of older messages belong to it. */
  leafId: string | null;
}

// Not the reducer's own empty map: its module brings zod along, and the page paints before that.
const NOTHING_DRAWN: MapState = {
  layers: [],
  camera: null,
  basemap: 'auto',
  basemapKey: null,
  highlighted: null,
  asked: [],
  canUndo: false,
  canRedo: false,
};

export const NEW_SESSION: SessionView = {
  phase: 'new',
  title: null,
  messages: [],
  status: 'ready',
  error: null,
  unsentId: null,
  queued: [],
  progress: null,
  map: NOTHING_DRAWN,
  replayKeys: new Set(),
  branches: {},
  hasOlder: false,
  leafId: null,
};

export const LOADING: SessionView = { ...NEW_SESSION, phase: 'loading' };

/** What people do in a session. None of these throws: failures appear in the view. */
export interface SessionActions {
  send(text: string, metadata: UserMetadata): void;
  stop(): void;
  /** Asks anew in place of an earlier user message; the old version stays as a branch. */
  edit(messageId: string, text: string, metadata: UserMetadata): void;
  /** Answers again; the old answer stays as a branch. */
  regenerate(messageId: string): void;
  /** Goes on with a broken answer. */
  continueAnswer(messageId: string): void;
  /** Sends again what did not reach the server, or answers the message again. */
  retry(useDemo?: boolean, messageId?: string): void;
  showBranch(messageId: string): void;
  loadOlder(): void;
  removeQueued(messageId: string): void;
  /** Sends what waits: at once, or after the answer that runs. */
  sendQueued(messageId: string): void;
  /** Reads the session again, as another tab may have changed it. */
  syncFromServer(): Promise<void>;
  /** Adds a stored pair of messages: a tool that was run without the model. */
  append(pair: ChatMessage[]): void;
}

/** What of the session the page shows. Another object whenever something of it changed. */
export interface SessionSnapshot {
  id: string;
  /** False until its first message was sent. */
  isKnown: boolean;
  view: SessionView;
  /** Changes when the user sent something. */
  sentCount: number;
}

export interface SessionStore {
  /** The first subscriber opens the session, the last one that leaves closes it. */
  subscribe(listener: () => void): () => void;
  getSnapshot(): SessionSnapshot;
  actions: Omit<SessionActions, 'syncFromServer' | 'append'>;
  /** The list changed a session, perhaps this one. */
  listChanged(): void;
  /** Adds a stored pair to the session it was made for, which may be the first the server knows of it. */
  append(pair: ChatMessage[], sessionId: string): void;
  open(id: string): void;
  startNew(): void;
}

/** True while an answer is on its way. */
export function isAnswering(view: Pick<SessionView, 'status'>): boolean {
  return view.status === 'submitted' || view.status === 'streaming';
}
