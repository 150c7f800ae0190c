import { sharedGazetteer } from '../../../lib/runtime/gazetteer.ts';
import { lexiconsOf } from '../../../lib/runtime/lexicons.ts';
import { conversationOf } from '../../../lib/understanding/dialogue/conversation.ts';
import { understand } from '../../../lib/understanding/understand.ts';
import { NOW } from '../../fixtures/fake-ports.ts';
import { modelRequest } from '../../fixtures/model-request.ts';

const gazetteer = sharedGazetteer;
const lexicons = lexiconsOf(() => gazetteer);

/** The calls for the first message on an English page. */
export function callsOf(text: string) {
  const understood = understand(conversationOf(modelRequest({ text, locale: 'en', now: NOW })), lexicons);
  return understood.kind === 'calls' ? understood.calls : [];
}
