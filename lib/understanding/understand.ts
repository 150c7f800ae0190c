import { wayToSearch } from './calls/along-way.ts';
import { askingClause } from './calls/asking-clause.ts';
import { beyondList } from './calls/beyond-list.ts';
import { cuedTool } from './calls/calls-for.ts';
import { callsOf } from './calls/calls-of.ts';
import { climateCalls } from './calls/climate.ts';
import { comparedIn } from './calls/compared.ts';
import { eachPlace } from './calls/each-place.ts';
import { withModes } from './calls/other-modes.ts';
import { withTold } from './calls/own-places.ts';
import { plainer } from './calls/plainer.ts';
import { requestsOf } from './calls/requests.ts';
import { BEYOND_TOOLS, severalCalls } from './calls/several-calls.ts';
import { toldFirst } from './calls/told-first.ts';
import { endsWeather, wayWeather } from './calls/way-weather.ts';
import { answered } from './dialogue/answered.ts';
import { type Conversation, isRefusal } from './dialogue/conversation.ts';
import { corrected } from './dialogue/corrections.ts';
import { inContext } from './dialogue/in-context.ts';
import { isAsking } from './dialogue/is-asking.ts';
import { likelyChange } from './dialogue/likely-change.ts';
import { plainChange } from './dialogue/plain-changes.ts';
import { withShown } from './dialogue/shown-names.ts';
import { withSpoken } from './dialogue/spoken.ts';
import { tripEdit } from './dialogue/trip-edit.ts';
import { type Asks, doubtOf } from './doubt/doubt.ts';
import { pressedOption } from './doubt/pressed.ts';
import { intentOf } from './intent/intent.ts';
import { evidenceOf } from './slots/evidence.ts';
import { possibleRadius } from './slots/radius.ts';
import { scan } from './slots/scan.ts';
import { means, type Sentence } from './slots/sentence.ts';
import { has } from './slots/slots.ts';
import { dayAsked } from './talk/day-asked.ts';
import { leftOver } from './talk/left-over.ts';
import { inEnglish, isOtherLanguage } from './talk/other-languages.ts';
import { savesPlace } from './talk/saving.ts';
import { isStatement } from './talk/statements.ts';
import { MISHEARD, SURELY_MEANT, type Talk, talkOf } from './talk/talk-of.ts';
import { addedTo, undoneParts } from './talk/undone.ts';
import type { Lexicons, Understanding } from './understanding.ts';

/** What a day or an hour can be asked of. */
const DATED = new Set(['get_weather', 'outing_advice', 'plan_route', 'plan_trip']);

/** Understands one message in its conversation; a day or time that does not exist is named, not moved. Pure. */
export function understand(conversation: Conversation, known: Lexicons): Understanding {
  const message = plainer(conversation, known);
  const plain = message === null ? toldFirst(conversation, known) : { ...conversation, message };
  if (plain) return understand(plain, known);
  return withTold(conversation, known, {
    again: (message) => understand({ ...conversation, message }, known),
    plain: () => understoodPlain(conversation, known),
  });
}

function understoodPlain(conversation: Conversation, known: Lexicons): Understanding {
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

/** "No Paris Texas" */
const isNoAndName = ({ pieces }: Sentence) =>
  pieces.some(({ tags }) => tags.has('place')) && pieces.every((piece) => means(piece, 'place', 'fluff', 'ok'));

const isBareName = ({ message, today }: Conversation, known: Lexicons) =>
  scan(message, known, today).pieces.every(({ tags }) => tags.has('place') || tags.has('name') || tags.has('fluff'));

function understoodAs(conversation: Conversation, known: Lexicons): Understanding {
  const sentence = scan(conversation.message, known, conversation.today);
  const understood = withModes(meaningOf(conversation, known, sentence), sentence);
  const isDated = understood.kind === 'calls' && understood.calls.some(({ name }) => DATED.has(name));
  const range = understood.kind === 'calls' ? possibleRadius(sentence, understood.calls) : null;
  if (range) return { kind: 'radius', range };
  const told = withUndone(understood, sentence);
  if (!isDated && !(understood.kind === 'talk' && understood.talk === 'unknown')) return told;
  for (const talk of ['nodate', 'notime'] as const) {
    const wrong = sentence.pieces.find(({ tags }) => tags.has(talk));
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

function meaningOf(asked: Conversation, known: Lexicons, scanned: Sentence): Understanding {
  const conversation = withSpoken(asked, known);
  const lexicons = { ...known, places: withShown(known.places, conversation) };
  const { message, today } = conversation;
  const read = (each: Sentence) => inContext(each, conversation);
  const sentence = read(lexicons.places === known.places ? scanned : scan(message, lexicons, today));
  if (sentence.raw === '') return { kind: 'talk', talk: 'empty' };
  if (isAsking(conversation) && isRefusal(message)) return { kind: 'talk', talk: 'refused' };
  const pressed = pressedOption(sentence, conversation, (label) => cuedTool(scan(label, known, today), null));
  if (pressed) return understand({ ...asked, ...pressed, isChosen: true }, known);
  const day = dayAsked(sentence, today);
  if (day) return { kind: 'talk', talk: 'day', about: day };
  if (savesPlace(sentence.raw)) return { kind: 'talk', talk: 'save' };
  const edit = tripEdit(sentence, conversation);
  if (edit) return edit;
  const found = answered(sentence, conversation, lexicons);
  if (found.length > 0) return { kind: 'calls', calls: found };
  const look = intentOf(evidenceOf(sentence, conversation.before.at(-1)?.name));
  const isPlain = plainChange(sentence, conversation) !== null;
  const meant =
    conversation.before.length > 0 && look.tool !== 'map_edit' && !isPlain
      ? corrected(message, isNoAndName(sentence))
      : null;
  if (meant) return understand({ ...conversation, message: meant }, lexicons);
  const requests = requestsOf(sentence.raw, lexicons, today).map(read);
  const again = (text: string) => read(scan(text, lexicons, today));
  const several = requests.length > 1 ? severalCalls(requests, conversation, again) : null;
  const compared = comparedIn(sentence, conversation) ?? endsWeather(sentence, conversation);
  const climate = compared || several ? [] : climateCalls(sentence, conversation, again);
  if (climate.length > 0) return { kind: 'calls', calls: climate };
  const isUsual = several?.calls.some(({ input }) => input.span === 'climate') === true;
  const talk = compared || isUsual ? null : talkOf(sentence);
  const isMisheard =
    MISHEARD.has(talk ?? 'greet') &&
    !has(sentence, 'service', 'compose') &&
    !isStatement(sentence.raw) &&
    look.tool !== null &&
    look.p >= SURELY_MEANT;
  const isPart = several !== null && several.undone.length > 0;
  if (talk && !isMisheard && !isPart && !isPlain)
    return withoutAdded(talk, conversation, lexicons) ?? { kind: 'talk', talk };
  const beyond = beyondList(sentence, conversation);
  if (beyond && beyond.count > 0) return { kind: 'beyond', beyond };
  const onWay = wayWeather(sentence, conversation) ?? wayToSearch(sentence, conversation);
  if (compared ?? onWay) return { kind: 'calls', calls: compared ?? (onWay ? [onWay] : []) };
  if (several && (several.calls.length > 1 || isPart)) return { kind: 'calls', ...several };
  const calls = several?.calls ?? eachPlace(callsOf(sentence, conversation), sentence, conversation);
  if (beyond && calls.length > 0) return { kind: 'beyond', beyond };
  const cued =
    cuedTool(sentence, look.tool) ??
    (conversation.before.length > 0 || calls[0]?.name === 'locate' ? calls[0]?.name : undefined);
  const doubt =
    asked.isChosen || several
      ? null
      : doubtOf({ found: cued, calls, look }, sentence, conversation, asksOf(asked, known));
  if (doubt) return { kind: 'calls', calls: [doubt] };
  return calls.length > 0 ? { kind: 'calls', calls } : meantByPart(asked, known, look.none, sentence);
}

/** Of a message of which nothing could be made the calls of its one clause that asks for something, or what is said to it. */
function meantByPart(conversation: Conversation, known: Lexicons, none: number, sentence: Sentence): Understanding {
  const message = askingClause(conversation, known);
  const understood = message === null ? null : understand({ ...conversation, message }, known);
  if (understood?.kind === 'calls') return understood;
  const likely = likelyChange(sentence, conversation);
  return likely ? { kind: 'calls', calls: [likely] } : { kind: 'talk', talk: leftOver(sentence, none) };
}

/** What a question back needs to know of words and of messages that would be sent instead. */
const asksOf = (conversation: Conversation, known: Lexicons): Asks => ({
  kindOf: (word) => known.categories.scan(word).find(({ start, end }) => start === 0 && end === word.length)?.id,
  toolOf: (message) => {
    const understood = understand({ ...conversation, message, isChosen: true }, known);
    return understood.kind === 'calls' && understood.calls.length === 1 ? (understood.calls[0]?.name ?? null) : null;
  },
});

/** A message to which something is added that no tool can do: what stands before it is done, and the addition is named. */
function withoutAdded(talk: Talk, conversation: Conversation, known: Lexicons): Understanding | null {
  const parts = BEYOND_TOOLS.has(talk) ? addedTo(conversation.message) : null;
  if (!parts || talkOf(scan(parts.rest, known, conversation.today)) !== null) return null;
  const understood = understand({ ...conversation, message: parts.rest }, known);
  if (understood.kind !== 'calls') return null;
  return { ...understood, undone: [...(understood.undone ?? []), parts.added] };
}
