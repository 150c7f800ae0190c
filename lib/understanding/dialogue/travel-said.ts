import type { PastCall } from '../../domain/turn-facts.ts';
import type { Sentence } from '../slots/sentence.ts';
import { avoided, first, has, isArrival, modeIn, timeIn } from '../slots/slots.ts';
import type { Conversation } from './conversation.ts';
import { dayOfCall } from './told-day.ts';

/** 走 alone is to go on foot in 走呢, but to go at all in 吃个饭再走 and 反着走. */
const isGoing = ({ raw, pieces }: Sentence) =>
  pieces.some(({ tags, text }) => tags.has('mode:walk') && text === '走') &&
  !/^(?:那|就|要是|如果|改|换成?)?走(?:呢|着|吧|的话)?$/u.test(raw.trim());

/** The hour that follows is of setting off, whatever was said before it. */
const SETS_OFF = /出发|动身|往回|\b(?:leav|depart|set(?:ting)? off|start)/iu;

/** When a way begins of which only the day is said. */
export const MORNING = '09:00';

/** A way with what is said of travelling it: by what, without what, when; the same object where nothing is. */
export function travelSaid(
  sentence: Sentence,
  conversation: Conversation,
  input: PastCall['input'],
): PastCall['input'] {
  const mode = has(sentence, 'mode:', 'reach') && !isGoing(sentence) ? modeIn(sentence) : undefined;
  const avoid = avoided(sentence);
  const time = timeIn(sentence, conversation, dayOfCall(input));
  const day = !time && input.weather === true ? first(sentence, 'date')?.value : undefined;
  if (day) return { ...input, depart_at: `${day}T${MORNING}` };
  if (!mode && avoid.length === 0 && !time) return input;
  const { depart_at: _, arrive_by: arrival, ...timeless } = input;
  return {
    ...(time ? timeless : input),
    ...(mode && { mode }),
    ...(avoid.length > 0 && { avoid }),
    ...(time &&
      (isArrival(sentence, arrival !== undefined && !SETS_OFF.test(sentence.raw))
        ? { arrive_by: time }
        : { depart_at: time })),
  };
}
