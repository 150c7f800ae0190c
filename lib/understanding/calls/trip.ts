import type { Conversation } from '../dialogue/conversation.ts';
import { weekdayOf } from '../slots/dates.ts';
import type { Mention } from '../slots/mention.ts';
import { AREAS } from '../slots/name-tags.ts';
import { weekendOf } from '../slots/patterns/day-of.ts';
import { lastPlace, mainPlace } from '../slots/place-of.ts';
import type { Sentence } from '../slots/sentence.ts';
import { allValued, first, has, kindsOf, modeIn, valued } from '../slots/slots.ts';
import type { Call } from './call.ts';
import { isExcluded } from './search-words.ts';
import { wishesOf } from './trip-wishes.ts';

export function tripIntent(
  sentence: Sentence,
  conversation: Conversation,
  known: Mention[],
  all: Mention[],
): Call | null {
  const said = first(sentence, 'days')?.amount ?? first(sentence, 'span')?.amount;
  const days = said ?? hoursAsDays(sentence) ?? (/一日游|day trip/.test(sentence.raw) ? 1 : undefined);
  const area =
    mainPlace(known.length > 0 ? widestFirst(known) : namedWords(all), sentence, conversation) ??
    (has(sentence, 'there') ? lastPlace(conversation) : undefined);
  if (!area) return null;
  const { must, avoid, start } = wishesOf(sentence, all, area);
  const named = kindsOf(sentence).flatMap(({ value }) => (value && VISITED.has(value) ? [value] : []));
  // 不要爬山 is no wish for mountains.
  const wanted = { ...sentence, pieces: sentence.pieces.filter(({ start }) => !isExcluded(sentence, start)) };
  const told = allValued(wanted, 'interest').flatMap((each) => INTERESTS[each] ?? [each]);
  const interests = [...new Set([...told, ...named])].filter((each) => !avoid.includes(each));
  const pace = valued(sentence, 'pace');
  const mode = modeIn(sentence);
  const isWeekend = /周末|週末|双休日|weekend/i.test(sentence.raw);
  const length = days ?? (isWeekend ? (isThisOne(sentence) ? lastingOf(sentence) : 2) : 1);
  const start_date = isWeekend ? weekendStart(sentence, conversation, length) : first(sentence, 'date')?.value;
  return {
    name: 'plan_trip',
    input: {
      area,
      days: Math.max(1, Math.min(10, length)),
      ...(start_date && { start_date }),
      ...(interests.length > 0 && { interests }),
      ...(pace && { pace }),
      ...(start && { start }),
      ...(must.length > 0 && { must }),
      ...(avoid.length > 0 && { avoid }),
      ...(mode && { mode }),
    },
  };
}

const isThisOne = ({ raw }: Sentence) => /[这本]个?(?:周|週)末|\bthis weekend\b/i.test(raw);

/** What is left of the weekend that is named, in days. */
const lastingOf = (sentence: Sentence) => first(sentence, 'date')?.extra ?? 2;

/** The Saturday of the weekend that is named, or of the one that comes: on a Sunday only this very one has begun. */
function weekendStart(sentence: Sentence, { today }: Conversation, days: number): string | undefined {
  const date = first(sentence, 'date');
  if (date?.value && lastingOf(sentence) >= days) return date.value;
  return weekendOf(today, weekdayOf(today) === 6)?.value;
}

/** "48 hours in Copenhagen" */
function hoursAsDays(sentence: Sentence): number | undefined {
  const minutes = first(sentence, 'minutes')?.amount ?? 0;
  const isStay = has(sentence, 'in', 'play') && !has(sentence, 'reach', 'route', 'find', 'category', 'from', 'to');
  return isStay && minutes >= 1_440 ? Math.ceil(minutes / 1_440) : undefined;
}

const INTERESTS: Record<string, string[]> = {
  history: ['historic'],
  nature: ['park'],
  food: ['restaurant'],
  shopping: ['mall'],
  family: ['theme_park', 'zoo', 'aquarium', 'park', 'attraction'],
  art: ['gallery'],
  nightlife: ['bar'],
};

/** Kinds of places that people make a trip to see. */
const VISITED = new Set(
  'museum gallery temple church mosque castle park garden zoo aquarium theme_park beach lake mountain tower'.split(' '),
);

/** 住在外滩，上海三天行程: a town is the area of a trip sooner than a sight in it. */
function widestFirst(known: Mention[]): Mention[] {
  const [only, ...others] = known;
  // "Japan, Kyoto"
  const [next] = others;
  const isNarrower =
    only?.piece.place?.kind === 'country' &&
    next?.piece.place?.kind === 'city' &&
    next.piece.start - only.piece.end <= 2;
  if (isNarrower && others.length === 1) return [next, only];
  const isSight = only?.piece.place !== undefined && !AREAS.has(only.piece.place.kind) && only.role === 'in';
  const area = isSight ? others.find(({ piece }) => AREAS.has(piece.place?.kind ?? '')) : undefined;
  return area ? [area, ...known.filter((each) => each !== area)] : known;
}

/** Names that the lexicon does not know. */
const namedWords = (all: Mention[]) =>
  all
    .filter(({ piece: { text, tags } }) => tags.has('word') && /^\p{Lu}|^\p{Script=Han}{2,6}$/u.test(text))
    .slice(0, 1);
