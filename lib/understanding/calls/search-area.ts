import type { PlaceInput } from '../../tools/place-input.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import type { ValueOf } from '../lexicon/tag.ts';
import { HERE } from '../slots/here-said.ts';
import type { Mention } from '../slots/mention.ts';
import { AREAS } from '../slots/name-tags.ts';
import { NUMBER, numberOf } from '../slots/numbers.ts';
import { lastPlace, selectedRef } from '../slots/place-of.ts';
import type { Sentence } from '../slots/sentence.ts';
import { first, has, valued } from '../slots/slots.ts';
import { searchedAround } from './measure.ts';

export function nearOf(sentence: Sentence, conversation: Conversation, places: Mention[], city: string | undefined) {
  const place = places.find(({ role }) => role === 'near') ?? places.find(({ role }) => role === 'from') ?? places[0];
  const around = searchedThere(conversation);
  if (around && (place ? place.piece.tags.has('there') : has(sentence, 'there'))) return { near: around };
  if (!place && city) return { near: { name: city } };
  const town = places.find(({ piece }) => piece !== place?.piece && AREAS.has(piece.place?.kind ?? ''))?.input;
  if (place) return { near: inTown(place, town) };
  if (has(sentence, 'view')) return { within: 'view' };
  if (
    has(sentence, 'me') ||
    FROM_ME.test(sentence.raw) ||
    ((has(sentence, 'here') || HERE.test(sentence.raw)) && conversation.hasPosition)
  )
    return { near: { ref: 'me' } };
  if (has(sentence, 'there', 'it')) {
    const last = lastPlace(conversation);
    return last ? { near: last } : {};
  }
  if (conversation.selection.length > 0 && has(sentence, 'near')) return { near: { ref: selectedRef(conversation) } };
  // 附近有酒店吗 after a place that words alone answered about.
  if (conversation.spoken && has(sentence, 'near')) return { near: conversation.spoken };
  // Where neither the map nor the user is known, what was spoken of last is what lies near.
  const last = conversation.hasView || conversation.hasPosition ? undefined : lastPlace(conversation);
  if (last) return { near: last };
  return has(sentence, 'here') ? { near: { ref: 'view' } } : {};
}

/** After cafés near the Louvre "there" is where they were looked for, though one was found. */
const searchedThere = (conversation: Conversation) =>
  conversation.selection.length === 0 && conversation.before.at(-1)?.name === 'search_places'
    ? searchedAround(conversation)
    : undefined;

/** "Museums near Stephansplatz, Vienna": a name that nobody knows lies in the town that is named beside it. */
const inTown = ({ piece, input }: Mention, town: PlaceInput | undefined): PlaceInput =>
  piece.tags.has('word') && 'name' in input && input.city === undefined && town && 'name' in town
    ? { ...input, city: town.name }
    : input;

/** 离我最近的医院: from where the user is, known or not. */
const FROM_ME = /[离距]我|\b(?:closest|nearest|close|near) to (?:me|us)\b/i;

/** Metres a minute. */
const SPEED: Readonly<Partial<Record<ValueOf<'mode'>, number>>> = { walk: 80, bike: 250, drive: 500, transit: 300 };

/** "步行10分钟内": as far as one comes. */
export function walkRadius(sentence: Sentence): number | undefined {
  const minutes = first(sentence, 'minutes')?.amount;
  if (minutes && minutes <= 120) return minutes * (SPEED[valued(sentence, 'mode') ?? 'walk'] ?? 80);
  return /步行可达|走路能到|walking distance/i.test(sentence.raw) ? 1_000 : undefined;
}

/** "max 5", "at most five", 最多五个, 不超过5家. */
export function mostOf(raw: string): number | undefined {
  const said = new RegExp(
    `(?<![a-z])(?:max(?:imum)?(?: of)?|(?:only|just) (?:show|list|see|give)(?: me)?|at most|up to|no more than|limit(?: it)?(?: to)?|just(?: the)?(?: closest| nearest| first| top| best| biggest)?|only|top|最多|至多|不超过|不多于|只要|就要)\\s*(${NUMBER})(?:个|家|间|处|座|所)?(?![\\d.a-z]|\\s*ones?\\b|\\s*(?:km|m\\b|met|min|mile|hour|day|公里|米|分|天|小时|千米|里))`,
    'i',
  ).exec(raw)?.[1];
  return said ? numberOf(said.toLowerCase()) : undefined;
}

/** "five bars", 三家火锅店 → how many are wanted. */
export function limitOf(sentence: Sentence, target: { start: number } | undefined): { limit?: number } {
  const before = sentence.raw.slice(0, target?.start ?? 0).toLowerCase();
  const said = new RegExp(
    `(?<![第\\d.:点]|[a-z])(${NUMBER})(?![\\s-]*(?:km|m |met|min|mile|hour|day|am|pm|stars?|公里|米|分|星))\\s*(?:家|个|间|处|座|所)?\\s*(?:[a-z-]+ ){0,3}$`,
  ).exec(before)?.[1];
  const count =
    mostOf(sentence.raw) ??
    first(sentence, 'firstn')?.amount ??
    first(sentence, 'count')?.amount ??
    (said ? numberOf(said) : undefined);
  const isVague = count === undefined || /几|半|few|couple|half|^an?$/.test(said ?? '');
  return !isVague && Number.isInteger(count) && count >= 2 && count <= 20 ? { limit: count } : {};
}
