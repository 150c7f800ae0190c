import { isRecord } from '../../domain/is-record.ts';
import { letterOf } from '../../domain/letter-of.ts';
import type { Place } from '../../domain/place.ts';
import type { PastCall } from '../../domain/turn-facts.ts';
import type { PlaceInput } from '../../tools/place-input.ts';
import type { Call } from '../calls/call.ts';
import { ASKS } from '../lexicon/asks.ts';
import { means, type Piece, type Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import { askedAbout, candidatesOf, inputOfCandidate, openQuestion } from './candidates.ts';
import type { Conversation } from './conversation.ts';
import { missOf } from './past-calls.ts';

/** The arguments of a call that may be the one that was not clear. */
const PLACE_KEYS = ['place', 'from', 'to', 'near', 'area', 'center', 'start'];
const STATED =
  /^(?:我说的是|我是说|我指的是|我指|就是|是|选|要|i meant?|it's|its)\s*(?:the )?(.+?)(?:\s*[（(,]\s*(.+?)[）)]?)?\s*[。.!]?$/i;

/** "Did you mean …?" – 「是的」, 「对，就是它」, "yes please". */
const YES =
  /^(?:是的?|对的?|没错|嗯+|好的?|就是(?:它|这个|这里|那里)?|正是|yes|yep|yeah|yup|sure|right|correct|exactly|ok(?:ay)?)(?:[，,、\s]*(?:是的?|对的?|没错|就是(?:它|这个|这里|那里)?|please|that(?:'s| is)? (?:it|right|the one)|it is|the first(?: one)?))*(?:[啊呀呢吧哦]*)[。.!！]*$/i;

/**
 * The answer to "which one?" — 「我说的是朝阳区（长春市）」, 「第二个」, "the one in Illinois" — put into the call that was not
 * clear. null when nothing was asked by the call before, or the message asks for something else.
 */
export function chosenCandidate(sentence: Sentence, conversation: Conversation): Call | null {
  const asked = openQuestion(conversation);
  // "Big Ben to Tower Bridge" answers nothing.
  const isWay = has(sentence, 'to') && sentence.pieces.filter(({ tags }) => tags.has('place')).length > 1;
  if (!asked || isWay) return null;
  const options = candidatesOf(asked);
  const stated = STATED.exec(sentence.raw);
  const isAgreed = YES.test(sentence.raw.trim());
  // A bare yes to one of several chooses none: the question stands.
  if (isAgreed && missOf(asked)?.miss === 'ambiguous') return { name: asked.name, input: asked.input };
  const agreed = isAgreed && missOf(asked)?.miss === 'not_found' ? options[0] : undefined;
  if (has(sentence, 'where') && /\bwhere\b/i.test(sentence.raw)) return null;
  const option =
    agreed ?? byLetter(sentence.raw, options) ?? byNumber(sentence.pieces, options) ?? byArea(sentence, options);
  if (option) return withPlace(asked, inputOfCandidate(option, conversation.pageLocale));
  const area = areaSaid(sentence, options) ?? besideSaid(sentence);
  const about = askedAbout(asked);
  if (area && about) return withPlace(asked, { name: about, city: area });
  // "I meant to Park Güell" is another end of the way, no answer.
  if (!stated?.[1] || /^(?:to|from) /i.test(stated[1]) || !/^(?:我说的是|我是说|我指|i mean)/i.test(sentence.raw))
    return null;
  const city = stated[2]?.split(/[a-z]/i.test(stated[2]) ? /\s*,\s*/ : /\s+/).at(/[a-z]/i.test(stated[2]) ? 0 : -1);
  return withPlace(asked, { name: stated[1], ...(city && { city }) });
}

/** "B", 「选B」, "option b": candidates bear letters on their card and on the map. */
const LETTER =
  /^(?:我?(?:要|选|是|就)|(?:the |it's |i mean )?(?:option|answer|choice)?)\s*([a-j])\s*(?:吧|那个)?[。.!！]?$/i;

function byLetter(raw: string, options: Place[]): Place | undefined {
  const letter = LETTER.exec(raw.trim().normalize('NFKC'))?.[1]?.toUpperCase();
  return options.find((_, index) => letterOf(index + 1) === letter);
}

function byNumber(pieces: readonly Piece[], options: Place[]): Place | undefined {
  const isOwnRequest = pieces.some((piece) =>
    means(piece, 'weather', 'umbrella', 'wear', 'route', 'category', 'howfar', 'near', 'about'),
  );
  const number = isOwnRequest ? undefined : pieces.find(({ tags }) => tags.has('ordinal'))?.amount;
  return number === undefined || pieces.length > 4 ? undefined : options.at(number > 0 ? number - 1 : number);
}

/** Buttons name a place with all its areas; longer texts ask for something else. */
const LONGEST_ANSWER = 90;

/** "Not Chicago, …", 不是朝阳，…: what is not meant. */
const REJECTED = /^(?:no,? )?(?:not (?:the )?|不是)[^,，]{2,30}[,，]\s*|[,，]\s*(?:not|不是)\s?(?:the )?[^,，]{2,30}$/i;

/** The only candidate that is named, or lies where the message says: "Illinois", 「辽宁的那个」, 「大兴」, 「朝阳区（北京市）」. */
function byArea({ raw, pieces }: Sentence, options: Place[]): Place | undefined {
  if (
    raw.length > LONGEST_ANSWER ||
    pieces.some((piece) => means(piece, ...ASKS, 'category', 'about', 'timeq', 'house', 'point'))
  )
    return undefined;
  const text = folded(raw).replace(REJECTED, '');
  const named = options.filter((option) => namesOf(option).some((name) => text.includes(name)));
  const within = (named.length > 0 ? named : options).filter((option) =>
    areasOf(option).some((area) => isSaid(area, text)),
  );
  const [only] = within;
  if (only && within.length === 1) return only;
  if (named.length > 0) return named.length === 1 ? named[0] : longestNamed(named);
  const part = text
    .replace(
      /^(?:the |我说的是|我指的?是?|i mean )+|(?:的?(?:那|这)(?:个|座|家|里)?|机场| one| airport|[。.!！])+$/g,
      '',
    )
    .trim();
  const partly = part.length < 2 ? [] : options.filter((option) => namesOf(option).some((name) => name.includes(part)));
  return partly.length === 1 ? partly[0] : undefined;
}

/** 「刚果（金）」 is written with brackets of either width. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase();

const namesOf = ({ name, nameEn }: Place) => [name, ...(nameEn ? [nameEn] : [])].map(folded);

/** What a candidate is and where it lies, in either language; kinds that most of them share tell none apart. */
const areasOf = ({ kind, admin, adminEn, address }: Place) =>
  [COMMON_KINDS.has(kind) ? '' : kind, admin ?? '', adminEn ?? '', address ?? '']
    .flatMap((text) => text.split(/,|(?<=\p{Script=Han})\s/u))
    .map((area) => area.trim())
    .filter((area) => area.length > 1);

const COMMON_KINDS = new Set(['city', 'county', 'region', 'landmark', 'town']);

const isSaid = (area: string, text: string) =>
  text.includes(folded(area)) || (/\p{Script=Han}/u.test(area) && text.includes(area.replace(/[省市区县]$/, '')));

/** "Victoria State" where "Victoria" is offered, too. */
function longestNamed(named: Place[]): Place | undefined {
  const length = (option: Place) => Math.max(...namesOf(option).map((name) => name.length));
  const [first, second] = named.toSorted((a, b) => length(b) - length(a));
  return first && second && length(first) > length(second) ? first : undefined;
}

/** The areas that the message says, where several candidates lie in them: the question is asked again among those. */
function areaSaid({ raw }: Sentence, options: Place[]): string | undefined {
  if (raw.length > 20) return undefined;
  const text = folded(raw);
  const within = options.filter((option) => areasOf(option).some((area) => isSaid(area, text)));
  if (within.length < 2 || within.length === options.length) return undefined;
  return within
    .slice(0, 1)
    .flatMap(areasOf)
    .find((area) => isSaid(area, text));
}

/** "The one next to Boston": what it lies by. */
const besideSaid = ({ raw, pieces }: Sentence): string | undefined =>
  pieces.find(
    ({ tags, start }) =>
      tags.has('place') && /\bone (?:in|near|by|next to|close to|beside|outside) (?:of )?$/i.test(raw.slice(0, start)),
  )?.text;

function withPlace(asked: PastCall, place: PlaceInput): Call {
  if (asked.name === 'locate') {
    if ('ref' in place) return { name: 'locate', input: place };
    if (!('name' in place)) return { name: 'locate', input: { ...place } };
    const { name, name_en: nameEn, ...rest } = place;
    return { name: 'locate', input: { query: name, ...(nameEn !== undefined && { query_en: nameEn }), ...rest } };
  }
  const about = missOf(asked)?.about;
  const key = PLACE_KEYS.find((each) => {
    const value = asked.input[each];
    return typeof value === 'object' && value !== null && 'name' in value && (!about || value.name === about);
  });
  if (key || about === undefined) return { name: asked.name, input: { ...asked.input, ...(key && { [key]: place }) } };
  return { name: asked.name, input: putFor(about, place, asked.input) };
}

/** What is not clear may be one of several: of two that are measured, of the stops of a way or a trip. */
function putFor(about: string, place: PlaceInput, input: PastCall['input']): PastCall['input'] {
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put);
    if (!isRecord(value)) return value;
    return value.name === about
      ? place
      : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, put(each)]));
  };
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, put(value)]));
}
