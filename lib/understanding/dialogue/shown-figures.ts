import type { PastCall } from '../../domain/turn-facts.ts';
import type { Call } from '../calls/call.ts';
import { nthRef } from '../slots/place-of.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Conversation } from './conversation.ts';

const WHOLE =
  /^(?:那|这)?(?:一共|总共|全程|加起来|总的|全部)(?:是|有|要|得|走|开|下来)*(?:多少(?:公里|千米|米|路)|多长|多远|几公里)[\s\p{P}呢啊]*$|^(?:and |so |ok )?how (?:long|far) (?:is|was) (?:it|that|this|the (?:route|walk|drive|ride|way))?(?: all)?(?: in total| altogether| in all)[\s\p{P}]*$|\btotal (?:distance|length)\b/iu;

/** 一共多少公里, "how long is that in total" after a way: the way again, which tells its length. */
export const wholeLength = (sentence: Sentence, { name, input }: PastCall): Call | null =>
  name === 'plan_route' && WHOLE.test(sentence.raw.trim()) && !has(sentence, 'from', 'category')
    ? { name, input }
    : null;

const MOST_PEOPLE =
  /人口最多|人最多|最多人口|most (?:people|inhabitants|populous|populated)|(?:biggest|largest|highest) population/i;

/** "Which has the most people" of a list of cities: such lists begin with it, and its card has the figure. */
export function mostPeople(sentence: Sentence, conversation: Conversation, { name, input }: PastCall): Call | null {
  const isOfList = name === 'search_places' && input.category === 'city' && MOST_PEOPLE.test(sentence.raw);
  const ref = isOfList && !has(sentence, 'place', 'near') ? nthRef(conversation, 1) : undefined;
  return ref ? { name: 'get_place', input: { ref } } : null;
}
