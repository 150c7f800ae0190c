import type { Picture } from '../../domain/picture.ts';
import type { UserMetadata } from '../conversation/message.ts';
import type { Who } from './used.ts';

/** A request for an answer. */
export interface ChatRequest extends Who {
  requestId: string;
  sessionId: string;
  /** null: an existing message is answered again. */
  message: { id: string; text: string; metadata: UserMetadata; pictures?: Picture[] } | null;
  /** Those that came with an existing message, which does not have them. */
  pictures?: Picture[];
  /** See BeginTurn.parentId. */
  parentId?: string | null;
  /** The broken-off answer to continue. */
  continueId?: string;
  /** Uses the embedded model, whatever is configured. */
  useDemo?: boolean;
  /** Refuses a session that does not exist instead of creating it. */
  mustExist?: boolean;
}
