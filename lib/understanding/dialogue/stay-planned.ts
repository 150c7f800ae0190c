import type { PastCall } from '../../domain/turn-facts.ts';
import type { Call } from '../calls/call.ts';
import { tripIntent } from '../calls/trip.ts';
import { mentions } from '../slots/mentions.ts';
import { lastPlace } from '../slots/place-of.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Conversation } from './conversation.ts';

const STAY =
  /\b(?:plan|planning|let'?s|itinerary|trip|spend|spending|stay(?:ing)?|visit|go(?:ing)? (?:for|with|there|to)|do (?:\w+ )?days|(?:ok|okay|alright|right|fine|great|good|sold|perfect|lovely|cool|nice)\b.*\b(?:then|days (?:in|at|there)))\b|安排|规划|计划|行程|去玩|玩|[待呆住]|就去|排(?:个|一?下|上)?/i;

/** "Great, plan me three days there" after the weather of a place: a stay there, not a longer forecast. */
export function stayPlanned(sentence: Sentence, conversation: Conversation, { name }: PastCall): Call | null {
  if (name === 'plan_trip' || !has(sentence, 'days') || !STAY.test(sentence.raw)) return null;
  if (has(sentence, 'weather', 'umbrella', 'wear', 'air', 'outing', 'route', 'about')) return null;
  const all = mentions(sentence, conversation);
  const known = all.filter(({ isName }) => isName);
  if (known.length > 0) return tripIntent(sentence, conversation, known, all);
  const area = lastPlace(conversation);
  const trip = tripIntent({ ...sentence, pieces: [...sentence.pieces, THERE] }, conversation, [], []);
  return area && trip ? { ...trip, input: { ...trip.input, area } } : null;
}

const THERE = { tags: new Set(['there'] as const), start: 0, end: 0, text: '' };
