import type { UserMetadata } from '../conversation/message.ts';
import type { Who } from './budgets.ts';

/** An answer that is asked for. */
export interface ChatRequest extends Who {
  requestId: string;
  sessionId: string;
  /** null: an existing message is answered again. */
  message: { id: string; text: string; metadata: UserMetadata } | null;
  /** See BeginTurn.parentId. */
  parentId?: string | null;
  /** The broken answer to go on with. */
  continueId?: string;
  /** Asks the embedded model, whatever is configured. */
  useDemo?: boolean;
  /** Refuses a session that does not exist instead of starting it. */
  mustExist?: boolean;
}
