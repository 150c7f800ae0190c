import type { Conversation } from '../dialogue/conversation.ts';
import { selectedPair } from '../dialogue/selected-pair.ts';
import type { Tag } from '../lexicon/tag.ts';
import { isEmptyIt } from './empty-it.ts';
import { joinMention } from './join-mention.ts';
import type { Mention } from './mention.ts';
import { inputOf, nthPlace } from './place-of.ts';
import { means, type Piece, type Sentence } from './sentence.ts';
import { has } from './slots.ts';
import { isStart } from './start-of-way.ts';

const MARKERS: readonly Tag[] = ['via', 'from', 'leave', 'to', 'thereafter', 'near', 'go', 'exclude', 'along'];
/** Chinese words of nearness that stand before the place; the others follow it. */
const NEAR_BEFORE = /^(靠近|邻近|临近|挨着|离得近)/;

/** Every place that the sentence mentions, in order: names, coordinates, references; unknown words when allowed. */
export function mentions(sentence: Sentence, conversation: Conversation, withWords = true): Mention[] {
  const pair = selectedPair(sentence, conversation);
  if (pair) return pair;
  const found: Mention[] = [];
  let role = '';
  let isExcluding = false;
  let hasExcluded = false;
  const isOfWeather = has(sentence, 'weather', 'umbrella', 'air', 'outing', 'wear');
  // "Top 3 bakeries in the Marais" are not those of the list.
  const isOther = has(sentence, 'category') && has(sentence, 'place');
  for (const [index, piece] of sentence.pieces.entries()) {
    if (isExcluding && /[，,。;；]/.test(sentence.raw.slice(sentence.pieces[index - 1]?.end ?? 0, piece.start))) {
      isExcluding = false;
      role = '';
    }
    const several = piece.tags.has('firstn') && !isOther ? firstRefs(piece, conversation) : [];
    if (several.length > 0) {
      found.push(...several.map((input) => ({ input, piece, role, isName: false })));
      continue;
    }
    // "Skip Taos, go through Colorado Springs", with or without the comma.
    if (isExcluding && hasExcluded && means(piece, 'via', 'from', 'to')) isExcluding = false;
    hasExcluded ||= isExcluding && piece.tags.has('place');
    const input = isExcluding && piece.tags.has('place') ? null : inputOf(piece, conversation, withWords);
    if (!input) {
      const isOver = means(piece, 'excludeEnd', 'find', 'whereask', 'near');
      if (isOver || /^in$/i.test(piece.text)) isExcluding = false;
      if (isExclusion(sentence, index)) isExcluding = true;
      if (!(isExcluding && means(piece, 'via', 'go'))) role = roleAfter(piece, role, found, sentence.raw);
      continue;
    }
    if (isExcluding && piece.tags.has('word')) {
      hasExcluded = true;
      continue;
    }
    const isBack = piece.tags.has('it') || piece.tags.has('there');
    // "Is it cold in Oslo?", "will there be fog in Oslo", 这个天能去奥斯陆吗 mean nothing by "it", "there" and 这个.
    if (isBack && isOfWeather && /^it$/i.test(piece.text)) continue;
    if (isBack && isEmptyIt(sentence, index)) continue;
    if (isBack && isOfWeather && sentence.pieces.slice(index + 1).some(({ tags }) => tags.has('place'))) continue;
    const isSaid = found.length > 0 && found.every(({ role: other }) => other !== 'from');
    if (isBack && isSaid) continue;
    const isAsked = /^[a-z]{3,20}$/.test(piece.text) && sentence.pieces[index - 1]?.tags.has('about') === true;
    const isName = isAsked || isMeant(piece, role) || isStart(sentence, index) || isInRun(sentence, index);
    if (piece.tags.has('word') && !isName) continue;
    if (!joinMention(found, piece, input, role, sentence.raw)) {
      found.push({ input, piece, role, isName: piece.tags.has('place') || piece.tags.has('name') });
    }
    role = role === 'exclude' ? role : '';
  }
  return found.map((each) => inFullOf(each, found));
}

/** 西站 after 天津西站, in one message. */
function inFullOf(each: Mention, all: readonly Mention[]): Mention {
  const { piece, input } = each;
  if (piece.tags.has('place') || !('name' in input) || !/^\p{Script=Han}{2,}$/u.test(input.name)) return each;
  const { name } = input;
  const longer = all.find(
    (other) => 'name' in other.input && other !== each && other.isName && other.input.name.endsWith(name),
  );
  return longer && longer.piece.text !== piece.text ? { ...each, input: longer.input } : each;
}

/** "Leeds york hull sheffield": a word in a run of names. */
function isInRun({ pieces, raw }: Sentence, index: number): boolean {
  const [before, piece, after] = pieces.slice(Math.max(0, index - 1), index + 2);
  if (index === 0 || !before?.tags.has('place') || !piece || !after?.tags.has('place')) return false;
  return [raw.slice(before.end, piece.start), raw.slice(piece.end, after.start)].every((gap) =>
    /^(?:[,\s]{1,2}|,? (?:and|&) )$/.test(gap),
  );
}

/** "the first two" → the refs of both. */
const firstRefs = ({ amount }: Piece, conversation: Conversation) =>
  Array.from({ length: Math.min(20, amount ?? 0) }, (_, index) => nthPlace(conversation, index + 1)).flatMap((place) =>
    place ? [place] : [],
  );

/** "not Shell", 除了肯德基: a word of exclusion before a name or kind. */
export function isExclusion({ pieces }: Sentence, index: number): boolean {
  if (!pieces[index]?.tags.has('exclude')) return false;
  const rest = pieces.slice(index + 1);
  const next = rest.find(({ tags }) => !(tags.has('fluff') || tags.has('of')));
  // 不要连锁的咖啡馆: cafes, but no chains.
  if (rest[0] !== next && rest[0]?.tags.has('fluff') && rest[1]?.tags.has('of') && rest[2] === next) return false;
  // "Without going through London"
  const isThrough = next !== undefined && means(next, 'via', 'go');
  const meant = isThrough ? rest.slice(rest.indexOf(next) + 1).find(({ tags }) => !tags.has('fluff')) : next;
  return meant !== undefined && means(meant, 'word', 'place', 'category', 'quoted');
}

/** An unknown English word is a place when a marker or a capital says so. */
function isMeant({ text, tags }: Piece, role: string): boolean {
  return role !== '' || tags.has('name') || /\p{Script=Han}|\p{Lu}/u.test(text);
}

function roleAfter(piece: Piece, role: string, found: Mention[], raw: string): string {
  const isHan = /\p{Script=Han}/u.test(piece.text);
  const last = found.at(-1);
  if (isHan && piece.tags.has('near') && !NEAR_BEFORE.test(piece.text)) {
    if (last && last.role === '' && /^\s*的?\s*$/.test(raw.slice(last.piece.end, piece.start))) last.role = 'near';
    return role;
  }
  // "ways to get from", "navigate to"
  const ending = /\b(from|to)$/i.exec(piece.text)?.[1]?.toLowerCase();
  if (ending && !piece.tags.has('from') && !piece.tags.has('to') && (piece.tags.has('route') || piece.tags.has('go')))
    return ending;
  if (piece.tags.has('from') && /出发|起点$|始发/.test(piece.text)) {
    if (last && ['', 'in'].includes(last.role)) last.role = 'from';
    return role;
  }
  if (piece.tags.has('apart') && /^离/.test(piece.text) && /^.{1,10}?(?:近|不远)/.test(raw.slice(piece.end)))
    return 'near';
  if (/^(?:nearby|near by|near me|around here|close by|around me)$/i.test(piece.text)) return role;
  const marker = MARKERS.find((tag) => piece.tags.has(tag) && tag !== 'exclude');
  if (piece.tags.has('exclude') && !marker) return role;
  if (marker === 'leave') return isHan ? role : 'from';
  if (marker) return marker === 'thereafter' ? 'then' : marker;
  if (/^on$/i.test(piece.text) && role === '') return 'in';
  if (/^by$/i.test(piece.text) && role === '') return 'near';
  if (/^(?:and )?then$/i.test(piece.text) && found.some(({ role: other }) => other === 'to')) return 'then';
  const isIn = piece.tags.has('in') && (!isHan || /^(在|位于|处于)/.test(piece.text));
  return isIn && role === '' ? 'in' : role;
}
