import type { PastCall } from '../../domain/turn-facts.ts';
import type { Call } from '../calls/call.ts';
import { searchIntent } from '../calls/search.ts';
import { mostOf, walkRadius } from '../calls/search-area.ts';
import { isExcluded } from '../calls/search-words.ts';
import { isExclusion, mentions } from '../slots/mentions.ts';
import { means, type Sentence } from '../slots/sentence.ts';
import { first, has, kindsOf, valued } from '../slots/slots.ts';
import type { Conversation } from './conversation.ts';
import { SHOWN } from './shown-names.ts';

export function searchChange(sentence: Sentence, conversation: Conversation, { name, input }: PastCall): Call | null {
  const nearer = name === 'search_places' ? within(sentence, conversation, input) : null;
  if (nearer) return { name, input: nearer };
  const isPlaced = sentence.pieces.some(({ place }) => place && place.kind !== SHOWN);
  if (
    name !== 'search_places' ||
    isPlaced ||
    has(sentence, 'route', 'weather', 'draw', 'ordinal', 'firstn', 'reach', 'outing')
  )
    return null;
  const radius = typeof input.radius_m === 'number' ? input.radius_m : 2_000;
  const said = first(sentence, 'distance')?.amount;
  const isShort = sentence.pieces.filter(({ tags }) => !tags.has('fluff')).length <= 4;
  const excluded = sentence.pieces.findIndex((_, index) => isExclusion(sentence, index));
  // 除了咖啡馆，还有甜品店吗: another kind is wanted.
  const isOtherKind = kindsOf(sentence).some(({ start }) => !isExcluded(sentence, start));
  if (excluded >= 0 && isShort && !isOtherKind && !has(sentence, 'near', 'find')) {
    return { name, input: withoutNames(excludedAfter(sentence, excluded), input, conversation) };
  }
  const brand = sentence.pieces.find(({ tags }) => tags.has('brand'));
  if (brand && isShort && !isExcluded(sentence, brand.start) && !has(sentence, ...NO_SWAP)) {
    const { category: _, exclude: __, ...kept } = input;
    return { name, input: { ...kept, query: brand.text } };
  }
  if (has(sentence, 'farther')) return { name, input: { ...input, radius_m: Math.min(50_000, said ?? radius * 2) } };
  if (has(sentence, 'nearer'))
    return { name, input: { ...input, radius_m: Math.max(100, said ?? Math.round(radius / 2)) } };
  if (has(sentence, 'else') && !has(sentence, 'near', 'where'))
    return { name, input: { ...input, ...(said && { radius_m: Math.min(50_000, said) }), limit: 20 } };
  if (WITH.test(sentence.raw) && isShort && !has(sentence, 'near', 'find')) return { name, input };
  if (has(sentence, 'cheaper') && isShort && kindsOf(sentence).length === 0 && !has(sentence, 'word'))
    return { name, input };
  const isAsked = /[几多少]分钟|\bhow (?:many|long)\b/i.test(sentence.raw);
  const walk = has(sentence, 'mode:') && !isAsked ? walkRadius(sentence) : undefined;
  if (walk !== undefined && kindsOf(sentence).length === 0) return { name, input: { ...input, radius_m: walk } };
  if (!isShort) return null;
  const most = mostOf(sentence.raw);
  if (most !== undefined && kindsOf(sentence).length === 0 && !has(sentence, 'distance'))
    return { name, input: { ...input, limit: Math.min(20, most) } };
  if (said !== undefined && !has(sentence, 'category', 'near', 'circle', 'radius') && kindsOf(sentence).length === 0)
    return {
      name,
      input: { ...input, radius_m: Math.max(10, Math.min(input.category === 'city' ? 500_000 : 50_000, said)) },
    };
  if (
    has(sentence, 'open') &&
    sentence.pieces.every(({ place }) => !place) &&
    !has(sentence, 'category', 'near', 'selection') &&
    !/\b(?:this|that(?! (?:is|are))|it)\b|这家|那家|它/i.test(sentence.raw)
  )
    return { name, input: { ...input, open_now: true } };
  const sort = valued(sentence, 'sort');
  if (sort && !has(sentence, 'category', 'near')) return { name, input: { ...input, sort } };
  return has(sentence, 'near', 'find', 'whereask', 'exclude') ? null : otherKind(sentence, conversation, input);
}

/** "Only those within 800 m", "… within 100 km of Porto", 只看离西湖三公里以内的: the same kind of places, round there where it says where. */
function within(sentence: Sentence, conversation: Conversation, input: PastCall['input']): PastCall['input'] | null {
  const said = first(sentence, 'distance')?.amount;
  const [place, ...others] = mentions(sentence, conversation, false).filter(({ piece }) => piece.tags.has('place'));
  const isOther = kindsOf(sentence).length > 0 || has(sentence, 'weather', 'route', 'draw', 'from', 'to', 'howfar');
  const isElsewhere = !place && (input.near === undefined || has(sentence, 'me', 'here', 'view', 'there', 'zone'));
  if (said === undefined || isElsewhere || others.length > 0 || isOther || !THOSE.test(sentence.raw)) return null;
  const { within: _, along: __, limit: ___, ...kept } = input;
  return { ...kept, near: place?.input ?? input.near, radius_m: Math.max(10, Math.min(500_000, said)) };
}

const THOSE = /只|就要|留下|筛|的$|\b(?:only|just|those|ones?|which|any|keep|narrow)\b/iu;

/** "With a pool": what the data tell nothing of; it is named. */
const WITH = /^(?:and |ok |ones? |one |something )?(?:with|that has|having) (?:a |an |free |its own )/iu;

/** What is asked of a brand that is named, where it is not to be looked for instead. */
const NO_SWAP = ['find', 'near', 'where', 'detail', 'hours', 'phone', 'address', 'website', 'it', 'howfar'] as const;

/** "Not Costa, somewhere independent": the names behind the word that rules them out, up to the end of its clause. */
function excludedAfter({ raw, pieces }: Sentence, index: number): string[] {
  const rest = pieces.slice(index + 1);
  const over = rest.findIndex(({ start }, at) =>
    /[,，。;；]/.test(raw.slice((rest[at - 1] ?? pieces[index])?.end, start)),
  );
  const names = (over < 0 ? rest : rest.slice(0, over)).filter((piece) => means(piece, 'word', 'place', 'category'));
  return names.map(({ text }) => text).filter((each) => !NO_NAMES.test(each));
}

/** What is no name: it is told that nothing considers it. */
const NO_NAMES = /^(?:chains?|连锁(?:店|的)?)$/i;

/** The last search without some names; where it was for one of them, the kind of place that was looked for before. */
function withoutNames(names: string[], input: PastCall['input'], { before }: Conversation): PastCall['input'] {
  const isSaid = names.some((each) => each.toLowerCase() === String(input.query ?? '').toLowerCase());
  const { query: _, ...kept } = input;
  const kind = before.findLast((call) => call.name === 'search_places' && call.input.category !== undefined);
  const wanted = isSaid && kind ? { ...kept, category: kind.input.category } : input;
  return names.length > 0 ? { ...wanted, exclude: names } : input;
}

/** Another kind of place where the last one was looked for, unless the message says where itself. */
function otherKind(sentence: Sentence, conversation: Conversation, last: PastCall['input']): Call | null {
  const category = first(sentence, 'category')?.value;
  if (!category) return null;
  const found = mentions(sentence, conversation);
  const asked = searchIntent(sentence, conversation, found, found)?.input;
  if (has(sentence, 'me', 'view', 'here', 'zone', 'map') && asked) return { name: 'search_places', input: asked };
  const { query: _, category: __, ...kept } = last;
  const kitchen = sentence.pieces.find(({ tags }) => tags.has('cuisine'));
  const kind = asked?.category ? asked : { ...(kitchen && { query: kitchen.text }), category };
  return { name: 'search_places', input: { ...kept, ...kind } };
}
