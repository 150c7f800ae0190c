import type { PastCall } from '../../domain/turn-facts.ts';
import { askedFor } from './asking.ts';
import { type BeyondList, beyondList } from './beyond-list.ts';
import type { Call } from './call.ts';
import { callsOf } from './calls-of.ts';
import { openQuestion } from './candidates.ts';
import { chosenCandidate } from './choice.ts';
import { type Conversation, isRefusal } from './conversation.ts';
import { corrected } from './corrections.ts';
import type { OtherMode } from './data/other-modes.ts';
import { wayWeather } from './intents/way-weather.ts';
import { withNearest } from './nearest.ts';
import { withOrdinals } from './ordinals.ts';
import { inEnglish, isOtherLanguage } from './other-languages.ts';
import { otherMode, withoutFlights } from './other-modes.ts';
import { missOf } from './past-calls.ts';
import { possibleRadius, type RadiusRange } from './radius.ts';
import { requestsOf } from './requests.ts';
import { scan } from './scan.ts';
import { hintedCalls } from './second-look/hinted.ts';
import { type Look, lookAt } from './second-look/look.ts';
import type { Sentence } from './sentence.ts';
import { BEYOND_TOOLS, severalCalls } from './several-calls.ts';
import { withShown } from './shown-names.ts';
import { has } from './slots.ts';
import { startGiven } from './start-given.ts';
import { type Talk, talkOf } from './talk-of.ts';
import type { CategoryLexicon, PlaceLexicon } from './token.ts';
import { addedTo, undoneParts } from './undone.ts';
import { withoutParts } from './wishes.ts';

/** What a message asks for: tool calls, with the parts of it that none of them does, plain talk, a number too many, or a radius that there is not. */
export type Understanding =
  | { kind: 'calls'; calls: Call[]; undone?: string[]; otherMode?: OtherMode }
  | { kind: 'talk'; talk: Talk; about?: string }
  | { kind: 'beyond'; beyond: BeyondList }
  | { kind: 'radius'; range: RadiusRange };

export interface Lexicons {
  places: PlaceLexicon;
  categories: CategoryLexicon;
}

/** What a day or an hour can be asked of. */
const DATED = new Set(['get_weather', 'outing_advice', 'plan_route', 'plan_trip']);

/** Understands one message in its conversation; a day or time that does not exist is named, not moved. Pure. */
export function understand(conversation: Conversation, known: Lexicons): Understanding {
  const english = inEnglish(conversation.message);
  if (english !== null) {
    const understood = understand({ ...conversation, message: english }, known);
    const { pieces } = scan(english, known, conversation.today);
    // A word that is not known could mean anything: "the day after tomorrow", "not".
    return pieces.some(({ tags, text }) => tags.has('word') && !tags.has('name') && /\p{L}{2}/u.test(text))
      ? { kind: 'talk', talk: 'language' }
      : understood;
  }
  const understood = understoodAs(conversation, known);
  if (!isOtherLanguage(conversation.message) || !isGuess(understood)) return understood;
  const isBare = understood.kind === 'calls' && isBareName(conversation, known);
  return isBare ? understood : { kind: 'talk', talk: 'language' };
}

/** What a message in another language comes to where only its names are known. */
const isGuess = (understood: Understanding) =>
  understood.kind === 'calls'
    ? understood.calls.every(({ name }) => ['locate', 'search_places', 'map_view', 'get_place'].includes(name))
    : understood.kind === 'talk' && understood.talk === 'unknown';

const isBareName = ({ message, today }: Conversation, known: Lexicons) =>
  scan(message, known, today).pieces.every(({ tags }) => tags.has('place') || tags.has('name') || tags.has('fluff'));

function understoodAs(conversation: Conversation, known: Lexicons): Understanding {
  const sentence = scan(conversation.message, known, conversation.today);
  const understood = withModes(meaningOf(conversation, known), sentence);
  const isDated = understood.kind === 'calls' && understood.calls.some(({ name }) => DATED.has(name));
  const range = understood.kind === 'calls' ? possibleRadius(sentence, understood.calls) : null;
  if (range) return { kind: 'radius', range };
  const told = withUndone(understood, sentence);
  if (!isDated && !(understood.kind === 'talk' && understood.talk === 'unknown')) return told;
  const { pieces } = sentence;
  for (const talk of ['nodate', 'notime'] as const) {
    const wrong = pieces.find(({ tags }) => tags.has(talk));
    if (wrong) return { kind: 'talk', talk, about: wrong.value ?? wrong.text };
  }
  return told;
}

/** With the parts of the message that nothing takes up. */
function withUndone(understood: Understanding, sentence: Sentence): Understanding {
  if (understood.kind !== 'calls') return understood;
  const { undone: refused = [], calls } = understood;
  const others = undoneParts(sentence, calls).filter(
    (part) => !refused.some((clause) => clause.includes(part) || part.includes(clause)),
  );
  const at = (part: string) => sentence.raw.indexOf(part);
  const undone = [...refused, ...others].sort((a, b) => at(a) - at(b));
  return undone.length > 0 ? { ...understood, undone } : understood;
}

/** A way by a mode that cannot be planned is named as that; it becomes no drive, and no move of the map. */
function withModes(understood: Understanding, sentence: Sentence): Understanding {
  if (understood.kind !== 'calls') return understood;
  const { calls } = understood;
  const mode = otherMode(sentence);
  if (!mode || !calls.some(({ name }) => name === 'plan_route' || (mode === 'flight' && name === 'map_view')))
    return understood;
  if (mode === 'ship') return { ...understood, otherMode: mode };
  const kept = withoutFlights(calls);
  return kept ? { ...understood, calls: kept, otherMode: mode } : { kind: 'talk', talk: 'flight' };
}

function meaningOf(conversation: Conversation, known: Lexicons): Understanding {
  const lexicons = { ...known, places: withShown(known.places, conversation) };
  const { message, today } = conversation;
  const read = (each: Sentence) => withOrdinals(withNearest(withoutParts(each), conversation), conversation);
  const sentence = read(scan(message, lexicons, today));
  if (sentence.raw === '') return { kind: 'talk', talk: 'empty' };
  if (isAsking(conversation) && isRefusal(message)) return { kind: 'talk', talk: 'refused' };
  const chosen =
    askedFor(sentence, conversation) ?? chosenCandidate(sentence, conversation) ?? startGiven(sentence, conversation);
  if (chosen) return { kind: 'calls', calls: [chosen] };
  const meant = conversation.before.length > 0 ? corrected(message) : null;
  if (meant) return understand({ ...conversation, message: meant }, lexicons);
  const look = lookAt(sentence, conversation.before.at(-1)?.name);
  const requests = requestsOf(sentence.raw, lexicons, today).map(read);
  const several = requests.length > 1 ? severalCalls(requests, conversation) : null;
  const talk = talkOf(sentence);
  const isMisheard = talk === 'compose' && !has(sentence, 'service', 'compose') && look.tool !== null && look.p >= SURE;
  const isPart = several !== null && several.undone.length > 0;
  if (talk && !isMisheard && !isPart) return withoutAdded(talk, conversation, lexicons) ?? { kind: 'talk', talk };
  const beyond = beyondList(sentence, conversation);
  if (beyond && beyond.count > 0) return { kind: 'beyond', beyond };
  const way = wayWeather(sentence, conversation);
  if (way) return { kind: 'calls', calls: [way] };
  if (several && (several.calls.length > 1 || isPart)) return { kind: 'calls', ...several };
  const calls = several?.calls ?? callsOf(sentence, conversation);
  if (calls.length > 1) return { kind: 'calls', calls };
  const settled = settle(calls[0], look, sentence, conversation);
  if (beyond && settled.length > 0) return { kind: 'beyond', beyond };
  return settled.length > 0
    ? { kind: 'calls', calls: settled }
    : { kind: 'talk', talk: has(sentence, 'greet') ? 'greet' : 'unknown' };
}

/** Whether the last call ended in a question that is still open. */
const isAsking = (conversation: Conversation): boolean => {
  const last = conversation.before.at(-1);
  const isOpen = last?.name === 'ask_user' || (last !== undefined && isLacking(last));
  return !conversation.isRefused && (isOpen || openQuestion(conversation) === last) && last !== undefined;
};

const isLacking = (call: PastCall): boolean => LACKING.has(missOf(call)?.miss ?? '');

const LACKING = new Set<string>(['needs_place', 'needs_start', 'needs_position']);

/** A message to which something is added that no tool can do: what stands before it is done, and the addition is named. */
function withoutAdded(talk: Talk, conversation: Conversation, known: Lexicons): Understanding | null {
  const parts = BEYOND_TOOLS.has(talk) ? addedTo(conversation.message) : null;
  if (!parts || talkOf(scan(parts.rest, known, conversation.today)) !== null) return null;
  const understood = understand({ ...conversation, message: parts.rest }, known);
  if (understood.kind !== 'calls') return null;
  return { ...understood, undone: [...(understood.undone ?? []), parts.added] };
}

/** How likely the second look must find a tool to be asked at all, and to outweigh what the rules found. */
const LIKELY = 0.4;
const SURE = 0.8;
const CERTAIN = 0.6;
/** How likely it may find that nothing is asked of the map where it still names a tool. */
const DOUBT = 0.25;
/** How likely it must find that nothing is asked of the map, to drop what the rules found. */
const IDLE = 0.55;

/** What the rules found, or what the second look makes of a message that they cannot read. */
function settle(found: Call | undefined, look: Look, sentence: Sentence, conversation: Conversation): Call[] {
  if (found && look.none >= IDLE) return [];
  // 藏起来, "remove": words of editing say plainly what they mean.
  if (found?.name === 'map_edit') return [found];
  const isOther = look.tool !== null && look.tool !== found?.name;
  const isUnsure = look.p < (found ? CERTAIN : LIKELY) || look.none > DOUBT;
  if (!isOther || isUnsure) return found ? [found] : [];
  const hinted = hintedCalls(look.tool ?? '', sentence, conversation);
  return hinted.length > 0 ? hinted : found ? [found] : [];
}
