import { datumNamed } from '../../geo/coordinates/find-coordinates.ts';
import type { PlaceInput } from '../../tools/place-input.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import { SHOWN } from '../dialogue/shown-names.ts';
import type { Mention } from '../slots/mention.ts';
import { mentions } from '../slots/mentions.ts';
import { AREAS, isHan } from '../slots/name-tags.ts';
import { lastPlace, selectedRef } from '../slots/place-of.ts';
import { means, type Piece, type Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Call } from './call.ts';

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
    return clockAt(
      /那[边邊里裡裏儿兒]|[当當]地|there/i.test(sentence.raw) ? lastPlace(conversation) : undefined,
      conversation,
    );
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
  if (isWithin && all[0]) return locateMention(all[0]);
  // "Is there a town called Hell in Norway"
  const [named, wider] = [all[0], known[0]];
  const isInside =
    named &&
    wider &&
    /^\p{Lu}/u.test(named.piece.text) &&
    /^ in (?:the )?$/i.test(sentence.raw.slice(named.piece.end, wider.piece.start));
  if (isInside && 'name' in named.input && 'name' in wider.input)
    return locateMention({ ...named, input: { ...named.input, city: wider.input.name } });
  // 绍兴那个沈园在什么位置
  const [outer] = known;
  const inner =
    outer &&
    all.find(
      ({ piece, input }) =>
        piece.tags.has('word') &&
        'name' in input &&
        /^(?:的|那个|那边|有个|里|那儿)+$/.test(sentence.raw.slice(outer.piece.end, piece.start)),
    );
  if (inner && 'name' in inner.input && 'name' in outer.input)
    return locateMention({ ...inner, input: { ...inner.input, city: outer.input.name } });
  const beside = besideArea(sentence, known);
  if (beside) return { name: 'locate', input: beside };
  const isAdvice = /推荐|安利|recommend|suggest/i.test(sentence.raw) && known.length === 0;
  if (all[0] && !isAdvice) return locateMention(known[0] ?? all[0]);
  const isProper = PROPER.test(sentence.raw) && sentence.raw.includes(' ');
  const isKind =
    sentence.pieces.some(({ tags }) => tags.has('word')) &&
    sentence.pieces.every((piece) => means(piece, 'word', 'category', 'place', 'of', 'fluff'));
  const isName = isProper && isKind && !has(sentence, 'need');
  return isName ? { name: 'locate', input: { query: sentence.raw.replace(/[?.!]+$/, '') } } : null;
}

/** Words with capitals, parted by single spaces: "Isle of Skye". A hyphen is of its word, or else it could be read in two ways. */
const PROPER =
  /^\p{Lu}[\p{L}'’.-]+(?: (?:of|de|du|la|the|del|da|di|and))?(?: \p{Lu}[\p{L}'’.-]+(?: (?:of|de|du|la|the|del|da|di|and))?)* ?[?.!]?$/u;

/** The clock at a place that was spoken of, or else where the user is. */
function clockAt(place: PlaceInput | undefined, { hasPosition }: Conversation): Call | null {
  return locateCall(place ?? { ref: hasPosition ? 'me' : 'view' });
}

const locateMention = ({ input }: Mention): Call | null => locateCall(input);

/** "Where is Row Inn?" after a list: what is asked of a place that is named in it, and nothing else. */
export function whereShown(sentence: Sentence, conversation: Conversation): Call | null {
  // "She moved to Haworth. Where is that?"
  const isBare = sentence.pieces.every((piece) => means(piece, 'where', 'whatplace', 'fluff', 'it', 'there', 'about'));
  if (conversation.spoken && isBare && has(sentence, 'where', 'whatplace')) return locateCall(conversation.spoken);
  const [only, ...others] = mentions(sentence, conversation, false);
  const isNamed = only !== undefined && only.piece.place?.kind === SHOWN && others.length === 0;
  const isAll = sentence.pieces.every((piece) => piece === only?.piece || means(piece, 'where', 'fluff', 'it', 'map'));
  return isNamed && isAll && has(sentence, 'where') ? locateMention(only) : null;
}

/** Where a place is. */
export function locateCall(input: PlaceInput): Call | null {
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

/**
 * A longer name that holds an area or several words: 「黄浦区8号桥在哪」, 「西湖区阿里中心在哪」, "Where is Pier 9, Oslo?". One part
 * alone would answer another question.
 */
function besideArea({ raw, pieces }: Sentence, known: Mention[]): { query: string; city?: string } | undefined {
  const asked = pieces.findIndex(({ tags }) => tags.has('where') || tags.has('whereask'));
  const where = pieces[asked];
  const area = known[0]?.piece;
  if (!where || known.length > 1 || (area && !AREAS.has(area.place?.kind ?? ''))) return undefined;
  const at = area ? pieces.indexOf(area) : -1;
  const before = pieces[at - 1];
  if (area && before && asked === at - 2) {
    const isDivided = /^\s*,\s*$/.test(raw.slice(before.end, area.start));
    const isNamed = isDivided && before.tags.has('word') && /^[\p{Lu}\d]/u.test(before.text);
    return isNamed ? { query: before.text, city: area.text } : undefined;
  }
  const start = area ? (before?.end === area.start && isUnknown(before) ? at - 1 : at) : firstOfRun(pieces, asked);
  const run = pieces.slice(start, asked);
  const [head, second] = run;
  const isOne = run.every((piece, index) => index === 0 || piece.start === run[index - 1]?.end);
  if (!head || !second || !isOne || !isHan(head) || !run.some(isUnknown)) return undefined;
  return { query: raw.slice(head.start, where.start).trim() };
}

/** A number with 号 before a name is no day. */
const isUnknown = ({ tags, text }: Piece) =>
  (tags.has('word') && !NO_NAME.test(text)) || (tags.has('date') && /^\d+号$/.test(text));

/** Where the unknown words begin that stand right before a piece, with the area before them. */
function firstOfRun(pieces: readonly Piece[], end: number): number {
  let first = end;
  for (;;) {
    const piece = pieces[first - 1];
    if (!piece || piece.end !== pieces[first]?.start) return first;
    if (!isUnknown(piece)) return first < end && AREAS.has(piece.place?.kind ?? '') ? first - 1 : first;
    first -= 1;
  }
}

/** 「上海这个城市在哪」 */
const NO_NAME =
  /^(?:这|那|该|所|到底|究竟|具体|大概|大致|现在|市?中心$|境内|里面|城市|地方|国家|地区|一带|市区|城区|省|市|县|区|州|岛|本)/;
