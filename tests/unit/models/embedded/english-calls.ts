import { loadGazetteer } from '../../../../lib/gazetteer/load.ts';
import { conversationOf } from '../../../../lib/models/embedded/conversation.ts';
import { understand } from '../../../../lib/models/embedded/understand.ts';
import { lexiconsOf } from '../../../../lib/runtime/lexicons.ts';

const gazetteer = loadGazetteer();
const lexicons = lexiconsOf(() => gazetteer);

/** The calls that the first message of an English page leads to. */
export function callsOf(text: string) {
  const conversation = conversationOf([
    { role: 'system', content: 'Answer in English.\nNow: 2026-11-25 12:00 Wednesday (Asia/Shanghai).' },
    { role: 'user', content: [{ type: 'text', text }] },
  ]);
  const understood = understand(conversation, lexicons);
  return understood.kind === 'calls' ? understood.calls : [];
}
