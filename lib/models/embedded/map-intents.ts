import type { Conversation } from './conversation.ts';
import type { Sentence } from './scan.ts';
import { allValued, first, has, lastRef, mentions, nthRef, valued } from './slots.ts';
import type { Call } from './understand.ts';

/** Requests about the map itself: view, drawing, editing. */
export function mapIntent(sentence: Sentence, conversation: Conversation): Call | null {
  return editIntent(sentence, conversation) ?? drawIntent(sentence, conversation) ?? viewIntent(sentence, conversation);
}

/** Words that only mean the map when nothing else is asked. */
const isElsewhere = (sentence: Sentence) =>
  has(sentence, 'weather', 'route', 'howlong', 'trip', 'whereask', 'outing', 'wear');

function editIntent(sentence: Sentence, conversation: Conversation): Call | null {
  if (isElsewhere(sentence) && !has(sentence, 'weathermark')) return null;
  const edit = (action: string, more: object = {}): Call => ({ name: 'map_edit', input: { action, ...more } });
  if (has(sentence, 'heat')) return edit(has(sentence, 'off', 'remove', 'hide') ? 'heatmap_off' : 'heatmap_on');
  const isShort = sentence.pieces.filter(({ tags }) => tags.has('word')).length <= 1;
  if (has(sentence, 'redo') && !has(sentence, 'home', 'back') && isShort && !has(sentence, 'category', 'place'))
    return edit('redo');
  if (has(sentence, 'undo') && isShort && !has(sentence, 'category', 'place')) return edit('undo');
  const refs = targets(sentence, conversation);
  const color = valued(sentence, 'color');
  if (
    color &&
    has(sentence, 'switch', 'colorword', 'draw', 'rename') &&
    !has(sentence, 'circle', 'label') &&
    refs.length > 0
  )
    return edit('restyle', { refs, color });
  const isBrief = meaningful(sentence) <= 4 && !has(sentence, 'find', 'near', 'category', 'draw');
  if (color && (has(sentence, 'switch') || isBrief) && refs.length > 0) return edit('restyle', { refs, color });
  if (has(sentence, 'rename') && refs.length > 0) {
    const name = newName(sentence);
    if (name) return edit('rename', { refs: refs.slice(0, 1), name });
  }
  const isAll =
    has(sentence, 'all') ||
    !has(sentence, 'ordinal', 'ref', 'selection', 'it', 'zone', 'drawnroute', 'place', 'firstn');
  if (has(sentence, 'clear') && isAll) return edit('clear');
  if (has(sentence, 'remove', 'clear') && has(sentence, 'all') && refs.length === 0) return edit('clear');
  if (has(sentence, 'remove', 'clear') && refs.length > 0) return edit('remove', { refs });
  if (has(sentence, 'hide') && refs.length > 0) return edit('hide', { refs });
  if (has(sentence, 'show') && refs.length > 0 && !has(sentence, 'place', 'category', 'find'))
    return edit('show', { refs });
  return null;
}

/** Refs that an edit means: ordinals, refs, the selection, the drawn area or route. */
function targets(sentence: Sentence, conversation: Conversation): string[] {
  const refs = sentence.pieces.flatMap(({ tags, value, amount, text }): string[] => {
    if (tags.has('ref') && value) return [value];
    if (tags.has('ordinal')) return [nthRef(conversation, amount ?? 1) ?? ''];
    if (tags.has('firstn'))
      return Array.from({ length: amount ?? 1 }, (_, index) => nthRef(conversation, index + 1) ?? '');
    if (tags.has('selection')) return ['selection'];
    if (tags.has('zone') || tags.has('circle') || tags.has('rectangle') || tags.has('polygon'))
      return [lastRef(conversation, 'a') ?? ''];
    if (tags.has('drawnroute')) return [lastRef(conversation, 'r') ?? lastRef(conversation, 'l') ?? ''];
    if (tags.has('line')) return [lastRef(conversation, 'l') ?? lastRef(conversation, 'r') ?? ''];
    if (tags.has('weathermark')) return [lastRef(conversation, 'w') ?? ''];
    if (
      tags.has('it') ||
      (/\b(it|them|that|this)\b/i.test(text) && (tags.has('switch') || tags.has('rename') || tags.has('remove')))
    )
      return [conversation.selection.length > 0 ? 'selection' : (newest(conversation) ?? '')];
    return [];
  });
  const names = sentence.pieces.flatMap(({ tags, text }) =>
    tags.has('place') || tags.has('word') ? [refNamed(conversation, text) ?? ''] : [],
  );
  return [...new Set([...refs, ...names])].filter((ref) => ref !== '');
}

/** The ref on the line of an earlier result that holds the name. */
function refNamed({ before }: Conversation, name: string): string | undefined {
  for (const { result } of before.toReversed()) {
    const line = result
      .split('\n')
      .find((each) => each.toLowerCase().includes(name.toLowerCase()) && /\[[a-z]\d+\]/.test(each));
    const ref = line && /\[([a-z]\d+)\]/.exec(line)?.[1];
    if (ref) return ref;
  }
  return undefined;
}

function newest({ before }: Conversation): string | undefined {
  return before
    .toReversed()
    .map(({ result }) => /\[([a-z]\d+)\]/.exec(result)?.[1])
    .find((ref) => ref !== undefined);
}

function newName({ raw, pieces }: Sentence): string | undefined {
  const quoted = pieces.find(({ tags }) => tags.has('quoted'))?.value;
  if (quoted) return quoted;
  const word = pieces.findLast(({ tags }) => tags.has('rename'));
  const rest =
    word &&
    raw
      .slice(word.end)
      .replace(/^[\s:：为成叫]+|^(?:to|as)\s+|[\s。.!！吧]+$/gi, '')
      .replace(/^to\s+/i, '');
  return rest || undefined;
}

function drawIntent(sentence: Sentence, conversation: Conversation): Call | null {
  const isWriting = has(sentence, 'quoted') && has(sentence, 'map') && /\bwrite\b|写|标/i.test(sentence.raw);
  const shape = isWriting
    ? 'label'
    : (['buffer', 'circle', 'rectangle', 'polygon', 'label', 'line'] as const).find((each) => has(sentence, each));
  const radius = first(sentence, 'distance')?.amount;
  const isNamed =
    ((shape === 'rectangle' || shape === 'polygon') && has(sentence, 'from', 'between', 'and', 'to')) ||
    (shape === 'line' && has(sentence, 'between')) ||
    isWriting;
  const isDrawing =
    has(sentence, 'draw') ||
    isNamed ||
    (shape === 'circle' && (has(sentence, 'radius') || radius !== undefined)) ||
    shape === 'buffer';
  if (
    !shape ||
    !isDrawing ||
    (has(sentence, 'route') && shape !== 'buffer') ||
    has(sentence, 'weather') ||
    (has(sentence, 'howfar') && !has(sentence, 'draw'))
  )
    return null;
  const halved = radius !== undefined && /直径|diameter/.test(sentence.raw) ? radius / 2 : radius;
  const found = mentions(sentence, conversation).filter(({ piece }) => !piece.tags.has('quoted'));
  const color = valued(sentence, 'color');
  const text = first(sentence, 'quoted')?.value;
  const more = { ...(color && { color }), ...(text && { text }) };
  const center = found[0]?.input ?? { ref: conversation.hasPosition && has(sentence, 'me') ? 'me' : 'view' };
  const draw = (input: object): Call => ({ name: 'map_draw', input: { shape, ...input, ...more } });
  switch (shape) {
    case 'circle':
      return draw({ center, radius_m: halved ?? 1_000 });
    case 'buffer': {
      const of =
        targets(sentence, conversation)[0] ??
        lastRef(conversation, 'r') ??
        lastRef(conversation, 'a') ??
        lastRef(conversation, 'p');
      if (found[0] && 'name' in found[0].input)
        return { name: 'map_draw', input: { shape: 'circle', center, radius_m: halved ?? 500, ...more } };
      return of ? draw({ of, radius_m: halved ?? 500 }) : null;
    }
    case 'label': {
      const label =
        text ??
        /[:：]\s*([^:：]+)$/.exec(sentence.raw)?.[1] ??
        found.find(({ piece }) => piece.tags.has('word'))?.piece.text;
      const at = found.find(({ piece }) => !piece.tags.has('word'))?.input ?? center;
      return { name: 'map_draw', input: { shape, center: at, ...(label && { text: label }), ...(color && { color }) } };
    }
    case 'line':
    case 'polygon':
    case 'rectangle':
      return found.length >= (shape === 'polygon' ? 3 : 2) ? draw({ points: found.map(({ input }) => input) }) : null;
    default:
      return shape satisfies never;
  }
}

const meaningful = ({ pieces }: Sentence) =>
  pieces.filter(({ tags }) => !(tags.has('fluff') && tags.size === 1)).length;

function viewIntent(sentence: Sentence, conversation: Conversation): Call | null {
  if (isElsewhere(sentence) || has(sentence, 'category') || has(sentence, 'howfar', 'measure')) return null;
  const view = (action: string, more: object = {}): Call => ({ name: 'map_view', input: { action, ...more } });
  const basemap = allValued(sentence, 'base').at(-1);
  if (basemap && (has(sentence, 'switch', 'basemap', 'map', 'on', 'show') || meaningful(sentence) <= 3))
    return view('basemap', { basemap });
  const names = mentions(sentence, conversation, has(sentence, 'goto'));
  const place = names[0]?.input;
  const level =
    first(sentence, 'number')?.amount ??
    Number(
      /(?:级别|级|level|zoom|缩放)\D{0,8}?(\d{1,2})(?!\d|\s*(?:米|公里|m\b|km))|(\d{1,2})\s*级/i
        .exec(sentence.raw)
        ?.slice(1)
        .find(Boolean) ?? Number.NaN,
    );
  const isStep = has(sentence, 'zoomin', 'zoomout') && !has(sentence, 'zoomto') && !/到|to/i.test(sentence.raw);
  if (isStep && level >= 1 && level <= 6 && !place)
    return view(has(sentence, 'zoomout') ? 'zoom_out' : 'zoom_in', { steps: level });
  if (has(sentence, 'zoomto', 'zoomin', 'zoomout') && level >= 1 && level <= 19 && !place)
    return view('zoom_to', { zoom: level });
  const steps = first(sentence, 'steps')?.amount;
  const counted = steps !== undefined && steps >= 1 && steps <= 6 ? { steps: Math.round(steps) } : {};
  if (has(sentence, 'zoomout') && !place) return view('zoom_out', counted);
  if (has(sentence, 'zoomin') && !place) return view('zoom_in', counted);
  if (place && has(sentence, 'zoomin', 'zoomto', 'goto'))
    return view('fly_to', { place, ...(level >= 1 && level <= 19 && { zoom: level }) });
  if (place && has(sentence, 'map') && has(sentence, 'switch', 'to', 'pan', 'show') && !has(sentence, 'find'))
    return view('fly_to', { place });
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
