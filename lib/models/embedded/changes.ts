import type { Call } from './call.ts';
import type { Conversation, PastCall } from './conversation.ts';
import { isExclusion, mentions } from './mentions.ts';
import type { Sentence } from './scan.ts';
import { allValued, first, has, kindsOf, modeIn, valued } from './slots.ts';

export function searchChange(sentence: Sentence, { name, input }: PastCall): Call | null {
  if (name !== 'search_places' || has(sentence, 'place', 'route', 'weather', 'draw')) return null;
  const radius = typeof input.radius_m === 'number' ? input.radius_m : 2_000;
  const said = first(sentence, 'distance')?.amount;
  const isShort = sentence.pieces.filter(({ tags }) => !tags.has('fluff')).length <= 4;
  const excluded = sentence.pieces.findIndex((_, index) => isExclusion(sentence, index));
  if (excluded >= 0 && isShort && !has(sentence, 'near', 'find')) {
    const names = sentence.pieces.slice(excluded + 1).filter(({ tags }) => tags.has('word') || tags.has('category'));
    return { name, input: { ...input, exclude: names.map(({ text }) => text) } };
  }
  if (has(sentence, 'farther')) return { name, input: { ...input, radius_m: Math.min(50_000, said ?? radius * 2) } };
  if (has(sentence, 'nearer'))
    return { name, input: { ...input, radius_m: Math.max(100, said ?? Math.round(radius / 2)) } };
  if (has(sentence, 'else') && !has(sentence, 'near', 'where')) return { name, input: { ...input, limit: 20 } };
  if (!isShort) return null;
  if (has(sentence, 'open') && !has(sentence, 'category', 'near')) return { name, input: { ...input, open_now: true } };
  const sort = valued(sentence, 'sort');
  if (sort && !has(sentence, 'category', 'near')) return { name, input: { ...input, sort } };
  const category = first(sentence, 'category')?.value;
  if (category && !has(sentence, 'near', 'find', 'whereask', 'exclude')) {
    const { query: _, ...kept } = input;
    return { name, input: { ...kept, category } };
  }
  return null;
}

/** Another size for the circle that was drawn last. */
export function drawChange(sentence: Sentence, { name, input }: PastCall): Call | null {
  const radius = first(sentence, 'distance')?.amount;
  const isResize = /大|小|改|调|换|bigger|smaller|larger|change|make|resize|instead/i.test(sentence.raw);
  if (name !== 'map_draw' || input.shape !== 'circle' || radius === undefined || !isResize) return null;
  if (has(sentence, 'place', 'category', 'weather', 'near', 'buffer')) return null;
  return { name, input: { ...input, radius_m: radius } };
}

/** Other minutes or another mode for the reachable area, other days or pace for the trip. */
export function reachChange(sentence: Sentence, { name, input }: PastCall): Call | null {
  if (name !== 'travel_times' || has(sentence, 'place', 'ordinal', 'category', 'weather', 'route')) return null;
  const minutes = sentence.pieces.flatMap(({ tags, amount }) =>
    tags.has('minutes') && amount ? [Math.min(60, amount)] : [],
  );
  const mode = modeIn(sentence);
  if (minutes.length === 0 && !mode) return null;
  return { name, input: { ...input, ...(minutes.length > 0 && { minutes }), ...(mode && { mode }) } };
}

export function tripChange(sentence: Sentence, { name, input }: PastCall): Call | null {
  if (name !== 'plan_trip' || has(sentence, 'place', 'weather', 'route')) return null;
  const days = first(sentence, 'days')?.amount;
  const pace = valued(sentence, 'pace');
  if (days === undefined && !pace) return null;
  return { name, input: { ...input, ...(days && { days: Math.min(10, days) }), ...(pace && { pace }) } };
}

export function routeChange(sentence: Sentence, conversation: Conversation, { name, input }: PastCall): Call | null {
  if (name === 'plan_route' && has(sentence, 'via') && !has(sentence, 'from')) {
    const via = mentions(sentence, conversation).flatMap(({ role, input: place }) => (role === 'via' ? [place] : []));
    if (via.length > 0) return { name, input: { ...input, via } };
  }
  if (
    name !== 'plan_route' ||
    has(sentence, 'place', 'ordinal', 'from', 'weather', 'draw') ||
    kindsOf(sentence).length > 0
  )
    return null;
  if (sentence.pieces.some(({ tags, text }) => tags.has('word') && text.length > 2)) return null;
  const mode = valued(sentence, 'mode');
  const avoid = allValued(sentence, 'avoid');
  if (!mode && avoid.length === 0 && !has(sentence, 'alternatives', 'alternativesOther')) return null;
  return {
    name,
    input: {
      ...input,
      ...(mode && { mode }),
      ...(avoid.length > 0 && { avoid }),
      ...(has(sentence, 'alternatives', 'alternativesOther') && { alternatives: 3 }),
    },
  };
}
