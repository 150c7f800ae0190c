import type { Conversation } from '../dialogue/conversation.ts';
import { mentions } from '../slots/mentions.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Call } from './call.ts';

const LARGER =
  /[大小多]还是|(?:哪|谁)(?:一)?(?:个|座|边)?(?:城市|国家|省|地方)?(?:的?人口)?(?:更|比较)?[大小多少](?!时|吃)|比.{1,12}[大小](?:吗|么|不|$)|人口(?:更|比较|谁|哪.{0,3})?[多少](?!$|[?？])|\b(?:bigger|larger|smaller|more (?:people|populous|inhabitants))\b/i;
const MOST = 4;

/** 上海和北京哪个大, "is Osaka bigger than Kyoto": the details of each town, which tell how many people live there. */
export function largerOf(sentence: Sentence, conversation: Conversation): Call[] | null {
  if (!LARGER.test(sentence.raw) || has(sentence, 'weather', 'trip', 'draw', 'howfar', 'find', 'near')) return null;
  const names = mentions(sentence, conversation, false).flatMap(({ piece, input }) =>
    ['city', 'county'].includes(piece.place?.kind ?? '') && 'name' in input
      ? [[input.name, input.city].filter(Boolean).join(', ')]
      : [],
  );
  return names.length < 2 ? null : names.slice(0, MOST).map((ref) => ({ name: 'get_place', input: { ref } }));
}

export const asksLarger = (message: string): boolean => LARGER.test(message);
