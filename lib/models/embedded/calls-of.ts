import type { Call } from './call.ts';
import type { Conversation } from './conversation.ts';
import { followUp } from './follow-up.ts';
import { mapIntent } from './intents/map.ts';
import { placeIntent } from './intents/places.ts';
import { mentions } from './mentions.ts';
import type { Sentence } from './scan.ts';

export function callsOf(sentence: Sentence, conversation: Conversation): Call[] {
  const call =
    mapIntent(sentence, conversation) ?? followUp(sentence, conversation) ?? placeIntent(sentence, conversation);
  if (!call) return [];
  return call.name === 'get_weather' || call.name === 'outing_advice'
    ? forEachPlace(call, sentence, conversation)
    : [call];
}

/** "Rome and Athens": the same question for each place, at most four. */
function forEachPlace(call: Call, sentence: Sentence, conversation: Conversation): Call[] {
  const places = mentions(sentence, conversation, false).filter(
    ({ isName, role }) => isName && !['from', 'via'].includes(role),
  );
  const isList = places.every(({ piece }, index) => {
    const before = places[index - 1];
    return (
      !before ||
      /^\s*(?:的|市)?\s*(?:和|跟|与|及|以及|、|,|，|还有|and|&|or|vs\.?|versus|对比|比|\s*(?:\w+er|more \w+|than)(?: than)?|,\s*and)\s*(?:the )?$/i.test(
        sentence.raw.slice(before.piece.end, piece.start),
      )
    );
  });
  if (places.length < 2 || !isList) return [call];
  return places.slice(0, 4).map(({ input }) => ({ name: call.name, input: { ...call.input, place: input } }));
}
