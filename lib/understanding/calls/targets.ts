import { isRecord } from '../../domain/is-record.ts';
import type { PastCall } from '../../domain/turn-facts.ts';
import type { Referent } from '../../tools/context.ts';
import type { PlaceInput } from '../../tools/place-input.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import { placesOf, referentsOf, refsOf } from '../dialogue/past-calls.ts';
import { numberOf } from '../slots/numbers.ts';
import { lastRef, nthRef, selectedRef } from '../slots/place-of.ts';
import { means, type Sentence } from '../slots/sentence.ts';
import { has, modeIn } from '../slots/slots.ts';

/** Refs that an edit means: ordinals, refs, the selection, the drawn area or route. */
export function targets(sentence: Sentence, conversation: Conversation): string[] {
  const said = targetRefs(sentence, conversation);
  return ALL_BUT.test(sentence.raw) ? shownRefs(conversation).filter((ref) => !said.includes(ref)) : said;
}

/** The refs that are named. */
export function targetRefs(sentence: Sentence, conversation: Conversation): string[] {
  const mode = modeIn(sentence);
  const refs = sentence.pieces.flatMap(({ tags, value, amount, text }): string[] => {
    if (tags.has('ref') && value) return [value];
    if (tags.has('word') && /^(?:\d{1,2}|[一二三四五六七八九十])$/.test(text))
      return [nthRef(conversation, numberOf(text) ?? 0) ?? ''];
    if (tags.has('ordinal')) return [nthRef(conversation, amount ?? 1) ?? ''];
    if (tags.has('firstn'))
      return Array.from({ length: amount ?? 1 }, (_, index) => nthRef(conversation, index + 1) ?? '');
    if (tags.has('selection')) return [selectedRef(conversation)];
    if (tags.has('zone') || tags.has('circle') || tags.has('rectangle') || tags.has('polygon'))
      return [lastRef(conversation, 'a') ?? ''];
    if (mode !== undefined && means({ tags }, 'mode:', 'drawnroute', 'it')) return waysBy(mode, conversation);
    if (tags.has('drawnroute')) return [lastRef(conversation, 'r') ?? lastRef(conversation, 'l') ?? ''];
    if (tags.has('line')) return [lastRef(conversation, 'l') ?? lastRef(conversation, 'r') ?? ''];
    if (tags.has('weathermark')) return [lastRef(conversation, 'w') ?? ''];
    if (
      tags.has('it') ||
      (/\b(it|them|that|this)\b/i.test(text) && (tags.has('switch') || tags.has('rename') || tags.has('remove')))
    )
      return [conversation.selection.length > 0 ? selectedRef(conversation) : (newest(conversation) ?? '')];
    return [];
  });
  const names = sentence.pieces.flatMap(({ tags, text }) =>
    (tags.has('place') || tags.has('word')) && !/^\d+$/.test(text) ? [refNamed(conversation, text) ?? ''] : [],
  );
  return [...new Set(isNamedIt(sentence) && names.some(Boolean) ? names : [...refs, ...names])].filter(
    (ref) => ref !== '',
  );
}

/** "The metro one", 骑车那条: the ways that were planned by that mode. */
const waysBy = (mode: string, { before }: Conversation): string[] =>
  before.flatMap((call) =>
    call.name === 'plan_route' && call.input.mode === mode ? refsOf(call).filter((ref) => ref.startsWith('r')) : [],
  );

/** "all but the first", 除了第一个都. */
const ALL_BUT =
  /\b(?:all|everything|every ?one|the rest|others)\b.{0,20}\b(?:but|except|besides|other than|apart from)\b|\beverything else\b|除了?.{1,12}(?:都|全|其他|其余|别的)|(?:其他|其余|别的|剩下)的?(?:都|全)|只(?:留|保留|显示)/i;

/** "Everything except the museums": what is on the map beside the list of that kind; null where that is not said. */
export function allButKind(sentence: Sentence, { before }: Conversation): string[] | null {
  const kind = sentence.pieces.find(({ tags }) => tags.has('category'))?.value;
  const list = before.findLast(({ name, input }) => name === 'search_places' && input.category === kind);
  if (!kind || !list || !ALL_BUT.test(sentence.raw)) return null;
  const kept = new Set(refsOf(list));
  return [...new Set(before.flatMap(refsOf))].filter((ref) => !kept.has(ref)).slice(0, 50);
}

/** "The museums" of what was found, whatever was looked for: only where nothing else is asked or named. */
export function shownOfKind(sentence: Sentence, { before }: Conversation): string[] {
  const kind = sentence.pieces.find(({ tags }) => tags.has('category'))?.value;
  if (!kind || has(sentence, 'find', 'near', 'place', 'word', 'quoted', 'ordinal', 'firstn')) return [];
  const found = before
    .flatMap(referentsOf)
    .flatMap((each) => (each.kind === 'place' && each.place.kind === kind ? [each.ref] : []));
  return [...new Set(found)].slice(0, 50);
}

/** Refs of the places of the newest list. */
export const shownRefs = ({ before }: Conversation) => {
  const list = before.findLast(({ name }) => name === 'search_places');
  return list ? placesOf(list).map(({ ref }) => ref) : [];
};

/** Whether it is one of them. */
export const isShown = (place: PlaceInput, conversation: Conversation): boolean =>
  'ref' in place && shownRefs(conversation).includes(place.ref);

/** 一杯那家: "that one" only says again what is named. */
const isNamedIt = ({ pieces }: Sentence) =>
  pieces.some(({ tags }) => tags.has('it')) && !pieces.some(({ tags }) => tags.has('ordinal'));

/** The newest thing with a ref that bears the name, or of which the name says something: its kind, where it lies. */
export function refNamed({ before }: Conversation, name: string): string | undefined {
  const said = name.toLowerCase().replace(/^the /, '');
  const all = before.toReversed().flatMap(referentsOf);
  const isOwn = (each: Referent) =>
    each.kind !== 'route' && wordsOf(each).some((words) => words.toLowerCase() === said);
  const isPart = (each: Referent) => wordsOf(each).some((words) => words.toLowerCase().includes(said));
  return (all.find(isOwn) ?? all.find(isPart))?.ref;
}

function wordsOf(referent: Referent): string[] {
  switch (referent.kind) {
    case 'place': {
      const { name, nameEn, kind, admin, adminEn, address } = referent.place;
      return [name, nameEn, kind, admin, adminEn, address].filter((words) => words !== undefined);
    }
    case 'route': {
      const { from, via, to } = referent.route;
      return [from, ...via, to].flatMap(({ name, nameEn = name }) => [name, nameEn]);
    }
    case 'area':
    case 'line':
      return [referent.name, referent.nameEn ?? referent.name];
    default:
      return referent satisfies never;
  }
}

/** What was drawn last, when it is one thing: "hide" alone means it. */
export function newestRefs({ before }: Conversation): string[] {
  const refs = before.map(refsOf).findLast(({ length }) => length > 0) ?? [];
  return refs.length === 1 ? refs : [];
}

const newest = ({ before }: Conversation): string | undefined =>
  spokenOf(before.at(-1)) ?? before.map(refsOf).findLast(({ length }) => length > 0)?.[0];

/** The shape that was searched in, or what was changed: still the thing that is spoken of. */
function spokenOf({ name, input }: Partial<PastCall> = {}): string | undefined {
  const meant = name === 'search_places' ? [input?.within].map(refIn) : name === 'map_edit' ? [input?.refs].flat() : [];
  const [ref, ...others] = meant;
  return typeof ref === 'string' && others.length === 0 ? ref : undefined;
}

const refIn = (input: unknown) => (isRecord(input) ? input.ref : undefined);
