import { categoryById } from '../../domain/categories.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import type { Mention } from '../slots/mention.ts';
import { lastRef } from '../slots/place-of.ts';
import type { Sentence } from '../slots/sentence.ts';
import { first, has, valued } from '../slots/slots.ts';
import type { Call } from './call.ts';
import { asksOfList } from './larger.ts';
import { limitOf, nearOf, walkRadius } from './search-area.ts';
import {
  excludedNames,
  innerSite,
  isExcluded,
  isSite,
  isSiteOf,
  isTrait,
  sameArea,
  thingBefore,
} from './search-words.ts';

/** Kinds that any narrower kind in the same sentence makes more precise. */
const BROAD = new Set(['city', 'restaurant', 'attraction', 'shop', 'place_of_worship']);

export function searchIntent(
  sentence: Sentence,
  conversation: Conversation,
  all: Mention[],
  known: Mention[],
): Call | null {
  if (has(sentence, 'phone', 'website', 'address') && has(sentence, 'ordinal', 'ref', 'selection', 'it')) return null;
  const kinds = sentence.pieces.filter((piece) => piece.tags.has('category') && !isExcluded(sentence, piece.start));
  const wanted = kinds.filter((piece) => !isSiteOf(sentence, piece) && !isTrait(sentence, piece, kinds));
  const possible = wanted.length > 0 ? wanted : kinds;
  const kind = possible.find(({ value }) => !BROAD.has(value ?? '')) ?? possible[0];
  const excludedKind = kind ? undefined : sentence.pieces.find(({ tags }) => tags.has('category'));
  const wider = excludedKind && categoryById(excludedKind.value ?? '')?.parent;
  const category =
    kind?.value === 'park' && /^park$/i.test(kind.text) && has(sentence, 'whereask')
      ? 'parking'
      : (kind?.value ?? wider);
  const words = all.filter(
    ({ piece, role }) =>
      (piece.tags.has('word') || piece.tags.has('quoted')) &&
      !['exclude', 'near', 'in', 'from', 'to', ...(lastRef(conversation, 'r') ? [] : ['along'])].includes(role),
  );
  const query = category ? undefined : (words.at(-1)?.piece ?? thingBefore(sentence, known));
  if (!category && !query) {
    const isOpenQuestion =
      has(sentence, 'near', 'here') &&
      !has(sentence, 'where', 'whatplace', 'timeq') &&
      (known.length > 0 ||
        has(sentence, 'here', 'view', 'me', 'distance') ||
        sentence.pieces.every(({ tags }) => !tags.has('word'))) &&
      /什么|啥|what|anything|good|好玩/i.test(sentence.raw);
    if (!isOpenQuestion) return null;
  }
  const inner = category ? innerSite(sentence, all) : undefined;
  const places = [
    ...(inner ? [inner] : []),
    ...known.filter(({ piece, role }) => role !== 'exclude' && !piece.tags.has('quoted')),
    ...all.filter(
      ({ piece, role }) =>
        piece.tags.has('word') &&
        (!piece.tags.has('brand') || (kind !== undefined && role === 'near')) &&
        (['near', 'in', 'from', 'to', 'go'].includes(role) ||
          (kind !== undefined && role === '' && isSite(piece, kind, sentence))),
    ),
  ];
  // "Recommend headphones" is no matter of places; "recommend Starbucks" and 推荐个餐厅 are.
  const isLocal = has(sentence, 'near', 'whereask', 'here', 'me', 'view', 'zone', 'along', 'open', 'there', 'it', 'in');
  const isAdvice = /推荐|安利|recommend|suggest/i.test(sentence.raw) && !isLocal && places.length === 0;
  if (!category && isAdvice && query && !query.tags.has('brand')) return null;
  const brand = words.find(({ piece }) => piece.tags.has('brand'));
  const isShown = has(sentence, 'map') && places.length === 0 && !has(sentence, 'near', 'here', 'me');
  const cityOf = words.map(({ input }) => ('city' in input ? input.city : undefined)).find(Boolean);
  const near = isShown
    ? { within: 'view' }
    : (sameArea(sentence, conversation, places) ?? nearOf(sentence, conversation, places, cityOf));
  const distance = first(sentence, 'distance')?.amount ?? walkRadius(sentence);
  const sort =
    valued(sentence, 'sort') ??
    (sentence.pieces.some(({ tags, text }) => tags.has('near') && /closest|nearest|最近/i.test(text))
      ? 'distance'
      : undefined);
  const exclude = excludedNames(sentence, category);
  const kitchen = kind?.value === 'restaurant' ? kinds.find(({ tags }) => tags.has('cuisine')) : undefined;
  const isAlong = has(sentence, 'along') || (has(sentence, 'drawnroute') && places.length === 0);
  const route = isAlong
    ? (conversation.selection.findLast((ref) => /^[rl]/.test(ref)) ??
      lastRef(conversation, 'r') ??
      lastRef(conversation, 'l'))
    : undefined;
  const isInSelected = places.length === 0 && !cityOf && !has(sentence, 'me', 'view', 'there');
  const area = has(sentence, 'zone')
    ? lastRef(conversation, 'a')
    : isInSelected
      ? conversation.selection.findLast((ref) => ref.startsWith('a'))
      : undefined;
  const isInView = has(sentence, 'zone') && !area && places.length === 0 && conversation.selection.length === 0;
  return {
    name: 'search_places',
    input: {
      ...(brand
        ? { query: brand.piece.text }
        : category
          ? { ...(kitchen && { query: kitchenOf(kitchen.text) }), category }
          : { query: query?.value ?? thingOf(query?.text) ?? (sentence.raw.match(/[一-鿿]/) ? '景点' : 'attraction') }),
      ...(route ? { along: { ref: route } } : area ? { within: { ref: area } } : isInView ? { within: 'view' } : near),
      ...(distance && !route && !area && { radius_m: radiusFor(category, distance) }),
      ...(has(sentence, 'open') && { open_now: true }),
      ...(sort && { sort }),
      ...(exclude.length > 0 && { exclude }),
      ...(category === 'city' && asksOfList(sentence.raw) ? { limit: 20 } : limitOf(sentence, kind ?? query)),
    },
  };
}

/** As far as such places are looked for. */
const radiusFor = (category: string | undefined, metres: number) =>
  Math.max(10, Math.min(category === 'city' ? 500_000 : 50_000, metres));

/** "Ethiopian food" → "Ethiopian": what names and menus hold. */
const kitchenOf = (text: string) =>
  text.replace(
    / (?:food|restaurants?|cuisine|places?|shops?|spots?|joints?|eater(?:y|ies)|bistros?|kitchens?|diners?|cooking)$/i,
    '',
  );

/** 卖文创, 肠粉吃: the thing without what is done with it. */
const thingOf = (text: string | undefined) =>
  text?.replace(/^(?:有?卖|买)(?=\p{Script=Han}{2})|(?<=\p{Script=Han}{2})(?:吃|喝|卖)$/gu, '');
