import type { Sentence } from '../slots/sentence.ts';
import { first } from '../slots/slots.ts';

const ASKED_ZH =
  /^(.{0,8}?)(?:是|都|到底){0,2}(?:几月)?(?:几号|几日|星期几|周几|礼拜几|什么日期|多少号)[了呢啊呀]{0,2}[\s\p{P}]*$/u;
const ASKED_EN =
  /^what(?:'s|’s|s| is)? (?:the |today(?:'s|’s|s)? )?(?:date|day(?: of the week)?)(?: (?:is )?(?:it|it's))?(?: today| now)?[\s\p{P}]*$/iu;

/** The day whose date or weekday is asked for and nothing else: 今天几号, "what day is it". null where no day is. */
export function dayAsked(sentence: Sentence, today: string): string | null {
  const said = sentence.raw.trim();
  if (ASKED_EN.test(said)) return today;
  const before = ASKED_ZH.exec(said)?.[1];
  if (before === undefined) return null;
  if (/^(?:请问|那|现在|今[天儿日])*$/u.test(before)) return today;
  const day = first(sentence, 'date');
  return day?.value && day.text.startsWith(before) ? day.value : null;
}
