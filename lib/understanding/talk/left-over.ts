import type { Answers } from '../../i18n/answers.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';

/** What somebody else is to do: to buy, to book, to hire, to call. */
export const ERRAND =
  /(?:预?[订定]|约|租|买|抢|退|付|寄|充值?|下单|叫|喊|打|发)(?:一?下)?(?:[个张间辆份台单桌套条通]|了|到|好|票|车|房|餐|电话|短信|邮件|红包|微信)|把.{1,8}(?:也|都|给|先)?(?:预?[订定]|约|租|买|退|付)|多少钱|几块钱|[贵费]吗|价格|房租|票价|费用|\b(?:book|booking|reserve|order|buy|purchase|rent|hire|pay|refund|cancel (?:my|the|our)|subscribe|call|phone|ring|text|email|message|whatsapp|remind|wake|print|deliver|apply for|check (?:me|us) in|how much|cost|price|rents?|fee)\b/i;
const UNSAFE = /治安|安全|危险|\b(?:safe|safety|dangerous|crime)\b/i;
const QUESTION =
  /[?？]\s*$|[吗么呢]\s*$|什么|多少|为什么|为啥|怎么样|谁|^(?:what|who|whom|whose|why|how|which|is|are|was|were|do|does|did|can|could|should|will|would)\b/i;
const LONG = 3;

/** What is said to a message of which nothing could be made: never that it was not understood, where it plainly asks for something else. */
export function leftOver(sentence: Sentence, none: number): keyof Answers['demo']['talk'] {
  const { raw, pieces } = sentence;
  if (has(sentence, 'greet')) return 'greet';
  if (UNSAFE.test(raw)) return 'safety';
  if (ERRAND.test(raw)) return 'service';
  return none > 0.5 && QUESTION.test(raw) && (pieces.length >= LONG || raw.length > 8) ? 'facts' : 'unknown';
}
