import type { Conversation } from '../dialogue/conversation.ts';
import type { Tag } from '../lexicon/tag.ts';
import { mentions } from '../slots/mentions.ts';
import { means, type Sentence } from '../slots/sentence.ts';
import { allValued, first, has, valued } from '../slots/slots.ts';
import type { Call } from './call.ts';
import { meaningful } from './map-words.ts';
import { shownRefs, targets } from './targets.ts';

export function viewIntent(sentence: Sentence, conversation: Conversation): Call | null {
  const view = (action: string, more: object = {}): Call => ({ name: 'map_view', input: { action, ...more } });
  const basemap = allValued(sentence, 'base').at(-1);
  if (
    basemap &&
    !has(sentence, 'zoomin', 'zoomout', 'zoomto') &&
    (has(sentence, 'switch', 'basemap', 'map', 'on', 'show') || meaningful(sentence) <= 3)
  )
    return view('basemap', { basemap });
  const places = mentions(sentence, conversation, has(sentence, 'goto'));
  const place = places[0]?.input;
  const level =
    first(sentence, 'number')?.amount ??
    Number(
      /(?:级别|级|level|zoom|缩放)\D{0,8}?(\d{1,2})(?!\d|\s*(?:米|公里|m\b|km))|(\d{1,2})\s*级/i
        .exec(sentence.raw)
        ?.slice(1)
        .find(Boolean) ?? Number.NaN,
    );
  if (has(sentence, 'world') && !places.some(({ isName }) => isName)) return view('zoom_to', { zoom: 2 });
  const isNearer =
    has(sentence, 'nearer', 'farther') &&
    meaningful(sentence) <= 2 &&
    conversation.before.at(-1)?.name !== 'search_places';
  if (isNearer && !has(sentence, 'word', 'place', 'find'))
    return view(has(sentence, 'farther') ? 'zoom_out' : 'zoom_in');
  const isStep = has(sentence, 'zoomin', 'zoomout') && !has(sentence, 'zoomto') && !/到|to/i.test(sentence.raw);
  if (isStep && level >= 1 && level <= 6 && !place)
    return view(has(sentence, 'zoomout') ? 'zoom_out' : 'zoom_in', { steps: level });
  if (has(sentence, 'zoomto', 'zoomin', 'zoomout') && level >= 1 && level <= 19 && !place)
    return view('zoom_to', { zoom: level });
  const named = NAMED_LEVELS.find(([regex]) => regex.test(sentence.raw))?.[1];
  if (named !== undefined && has(sentence, 'zoomto', 'zoomin', 'zoomout') && !place)
    return view('zoom_to', { zoom: named });
  const steps = first(sentence, 'steps')?.amount;
  const counted = steps !== undefined && steps >= 1 && steps <= 6 ? { steps: Math.round(steps) } : {};
  const drawn = has(sentence, 'zone', 'drawnroute', 'circle', 'line', 'polygon', 'rectangle')
    ? targets(sentence, conversation)
    : [];
  const isThem = /\b(?:them|these|those|all of it)\b|它们|这些|那些/i.test(sentence.raw);
  if (has(sentence, 'goto', 'zoomin', 'zoomto') && (drawn.length > 0 || isThem) && !places.some(({ isName }) => isName))
    return view('fit', drawn.length > 0 ? { refs: drawn } : {});
  const isAllShown = isThem && has(sentence, 'show') && has(sentence, 'map', 'all');
  if (isAllShown && shownRefs(conversation).length > 1 && !places.some(({ isName }) => isName))
    return view('fit', { refs: shownRefs(conversation) });
  if (has(sentence, 'zoomout') && !place) return view('zoom_out', counted);
  if (has(sentence, 'zoomin') && !place) return view('zoom_in', counted);
  // It is no place of a list.
  if (has(sentence, 'back') && /\b(?:last|previous) (?:view|map)\b/i.test(sentence.raw)) return view('back');
  if (place && has(sentence, 'zoomin', 'zoomto', 'goto'))
    return view('fly_to', { place, ...(level >= 1 && level <= 19 ? { zoom: level } : named && { zoom: named }) });
  if (place) return null;
  const direction = valued(sentence, 'dir');
  if (direction && (has(sentence, 'pan', 'map', 'fluff') || sentence.pieces.length <= 3))
    return view('pan', { direction });
  if (
    has(sentence, 'fit') ||
    (has(sentence, 'all') && has(sentence, 'markers') && has(sentence, 'show', 'map', 'view'))
  )
    return view('fit');
  if (has(sentence, 'home')) return view('home');
  if (has(sentence, 'back') && !has(sentence, 'place')) return view('back');
  return null;
}

/** "Street level", 城市级别, as the zoom of the tool's own description. */
const NAMED_LEVELS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:building|house)s?[- ](?:level|scale|view)|(?:建筑|楼栋|房屋)(?:级|级别|层级)/i, 18],
  [/\b(?:street|road|neighbou?rhood)s?[- ](?:level|scale|view)|(?:街道|小区)(?:级|级别|层级)/i, 15],
  [/\b(?:city|town)[- ](?:level|scale|view)|(?:城市|市)(?:级|级别|层级)/i, 10],
  [/\b(?:country|national)[- ](?:level|scale|view)|(?:国家|全国)(?:级|级别|层级)/i, 4],
];

/** Continents, which no gazetteer names: where they are and how far out the map shows the whole of one. */
const CONTINENTS: readonly (readonly [RegExp, number, number, number])[] = [
  [/\bafrica\b|非洲/i, 2, 18, 3],
  [/\beurope\b|欧洲/i, 53, 15, 4],
  [/\basia\b|亚洲/i, 34, 88, 3],
  [/\bnorth america\b|北美/i, 46, -100, 3],
  [/\bsouth america\b|南美/i, -18, -60, 3],
  [/\bcentral america\b|中美洲/i, 14, -86, 5],
  [/\boceania\b|大洋洲/i, -22, 142, 3],
  [/\bantarctica\b|南极洲/i, -80, 0, 2],
];

/** What moves the map, whatever was said before: "a bit further out", 还是回到刚才那儿, "the whole of Africa". */
export function plainView(sentence: Sentence, conversation: Conversation): Call | null {
  const isAll = (...tags: Tag[]) => sentence.pieces.every((piece) => means(piece, 'fluff', 'also', 'change', ...tags));
  const view = (input: Record<string, unknown>): Call => ({ name: 'map_view', input });
  const [name, lat, lng, zoom] = CONTINENTS.find(([each]) => each.test(sentence.raw)) ?? [];
  const label = name?.exec(sentence.raw)?.[0];
  const isShown = has(sentence, 'show', 'find', 'goto', 'zoomout', 'zoomto', 'pan') && meaningful(sentence) <= 4;
  if (zoom && isShown && !has(sentence, 'category', 'place', 'weather', 'hide', 'date'))
    return view({ action: 'fly_to', place: { point: { lat, lng }, label }, zoom });
  const isMoved = conversation.before.some(({ name }) => name === 'map_view');
  if (isMoved && has(sentence, 'back') && isAll('back', 'exclude', 'ok')) return view({ action: 'back' });
  const isShownNow = ['map_view', 'locate'].includes(conversation.before.at(-1)?.name ?? '');
  if (isShownNow && has(sentence, 'zoomout') && isAll('zoomout')) return view({ action: 'zoom_out' });
  if (isShownNow && has(sentence, 'zoomin') && isAll('zoomin')) return view({ action: 'zoom_in' });
  if (conversation.before.at(-1)?.name !== 'map_view') return null;
  if (has(sentence, 'farther') && isAll('farther')) return view({ action: 'zoom_out' });
  return has(sentence, 'nearer') && isAll('nearer') ? view({ action: 'zoom_in' }) : null;
}
