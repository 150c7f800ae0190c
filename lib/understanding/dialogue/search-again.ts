import type { PastCall } from '../../domain/turn-facts.ts';
import type { Call } from '../calls/call.ts';
import { mostOf } from '../calls/search-area.ts';
import { NUMBER, numberOf } from '../slots/numbers.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';

const MILE_M = 1_609.344;
const FARTHEST_M = { city: 500_000, other: 50_000 };

const NUMBER_ALONE = new RegExp(
  `^(?:(?:(?:and|ok|so|no|what|how|about|in|within|with|try|if|i|have|only|just|make|change|to|it|that|this)(?![a-z])|那|要是|如果|就|要|换成?|改成?|改为)[\\s,，]*){0,6}(${NUMBER}) ?(k)?(?:[\\s,，]*(?:呢|吧|的话|then|instead|please))*[\\s.?!。？！]*$`,
  'iu',
);

/** Some of what was asked for, whichever. */
export const SOME =
  /^(?:(?:ok(?:ay)?|k|well|fine|whatever|then|anyway|so|right|alright)[, ]{1,2}){0,3}(?:(?:can you )?just (?:show|give|find) me|show me|find me|what are|which are there|list)(?: (?:some|any|a few|anything|them|the options))?(?: then| anyway| instead)?[\s.!?]*$|^(?:那|就|行|好|算了|那就)?[,，\s]?(?:就)?(?:随便)?(?:来|找|给我?看?|看|推荐|列)(?:我)?(?:几|一些|点)(?:个|家)?(?:看看|吧|好了)?[。！\s]*$/iu;

/** "Make it 60", "within 5k", "and in 40", 三吧: the last call with another number; "just show me some then": as it was. */
export function numberAlone(sentence: Sentence, { name, input }: PastCall): Call | null {
  const said = sentence.raw.trim();
  if (name === 'search_places' && SOME.test(said) && !has(sentence, 'place', 'category')) return { name, input };
  const [, digits = '', thousands] = NUMBER_ALONE.exec(said.toLowerCase()) ?? [];
  const number = numberOf(digits) ?? 0;
  const whole = Math.round(number);
  if (name === 'travel_times' && input.minutes !== undefined && number >= 1 && number <= 60)
    return { name, input: { ...input, minutes: [number] } };
  if (name === 'plan_trip' && whole >= 1 && whole <= 10) return { name, input: { ...input, days: whole } };
  if ((name !== 'search_places' && name !== 'map_draw') || number <= 0 || mostOf(said) !== undefined) return null;
  const unit = thousands ? 1_000 : unitOf(input.radius_m);
  const farthest = input.category === 'city' ? FARTHEST_M.city : FARTHEST_M.other;
  return unit ? { name, input: { ...input, radius_m: Math.min(farthest, Math.round(number * unit)) } } : null;
}

const MORE =
  /^(?:(?:and |ok )?(?:a (?:bit|little) )?(?:more|further|again|once more)|再(?:来一?次|(?:大|近|小|远)?一?[点些]|(?:放大|缩小)(?:一?[点些])?)|继续)[吧呢\s.!。]*$/iu;

/** "A bit more", 再大点 after the map was moved: the same move again. */
export function viewAgain({ raw }: Sentence, { name, input }: PastCall): Call | null {
  const said = raw.trim();
  if (name !== 'map_view' || !MORE.test(said) || !STEPS.has(input.action)) return null;
  const action = /[小远]/.test(said) ? 'zoom_out' : /[大近]/.test(said) ? 'zoom_in' : input.action;
  return { name, input: { ...input, action } };
}

const GROWS =
  /^(?:(?:and |ok )?(?:make it |a (?:bit |little |lot )?|much )?(?:bigger|larger|wider)|(?:再|弄|画|调)?大一?[点些倍])(?: please| then)?[吧呢\s.!。]*$/iu;
const SHRINKS =
  /^(?:(?:and |ok )?(?:make it |a (?:bit |little |lot )?|much )?(?:smaller|tighter)|(?:再|弄|画|调)?小一?[点些倍])(?: please| then)?[吧呢\s.!。]*$/iu;

/** "Bigger", 小一点 after a circle: another of twice or half its radius. */
export function circleAgain({ raw }: Sentence, { name, input }: PastCall): Call | null {
  if (name !== 'map_draw' || typeof input.radius_m !== 'number') return null;
  const factor = GROWS.test(raw.trim()) ? 2 : SHRINKS.test(raw.trim()) ? 0.5 : null;
  return factor && { name, input: { ...input, radius_m: Math.max(10, Math.min(500_000, input.radius_m * factor)) } };
}

const STEPS = new Set<unknown>(['zoom_in', 'zoom_out', 'pan']);

/** Metres in the unit that a radius was said in: of 161 km, miles. */
function unitOf(radius: unknown): number | undefined {
  if (typeof radius !== 'number') return undefined;
  if (radius % 1_000 === 0) return 1_000;
  const miles = radius / MILE_M;
  if (Math.abs(miles - Math.round(miles)) < 0.05 && miles > 0.9) return MILE_M;
  return radius < 1_000 ? 1 : undefined;
}
