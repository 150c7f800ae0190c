import { datumNamed } from '../../../geo/coordinates/find-coordinates.ts';
import type { Call } from '../call.ts';
import type { Conversation } from '../conversation.ts';
import type { Mention } from '../mentions.ts';
import { selectedRef } from '../place-of.ts';
import type { Sentence } from '../scan.ts';
import { has } from '../slots.ts';

/** As the tool takes it. */
const LONGEST_QUERY = 400;

export function whereIntent(
  sentence: Sentence,
  conversation: Conversation,
  all: Mention[],
  known: Mention[],
): Call | null {
  const points = known.filter(({ input }) => 'point' in input);
  const point = points[0]?.input;
  // A datum that the text names has to be converted from: the tool reads it.
  const hasDatum = (datumNamed(sentence.raw) ?? 'wgs84') !== 'wgs84' && sentence.raw.length <= LONGEST_QUERY;
  if (points.length === 1 && hasDatum) return { name: 'locate', input: { query: sentence.raw } };
  if (point && 'point' in point) return { name: 'locate', input: { point: point.point } };
  if (has(sentence, 'whereami')) return { name: 'locate', input: { ref: 'me' } };
  if (has(sentence, 'timeq') && known[0]) return locateMention(known[0]);
  if (
    has(sentence, 'timeq') &&
    all.length === 0 &&
    sentence.pieces.length <= 4 &&
    !has(sentence, 'word', 'date', 'hours')
  )
    return { name: 'locate', input: { ref: conversation.hasPosition ? 'me' : 'view' } };
  if (has(sentence, 'me') && sentence.pieces.every(({ tags }) => tags.has('me') || tags.has('fluff')))
    return { name: 'locate', input: { ref: 'me' } };
  if (has(sentence, 'whatplace') && known.length === 0) {
    const ref = conversation.selection.length > 0 && !has(sentence, 'view') ? selectedRef(conversation) : 'view';
    return { name: 'locate', input: { ref } };
  }
  const isWithin =
    all[0] &&
    known[0] &&
    all[0].piece.start < known[0].piece.start &&
    /在\s*$/.test(sentence.raw.slice(all[0].piece.end, known[0].piece.start));
  if (has(sentence, 'where', 'whereask') && isWithin && all[0]) return locateMention(all[0]);
  // 绍兴那个沈园在什么位置
  const [outer] = known;
  const inner =
    outer &&
    all.find(
      ({ piece, input }) =>
        piece.tags.has('word') &&
        'name' in input &&
        /^(?:的|那个|那边的?|有个|里的?|那儿的?)+$/.test(sentence.raw.slice(outer.piece.end, piece.start)),
    );
  if (inner && has(sentence, 'where', 'whereask') && 'name' in inner.input && 'name' in outer.input)
    return locateMention({ ...inner, input: { ...inner.input, city: outer.input.name } });
  // "Union Station Denver"
  const [told] = all;
  if (
    has(sentence, 'where') &&
    told &&
    'name' in told.input &&
    told.input.city &&
    told.piece.tags.has('name') &&
    all.length === 1
  )
    return locateMention(told);
  const lower = lowerName(sentence);
  if (lower) return { name: 'locate', input: { query: lower } };
  const isAdvice = /推荐|安利|recommend|suggest/i.test(sentence.raw) && known.length === 0;
  if (has(sentence, 'where', 'whereask', 'find') && all[0] && !isAdvice) return locateMention(known[0] ?? all[0]);
  if (has(sentence, 'people') && !has(sentence, 'where')) return null;
  // "Is Cappadocia in Turkey?"
  const isIn = /^(?:is|are) \S.* (?:in|near|part of|close to|next to|located in|on|off|at) /i.test(sentence.raw);
  if (known[0] && (isIn || (/^(?:is|are) /i.test(sentence.raw) && 'city' in known[0].input)))
    return locateMention(known[0]);
  if (known[0] && has(sentence, 'markers') && has(sentence, 'draw')) return locateMention(known[0]);
  if (has(sentence, 'locateview') && all[0]) return locateMention(all[0]);
  const isProper =
    /^(?:\p{Lu}[\p{L}'’.-]+(?: (?:of|de|du|la|the|del|da|di|and))?[ -]?)+[?.!]?$/u.test(sentence.raw) &&
    sentence.raw.includes(' ');
  const isKind =
    sentence.pieces.some(({ tags }) => tags.has('word')) &&
    sentence.pieces.every(({ tags }) => ['word', 'category', 'place', 'of', 'fluff'].some((tag) => tags.has(tag)));
  if (isProper && isKind && !has(sentence, 'need'))
    return { name: 'locate', input: { query: sentence.raw.replace(/[?.!]+$/, '') } };
  const isBare = sentence.pieces.every(({ tags }) =>
    [...tags].some((tag) => ['place', 'fluff', 'of', 'in', 'and', 'map', 'ok', 'greet'].includes(tag)),
  );
  return isBare && known[0]?.isName ? locateMention(known[0]) : null;
}

function locateMention({ input }: Mention): Call | null {
  if ('ref' in input) return { name: 'locate', input: { ref: input.ref } };
  if ('point' in input) return { name: 'locate', input: { point: input.point } };
  return {
    name: 'locate',
    input: {
      query: input.name,
      ...(input.name_en && { query_en: input.name_en }),
      ...(input.city && { city: input.city }),
    },
  };
}

/** "where is shoreditch": a name that nobody wrote in capitals, and nothing else. */
function lowerName({ raw, pieces }: Sentence): string | undefined {
  const said = /^where(?:'s| is| are|s) (?:the )?([a-z][a-z' -]{2,30}?)[?.!]*$/i.exec(raw.trim())?.[1];
  const isTalk = /^(?:my|your|his|her|our|their|everyone|everybody|he|she|it|this|that|you|they|we|here|there|all)\b/i;
  const [first, ...rest] = pieces;
  const isUnknown =
    first?.tags.has('where') &&
    rest.length <= 2 &&
    rest.some(({ tags }) => tags.has('word')) &&
    rest.every(({ tags }) => ['word', 'category', 'fluff'].some((tag) => tags.has(tag)));
  return said && isUnknown && !isTalk.test(said) ? said : undefined;
}
