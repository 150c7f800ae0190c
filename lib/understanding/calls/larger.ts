import type { Conversation } from '../dialogue/conversation.ts';
import { mentions } from '../slots/mentions.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Call } from './call.ts';

const LARGER =
  /[大小多]还是|(?:哪|谁)(?:一)?(?:个|座|边)?(?:城市|国家|省|地方)?(?:的?人口?)?(?:更|比较)?[大小多少](?!时|吃)|比.{1,12}[大小](?:吗|么|不|$)|人口(?:更|比较|谁|哪.{0,3})?[多少](?!$|[?？])|\b(?:bigger|larger|smaller|(?:more|fewer) than|more (?:people|populous|inhabitants))\b|比.{1,12}[多少](?:吗|么|不|$)/i;
const THAN = /\bthan\b|比/i;
const MOST = 4;

/** 上海和北京哪个大, "is Osaka bigger than Kyoto": the details of each town, which tell how many people live there. */
export function largerOf(sentence: Sentence, conversation: Conversation): Call[] | null {
  const listed = OF_LIST.test(sentence.raw) ? listAgain(conversation) : null;
  if (listed) return [listed];
  if (!LARGER.test(sentence.raw) || has(sentence, 'weather', 'trip', 'draw', 'howfar', 'find', 'near')) return null;
  const names = mentions(sentence, conversation, false).flatMap(({ piece, input }) =>
    ['city', 'county'].includes(piece.place?.kind ?? '') && 'name' in input
      ? [[input.name, input.city].filter(Boolean).join(', ')]
      : [],
  );
  const last = conversation.before.at(-1);
  // "Is that more than Cairo" after how many live in Lagos: of both.
  const asked = last?.name === 'get_place' && THAN.test(sentence.raw) ? [String(last.input.ref)] : [];
  const refs = names.length === 1 ? [...asked, ...names] : names;
  return refs.length < 2 ? null : refs.slice(0, MOST).map((ref) => ({ name: 'get_place', input: { ref } }));
}

/** "Which of those have more than 50,000 people", 其中哪些人口超过…. */
const OF_LIST =
  /\bwhich (?:ones? )?of (?:those|these|them)\b.{0,30}(?:people|inhabitants|residents|population)|(?:其中|这些|那些|里面).{0,6}(?:人口|哪).{0,12}(?:超过|多于|大于|多过|以上|万)/i;

/** The list of towns before once more, as long as it may be: it has their figures. */
function listAgain({ before }: Conversation): Call | null {
  const last = before.at(-1);
  const isOfTowns = last?.name === 'search_places' && last.input.category === 'city';
  return isOfTowns ? { name: last.name, input: { ...last.input, limit: 20 } } : null;
}

/** "Cities with over a million people", 人口过百万的城市. */
const WITH_PEOPLE =
  /\b(?:cities|towns)\b.{0,60}\b(?:over|more than|above|at least|bigger than)\b.{1,20}\b(?:people|inhabitants|residents|population)\b|\b(?:cities|towns)\b.{0,60}\bpopulations? (?:of |is )?(?:over|more than|above|at least)\b|人口.{0,3}(?:过|超|上|大于|多于|[一二两三四五六七八九十百千\d]+万).{0,10}城市|城市.{0,10}人口.{0,3}(?:过|超|上|大于|多于)/i;

export const asksOfList = (message: string): boolean => OF_LIST.test(message) || WITH_PEOPLE.test(message);

export const asksLarger = (message: string): boolean => LARGER.test(message) || asksOfList(message);
