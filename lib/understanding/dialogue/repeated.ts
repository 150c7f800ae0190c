import type { PastCall } from '../../domain/turn-facts.ts';
import type { Call } from '../calls/call.ts';
import type { Tag } from '../lexicon/tag.ts';
import type { Sentence } from '../slots/sentence.ts';
import { first, has } from '../slots/slots.ts';

/** The weather by another span. */
export function withTime(last: PastCall, sentence: Sentence): Call | null {
  if (last.name !== 'get_weather') return null;
  const { date: _, days: __, ...kept } = last.input;
  if (has(sentence, 'hourly')) return { name: last.name, input: { ...kept, span: 'hours' } };
  if (has(sentence, 'now') && !has(sentence, 'date')) return { name: last.name, input: { ...kept, span: 'now' } };
  const days = first(sentence, 'days')?.amount ?? first(sentence, 'span')?.amount;
  return days ? { name: last.name, input: { ...kept, span: 'days', days: Math.min(16, days) } } : null;
}

/** The same request at another date. */
export function withDate(
  last: PastCall,
  date: { value?: string; tags: ReadonlySet<Tag> } | undefined,
  days: number | undefined,
): Call | null {
  if (last.name === 'get_weather') {
    const { date: _, days: __, month: ___, ...kept } = last.input;
    if (days) return { name: last.name, input: { ...kept, span: 'days', days: Math.min(16, days) } };
    return { name: last.name, input: { ...kept, span: 'days', ...(date?.value && { date: date.value }) } };
  }
  if (last.name === 'outing_advice' && date?.value)
    return { name: last.name, input: { ...last.input, date: date.value } };
  if (last.name === 'plan_trip' && date?.value)
    return { name: last.name, input: { ...last.input, start_date: date.value } };
  return null;
}

/** What a request about another place may be for another day, too: 罗马这个周末 changes no way to somewhere. */
const DATED = new Set(['get_weather', 'outing_advice', 'plan_trip']);

/** The same request about another place; null where a day is said that it cannot be for. */
export function withPlace(
  { name, input }: PastCall,
  place: object,
  { date, mode }: { date: string | undefined; mode: string | undefined },
): Call | null {
  if (date && !DATED.has(name)) return null;
  switch (name) {
    case 'get_weather':
      return { name, input: { ...input, place, ...(date && { span: 'days', date }) } };
    case 'outing_advice':
      return { name, input: { ...input, place, ...(date && { date }) } };
    case 'search_places': {
      const { within: _, along: __, ...kept } = input;
      return { name, input: { ...kept, near: place } };
    }
    case 'plan_trip':
      return { name, input: { ...input, area: place, ...(date && { start_date: date }) } };
    case 'plan_route': {
      // Where it began: the way back.
      const isBack = input.from !== undefined && JSON.stringify(input.from) === JSON.stringify(place);
      return { name, input: { ...input, ...(isBack && { from: input.to }), to: place, ...(mode && { mode }) } };
    }
    case 'travel_times':
      return { name, input: { ...input, from: place } };
    case 'measure':
      return Array.isArray(input.between) && input.between.length === 2
        ? { name, input: { ...input, between: [input.between[0], place] } }
        : null;
    case 'locate':
      return 'name' in place
        ? { name, input: { query: place.name, ...('name_en' in place && { query_en: place.name_en }) } }
        : null;
    default:
      return null;
  }
}
