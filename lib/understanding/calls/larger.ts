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

export const asksLarger = (message: string): boolean => LARGER.test(message);
