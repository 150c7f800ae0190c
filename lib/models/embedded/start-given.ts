import type { Call } from './call.ts';
import type { Conversation } from './conversation.ts';
import { mentions } from './mentions.ts';
import { missOf } from './past-calls.ts';
import type { Sentence } from './sentence.ts';
import { has } from './slots.ts';

/** 「从西直门」, "the railway station", 「地图中心」 as the answer to where a way begins; null where nothing asked that. */
export function startGiven(sentence: Sentence, conversation: Conversation): Call | null {
  const last = conversation.before.at(-1);
  if (last?.name !== 'plan_route' || conversation.isRefused || missOf(last)?.miss !== 'needs_start') return null;
  if (sentence.raw.length > 60 || has(sentence, 'weather', 'find', 'trip', 'clear', 'undo')) return null;
  const from = MAP_CENTRE.test(sentence.raw) ? { ref: 'view' } : only(mentions(sentence, conversation));
  return from && { name: last.name, input: { ...last.input, from } };
}

const MAP_CENTRE =
  /地图(?:的)?(?:中心|中央|这里)|屏幕中(?:心|央)|\b(?:centre|center|middle) of the (?:map|screen)\b|\bmap (?:centre|center)\b/i;

const only = (found: ReturnType<typeof mentions>) => (found.length === 1 ? (found[0]?.input ?? null) : null);
