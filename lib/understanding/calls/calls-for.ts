import type { Conversation } from '../dialogue/conversation.ts';
import { lastPair } from '../dialogue/last-pair.ts';
import type { Tag } from '../lexicon/tag.ts';
import type { Mention } from '../slots/mention.ts';
import { mentions } from '../slots/mentions.ts';
import { impliedPlace, lastPlace } from '../slots/place-of.ts';
import type { Piece, Sentence } from '../slots/sentence.ts';
import { first, has, modeIn } from '../slots/slots.ts';
import type { Call } from './call.ts';
import { detailIntent } from './details.ts';
import { drawIntent } from './map-draw.ts';
import { editIntent } from './map-edit.ts';
import { viewIntent } from './map-view.ts';
import { measureIntent } from './measure.ts';
import { matrixIntent, reachIntent } from './reach.ts';
import { routeIntent } from './route.ts';
import { searchIntent } from './search.ts';
import { spread } from './spread.ts';
import { tripIntent } from './trip.ts';
import { weatherIntent } from './weather.ts';
import { whereIntent } from './where.ts';

/** Fills one tool's input from a message that is known to ask for it; null when the message lacks what the tool needs. */
type Fill = (sentence: Sentence, conversation: Conversation, all: Mention[], known: Mention[]) => Call | null;

/** The words that ask for each tool most plainly, and how its input is filled. */
const TOOLS: Readonly<Record<string, { cues: readonly Tag[]; fill: Fill; otherwise?: Fill }>> = {
  get_weather: { cues: ['weather', 'umbrella', 'air'], fill: weatherFrom },
  outing_advice: { cues: ['outing', 'wear'], fill: adviceFrom },
  search_places: { cues: ['find', 'category'], fill: searchIntent, otherwise: searchForWords },
  locate: { cues: ['where', 'timeq'], fill: whereIntent, otherwise: locateWords },
  get_place: { cues: ['detail', 'phone', 'hours', 'address', 'website'], fill: detailIntent, otherwise: detailsOfLast },
  plan_route: {
    cues: ['route', 'via', 'shortest', 'howlong', 'leave', 'mode:flight', 'mode:ship'],
    fill: routeIntent,
    otherwise: wayToLast,
  },
  travel_times: {
    cues: ['reach'],
    fill: (sentence, conversation, all) => reachIntent(sentence, conversation, all) ?? matrixIntent(sentence, all),
  },
  plan_trip: {
    cues: ['trip'],
    fill: (sentence, conversation, all, known) => tripIntent(sentence, conversation, known, all),
  },
  map_view: { cues: ['goto', 'show', 'zoomin', 'zoomout'], fill: viewIntent, otherwise: viewOfPlace },
  map_draw: { cues: ['draw'], fill: drawIntent },
  map_edit: { cues: ['hide', 'remove', 'rename', 'undo', 'redo', 'clear'], fill: editIntent, otherwise: viewIntent },
  measure: { cues: ['howfar', 'apart'], fill: measureIntent, otherwise: wayOrDistance },
};

/** The calls of one tool for a message that asks for it. `isAlone`: with what is implied where the message names nothing. */
export function callsFor(tool: string, sentence: Sentence, conversation: Conversation, isAlone = true): Call[] {
  const known = TOOLS[tool];
  if (!known) return [];
  const end = sentence.raw.length;
  const [first] = known.cues;
  const cue: Piece[] = first && !UNCUED.has(tool) ? [{ tags: new Set([first]), start: end, end, text: '' }] : [];
  const cued = { ...sentence, pieces: [...sentence.pieces, ...cue] };
  const all = mentions(sentence, conversation);
  const certain = all.filter(({ piece, input }) => !piece.tags.has('word') || 'ref' in input || piece.tags.has('site'));
  const filled = known.fill(cued, conversation, all, certain);
  const call =
    filled && (filled.name === tool || INSTEAD.has(filled.name))
      ? filled
      : (isAlone && known.otherwise?.(sentence, conversation, all, certain)) || null;
  return call ? spread(call, sentence, conversation) : [];
}

/** What a tool's words may come to as well: a question, and what lies within reach. */
const INSTEAD = new Set(['ask_user', 'search_places']);
/** Tools whose words each do another thing. */
const UNCUED = new Set(['map_view', 'map_edit']);

/** A tool whose plainest word a message holds: the likeliest, where it does so of that. */
export const cuedTool = (sentence: Sentence, likeliest: string | null): string | undefined =>
  [likeliest ?? '', ...Object.keys(TOOLS)].find((tool) => isCued(tool, sentence));

/** Whether a message holds a word that asks most plainly for a tool. */
export const isCued = (tool: string | null, sentence: Sentence): boolean =>
  has(sentence, ...(TOOLS[tool ?? '']?.cues ?? []));

function weatherFrom(...[sentence, conversation, all, known]: Parameters<Fill>): Call {
  const call = weatherIntent(sentence, conversation, all, known);
  if (call?.name === 'get_weather') return call;
  const place = call?.input.place ?? (known[0] ?? all[0])?.input ?? impliedPlace(sentence, conversation);
  const date = call?.input.date ?? first(sentence, 'date')?.value;
  return { name: 'get_weather', input: date === undefined ? { place, span: 'now' } : { place, span: 'days', date } };
}

function adviceFrom(...[sentence, conversation, all, known]: Parameters<Fill>): Call | null {
  const call = weatherIntent(sentence, conversation, all, known);
  if (!call || call.name === 'outing_advice') return call;
  const { place, date } = call.input;
  return { name: 'outing_advice', input: { place, ...(date !== undefined && { date }) } };
}

/** Words that are no name: what is said around a request. */
const isThing = ({ tags, text }: Piece) =>
  tags.has('word') &&
  /^(?:\p{Script=Han}{2,12}|[\p{L}'’ -]{3,40})$/u.test(text) &&
  !/^(?:my|your|his|her|their|our|me|do|does|did)\b/i.test(text);

function searchForWords(
  sentence: Sentence,
  conversation: Conversation,
  _all: Mention[],
  known: Mention[],
): Call | null {
  const { pieces } = sentence;
  const kind = pieces.find(({ tags }) => tags.has('category'));
  const thing = pieces.filter(isThing).at(-1);
  if (!kind && !thing) return null;
  const near = known.find(({ role }) => role !== 'exclude')?.input ?? impliedPlace(sentence, conversation);
  return { name: 'search_places', input: { ...(kind ? { category: kind.value } : { query: thing?.text }), near } };
}

function locateWords(sentence: Sentence, conversation: Conversation): Call | null {
  const { pieces } = sentence;
  const word = pieces.filter(isThing).at(-1);
  if (has(sentence, 'timeq', 'where') && word) return { name: 'locate', input: { query: word.text } };
  if (/\b(?:i|me|my|we|us)\b|我/i.test(sentence.raw)) return { name: 'locate', input: { ref: 'me' } };
  return word || !isCued('locate', sentence)
    ? null
    : { name: 'locate', input: { ref: conversation.hasPosition ? 'me' : 'view' } };
}

/** Whatever place is named is shown. */
function viewOfPlace(_sentence: Sentence, _conversation: Conversation, all: Mention[]): Call | null {
  const [place] = all;
  return place ? { name: 'map_view', input: { action: 'fly_to', place: place.input } } : null;
}

/** The place last spoken of or selected; with none the tool asks which is meant. */
function detailsOfLast(_sentence: Sentence, conversation: Conversation): Call {
  const last = lastPlace(conversation);
  return {
    name: 'get_place',
    input: { ref: last && 'ref' in last && last.ref !== 'view' && last.ref !== 'me' ? last.ref : 'selection' },
  };
}

/** What was last spoken of, or else what is selected: with nothing selected the tool asks which place is meant. */
const lastOrSelected = (conversation: Conversation) => {
  const last = lastPlace(conversation);
  const isPlace = last !== undefined && !('ref' in last && (last.ref === 'view' || last.ref === 'me'));
  return isPlace ? last : { ref: 'selection' };
};

/** The way to the nearest of a kind begins with finding it; the next step goes there. */
function wayToLast(...[sentence, conversation, all, known]: Parameters<Fill>): Call | null {
  if (has(sentence, 'sort:distance')) return searchIntent(sentence, conversation, all, known);
  return { name: 'plan_route', input: { to: lastOrSelected(conversation) } };
}

/** "How far is the walk from the Colosseum to the Pantheon", "distance to Vík by car": of places that are named the way by that mode. */
function wayOrDistance(...[sentence, conversation, all, known]: Parameters<Fill>): Call | null {
  const isWay = known.length >= 2 || (all.length > 0 && modeIn(sentence) !== undefined);
  return isWay ? routeIntent(sentence, conversation, all) : distanceToLast(sentence, conversation);
}

function distanceToLast(_sentence: Sentence, conversation: Conversation): Call {
  const shape = conversation.selection.find((ref) => /^[arl]/.test(ref));
  if (shape) return { name: 'measure', input: { what: shape.startsWith('a') ? 'area' : 'length', ref: shape } };
  const start = { ref: conversation.hasPosition ? 'me' : 'view' };
  const isOfTwo = !conversation.hasPosition || conversation.before.at(-1)?.name === 'measure';
  const pair = isOfTwo ? lastPair(conversation) : null;
  if (pair) return { name: 'measure', input: { what: 'distance', between: pair } };
  return { name: 'measure', input: { what: 'distance', between: [start, lastOrSelected(conversation)] } };
}
