import type { Conversation } from '../dialogue/conversation.ts';
import type { Sentence } from '../slots/sentence.ts';
import type { Call } from './call.ts';
import { drawIntent } from './map-draw.ts';
import { editIntent } from './map-edit.ts';
import { viewIntent } from './map-view.ts';

/** Requests about the map itself: view, drawing, editing. */
export function mapIntent(sentence: Sentence, conversation: Conversation): Call | null {
  return editIntent(sentence, conversation) ?? drawIntent(sentence, conversation) ?? viewIntent(sentence, conversation);
}
