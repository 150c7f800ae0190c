import type { Conversation, PastCall } from './conversation.ts';
import { addDays } from './dates.ts';
import type { Sentence } from './scan.ts';
import { allValued, first, has, isExclusion, kindsOf, mentions, modeIn, nthRef, valued } from './slots.ts';
import type { Call } from './understand.ts';

const OWN_INTENT = [
  'weather',
  'umbrella',
  'air',
  'wear',
  'outing',
  'route',
  'where',
  'whereask',
  'near',
  'find',
  'trip',
  'measure',
  'howfar',
  'reach',
  'draw',
  'phone',
  'hours',
  'address',
  'website',
  'detail',
  'howlong',
  'go',
  'whatplace',
  'whereami',
  'timeq',
];
const REPEATABLE = new Set([
  'get_weather',
  'search_places',
  'locate',
  'plan_route',
  'outing_advice',
  'plan_trip',
  'travel_times',
  'measure',
]);

/** A short message that changes one thing of the last request: 「那明天呢」, "what about Shanghai", 「换成步行」. */
export function followUp(sentence: Sentence, conversation: Conversation): Call | null {
  const last = conversation.before.findLast(({ name }) => REPEATABLE.has(name));
  if (!last) return null;
  const changed =
    searchChange(sentence, last) ??
    routeChange(sentence, conversation, last) ??
    reachChange(sentence, last) ??
    tripChange(sentence, last);
  if (changed) return changed;
  const isAbout = has(sentence, 'about');
  if (has(sentence, ...OWN_INTENT.filter((tag) => !(isAbout && ['near', 'go', 'where'].includes(tag))))) return null;
  if (isAbout && has(sentence, 'near', 'category') && last.name !== 'search_places') return null;
  const found = mentions(sentence, conversation);
  const names = found.filter(({ piece }) => !piece.tags.has('word') || has(sentence, 'about'));
  const after = first(sentence, 'dayafter') && {
    value: addDays(typeof last.input.date === 'string' ? last.input.date : conversation.today, 1),
    tags: new Set<string>(),
  };
  const date = after ?? first(sentence, 'date') ?? first(sentence, 'today');
  const span = first(sentence, 'span');
  if (
    has(sentence, 'ordinal') &&
    !has(sentence, 'about', 'mode') &&
    names.length === 1 &&
    sentence.pieces.length <= 4
  ) {
    const ref = nthRef(conversation, first(sentence, 'ordinal')?.amount ?? 1);
    return ref ? { name: 'get_place', input: { ref } } : null;
  }
  if (last.name === 'plan_route' && names[0]?.role === 'from' && names.length === 1)
    return { name: last.name, input: { ...last.input, from: names[0].input } };
  if (has(sentence, 'from') && names.length > 1) return null;
  const [mention] = names;
  if (!mention && !date && !span) return null;
  return mention ? withPlace(last, mention.input, date?.value) : withDate(last, date, span?.amount);
}

function withDate(
  last: PastCall,
  date: { value?: string; tags: ReadonlySet<string> } | undefined,
  days: number | undefined,
): Call | null {
  if (last.name === 'get_weather') {
    const { date: _, days: __, ...kept } = last.input;
    if (days) return { name: last.name, input: { ...kept, span: 'days', days: Math.min(16, days) } };
    return { name: last.name, input: { ...kept, span: 'days', ...(date?.value && { date: date.value }) } };
  }
  if (last.name === 'outing_advice' && date?.value)
    return { name: last.name, input: { ...last.input, date: date.value } };
  if (last.name === 'plan_trip' && date?.value)
    return { name: last.name, input: { ...last.input, start_date: date.value } };
  return null;
}

function withPlace({ name, input }: PastCall, place: object, date: string | undefined): Call | null {
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
      return { name, input: { ...input, area: place } };
    case 'plan_route':
      return { name, input: { ...input, to: place } };
    case 'locate':
      return 'name' in place
        ? { name, input: { query: place.name, ...('name_en' in place && { query_en: place.name_en }) } }
        : null;
    default:
      return null;
  }
}

function searchChange(sentence: Sentence, { name, input }: PastCall): Call | null {
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

/** Other minutes or another mode for the reachable area, other days or pace for the trip. */
function reachChange(sentence: Sentence, { name, input }: PastCall): Call | null {
  if (name !== 'travel_times' || has(sentence, 'place', 'ordinal', 'category', 'weather', 'route')) return null;
  const minutes = sentence.pieces.flatMap(({ tags, amount }) =>
    tags.has('minutes') && amount ? [Math.min(60, amount)] : [],
  );
  const mode = modeIn(sentence);
  if (minutes.length === 0 && !mode) return null;
  return { name, input: { ...input, ...(minutes.length > 0 && { minutes }), ...(mode && { mode }) } };
}

function tripChange(sentence: Sentence, { name, input }: PastCall): Call | null {
  if (name !== 'plan_trip' || has(sentence, 'place', 'weather', 'route')) return null;
  const days = first(sentence, 'days')?.amount;
  const pace = valued(sentence, 'pace');
  if (days === undefined && !pace) return null;
  return { name, input: { ...input, ...(days && { days: Math.min(10, days) }), ...(pace && { pace }) } };
}

function routeChange(sentence: Sentence, conversation: Conversation, { name, input }: PastCall): Call | null {
  if (name === 'plan_route' && has(sentence, 'via') && !has(sentence, 'from')) {
    const via = mentions(sentence, conversation).flatMap(({ role, input: place }) => (role === 'via' ? [place] : []));
    if (via.length > 0) return { name, input: { ...input, via } };
  }
  if (name !== 'plan_route' || has(sentence, 'place', 'ordinal', 'from', 'weather', 'draw') || kindsOf(sentence).length > 0) return null;
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
