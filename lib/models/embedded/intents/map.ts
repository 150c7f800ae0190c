import type { Call } from '../call.ts';
import type { Conversation } from '../conversation.ts';
import type { Sentence } from '../sentence.ts';
import { drawIntent } from './map-draw.ts';
import { editIntent } from './map-edit.ts';
import { viewIntent } from './map-view.ts';

/** Requests about the map itself: view, drawing, editing. */
export function mapIntent(sentence: Sentence, conversation: Conversation): Call | null {
  return editIntent(sentence, conversation) ?? drawIntent(sentence, conversation) ?? viewIntent(sentence, conversation);
}
