import type { Conversation } from '../dialogue/conversation.ts';
import { mentions } from '../slots/mentions.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Call } from './call.ts';

const MORE =
  'better|worse|hotter|colder|warmer|cooler|wetter|drier|rainier|snowier|windier|sunnier|cloudier|cleaner|(?:more|less) (?:humid|polluted|windy|rainy|sunny)';
const OF_BOTH = new RegExp(
  `^(?:and |so |ok )?(?:which(?: one)? (?:is|has)|which(?:'s)?|where(?:'s| is)(?: it)?)? ?(?:the )?(?:${MORE})(?: one)?[?.!\\s]*$|^(?:那|那么)?(?:哪(?:个|里|边|儿)|谁)(?:更|比较|要)?(?:热|冷|湿|干|晴|潮|暖和?|凉快?|多雨|舒服|风大)(?:一[点些])?[呢啊?？\\s]*$`,
  'iu',
);
const THAN = new RegExp(`^(?:and |so )?(?:is (?:it|that) )?(?:${MORE})(?: or (?:${MORE}))? than\\b`, 'iu');

/** "And rainier?" of two places: the weather of both again. "Better or worse than Mumbai?": that of another place in the same way. */
export function weatherCompared(sentence: Sentence, conversation: Conversation): Call[] | null {
  const both = conversation.before.slice(-2);
  const last = both.at(-1);
  if (last?.name !== 'get_weather') return null;
  const isPair = both.length === 2 && both.every(({ name }) => name === 'get_weather');
  if (isPair && OF_BOTH.test(sentence.raw) && !has(sentence, 'place'))
    return both.map(({ name, input }) => ({ name, input }));
  const [place, ...others] = THAN.test(sentence.raw) ? mentions(sentence, conversation, false) : [];
  return place && others.length === 0
    ? [last.input.place, place.input].map((each) => ({ name: last.name, input: { ...last.input, place: each } }))
    : null;
}
