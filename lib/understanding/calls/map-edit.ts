import type { Conversation } from '../dialogue/conversation.ts';
import { refsOf } from '../dialogue/past-calls.ts';
import type { Tag } from '../lexicon/tag.ts';
import { asWritten } from '../slots/as-written.ts';
import { lastRef, selectedRef } from '../slots/place-of.ts';
import { means, type Piece, type Sentence } from '../slots/sentence.ts';
import { has, valued } from '../slots/slots.ts';
import type { Call } from './call.ts';
import { meaningful } from './map-words.ts';
import { allButKind, newestRefs, refNamed, shownOfKind, shownRefs, targetRefs, targets } from './targets.ts';

/** "Show only the second", 只要前三个: the others are hidden. */
export const keepsOnly = (sentence: Sentence) =>
  /\b(?:show|keep|display|leave|see) (?:me )?only\b|\bonly (?:show|keep)\b|\b(?:show|keep|display)(?: me)? (?:just )?the (?:first|top) [a-z]+ only\b|\b(?:show|display)(?: me)? just the (?:first|top)\b|^(?:ok,? |and )?(?:only|just) the (?:first|last|top)\b|[只就](?:留|看|显示|保留|要)|^(?:ok,? |and )?keep (?:just |only )?the (?:first|last|top)|(?:^|[,，。\s])(?:那|先)?留(?:下|着)?前|前.{1,3}[个家条处](?:就|也)(?:行|够|可以|好)/i.test(
    sentence.raw,
  ) && has(sentence, 'ordinal', 'firstn', 'ref');

const hidingOf = ({ before }: Conversation) => before.findLast(({ name }) => name === 'map_edit');

const AWAY = new Set<unknown>(['hide', 'clear', 'remove']);

/** "Show it again", 再显示出来, "bring the others back": what was hidden or taken away last. */
export const bringsBack = (sentence: Sentence, conversation: Conversation) =>
  AWAY.has(hidingOf(conversation)?.input.action) &&
  has(sentence, 'show', 'find', 'redo') &&
  (/\bagain\b|\bback\b|重新|再|恢复|回来/i.test(sentence.raw) || has(sentence, 'zone', 'circle', 'drawnroute')) &&
  sentence.pieces.filter(({ tags }) => tags.has('word')).length <= 1 &&
  !has(sentence, 'category', 'place');

export function editIntent(sentence: Sentence, conversation: Conversation): Call | null {
  const edit = (action: string, more: object = {}): Call => ({ name: 'map_edit', input: { action, ...more } });
  if (has(sentence, 'heat'))
    return edit(
      has(sentence, 'off', 'remove', 'hide') || /不要|别|不想|不看|退出|不用|\bno\b|without|don't/i.test(sentence.raw)
        ? 'heatmap_off'
        : 'heatmap_on',
    );
  const isShort = sentence.pieces.filter(({ tags }) => tags.has('word')).length <= 1;
  const hiding = hidingOf(conversation);
  if (bringsBack(sentence, conversation))
    return hiding?.input.action === 'hide' ? edit('show', { refs: hiding.input.refs }) : edit('undo');
  if (has(sentence, 'redo') && !has(sentence, 'home', 'back') && isShort && !has(sentence, 'category', 'place'))
    return edit('redo');
  if (has(sentence, 'undo') && isShort && !has(sentence, 'category', 'place')) return edit('undo');
  const rest = allButKind(sentence, conversation);
  if (rest) return edit('hide', { refs: rest.length > 0 ? rest : [selectedRef(conversation)] });
  // "Drop Kinkaku-ji" after a plan leaves it out of the trip.
  const isOfTrip =
    conversation.before.at(-1)?.name === 'plan_trip' &&
    has(sentence, 'remove') &&
    has(sentence, 'place', 'word') &&
    !has(sentence, 'ordinal', 'ref', 'zone', 'drawnroute', 'markers', 'map', 'all');
  if (isOfTrip) return null;
  const color = valued(sentence, 'color');
  const isBare =
    (has(sentence, 'hide', 'remove', 'show') || (color !== undefined && has(sentence, 'switch', 'colorword'))) &&
    !has(sentence, 'place', 'word', 'category', 'all', 'find', 'date', 'firstn');
  const named = targets(sentence, conversation);
  const isThem =
    /\b(?:them|these|those|all of it)\b|它们|这些|全都|全部|所有/i.test(sentence.raw) && !has(sentence, 'clear');
  const isThose = isShownKind(sentence, conversation);
  const ofKind = has(sentence, 'hide') && !isThose ? shownOfKind(sentence, conversation) : [];
  const refs =
    isThose && has(sentence, 'hide', 'show', 'remove', 'switch', 'colorword')
      ? shownRefs(conversation)
      : isThem &&
          !has(sentence, 'ordinal', 'ref', 'firstn') &&
          shownRefs(conversation).length > 1 &&
          (color || has(sentence, 'hide', 'show'))
        ? shownRefs(conversation)
        : named.length === 0 && isBare && meaningful(sentence) <= 3 && !has(sentence, 'mode:')
          ? newestRefs(conversation)
          : ofKind.length > 0
            ? ofKind
            : named;
  const others = shownRefs(conversation).filter((ref) => !targetRefs(sentence, conversation).includes(ref));
  if (keepsOnly(sentence) && others.length > 0 && !has(sentence, 'category', 'near'))
    return edit('hide', { refs: others });
  if (
    color &&
    has(sentence, 'switch', 'colorword', 'draw', 'rename') &&
    !has(sentence, 'circle', 'label') &&
    refs.length > 0
  )
    return edit('restyle', { refs, color });
  const shape = ['a', 'r', 'l'].flatMap((prefix) => lastRef(conversation, prefix) ?? [])[0];
  if (
    color &&
    refs.length === 0 &&
    has(sentence, 'switch', 'colorword', 'change', 'line', 'drawnroute') &&
    !has(sentence, 'draw', 'circle')
  )
    return edit('restyle', { refs: [shape ?? selectedRef(conversation)], color });
  const isBrief = meaningful(sentence) <= 4 && !has(sentence, 'find', 'near', 'category', 'draw');
  if (color && (has(sentence, 'switch') || isBrief) && refs.length > 0) return edit('restyle', { refs, color });
  if (has(sentence, 'rename')) {
    const name = newName(sentence);
    const meant = refs.length > 0 ? refs : newestRefs(conversation);
    if (name && meant.length > 0)
      return edit('rename', { refs: meant.slice(0, 1), name: asWritten(name, conversation.message) });
  }
  const isAll =
    has(sentence, 'all') ||
    !has(sentence, 'ordinal', 'ref', 'selection', 'it', 'zone', 'drawnroute', 'place', 'firstn');
  if (has(sentence, 'clear') && isAll) return edit('clear');
  if (has(sentence, 'remove', 'clear') && has(sentence, 'all', 'markers') && refs.length === 0) return edit('clear');
  if (has(sentence, 'remove', 'clear') && refs.length > 0) return edit('remove', { refs });
  const isEvery = refs.length === 0 && has(sentence, 'all', 'markers') && !has(sentence, 'find', 'near', 'category');
  const every = isEvery ? [...new Set(conversation.before.flatMap(refsOf))].slice(0, 50) : [];
  if (has(sentence, 'hide') && every.length > 0) return edit('hide', { refs: every });
  if (has(sentence, 'hide') && refs.length > 0) return edit('hide', { refs });
  // Nothing is drawn: the tool says so.
  const isMarked = has(sentence, 'markers') && !has(sentence, 'all', 'category', 'near');
  if (
    has(sentence, 'hide', 'remove') &&
    (isMarked || (has(sentence, 'it', 'zone', 'drawnroute', 'mode:') && meaningful(sentence) <= 3))
  )
    return edit(has(sentence, 'hide') ? 'hide' : 'remove', { refs: [selectedRef(conversation)] });
  // What the legend writes for a hidden thing.
  const isLegend = /^在地图上(?:重新)?显示|^show .+ on the map$/i.test(sentence.raw.trim());
  const isShown = sentence.pieces.every(
    ({ tags, place }) =>
      !tags.has('category') && (!place || refNamed(conversation, sentence.raw.slice(place.start, place.end))),
  );
  if (isLegend && refs.length > 0 && isShown) return edit('show', { refs });
  if (has(sentence, 'show') && refs.length > 0 && !has(sentence, 'place', 'category', 'find'))
    return edit('show', { refs });
  return null;
}

/** "Hide all the hotels": the kind that was searched for last, and all of it. */
function isShownKind(sentence: Sentence, { before }: Conversation): boolean {
  const last = before.findLast(({ name }) => name === 'search_places');
  const kind = sentence.pieces.find(({ tags }) => tags.has('category'))?.value;
  const isPlain = !has(sentence, 'find', 'near', 'place', 'ordinal', 'firstn', 'word', 'quoted');
  return (
    kind !== undefined &&
    kind === last?.input.category &&
    isPlain &&
    has(sentence, 'all', 'hide', 'remove', 'colorword')
  );
}

/** Behind what is renamed: "call the first one Base". */
function startOfName(from: number, behind: readonly Piece[]): number {
  const last = behind.findIndex((piece) => !means(piece, ...TARGETS));
  const target = behind.slice(0, last).findLast(({ tags }) => tags.has('ordinal') || tags.has('ref'));
  return target?.end ?? from;
}

const TARGETS: readonly Tag[] = ['ordinal', 'ref', 'it', 'there', 'selection', 'fluff', 'of'];

function newName({ raw, pieces }: Sentence): string | undefined {
  const quoted = pieces.find(({ tags }) => tags.has('quoted'))?.value;
  if (quoted) return quoted;
  const word = pieces.findLast(({ tags }) => tags.has('rename'));
  // "Call the first one" names nothing.
  const behind = word ? pieces.filter(({ start }) => start >= word.end) : [];
  const isTarget = behind.every((piece) => means(piece, ...TARGETS));
  if (isTarget && behind.some(({ tags }) => tags.has('ordinal') || tags.has('ref'))) return undefined;
  const rest =
    word &&
    raw
      .slice(startOfName(word.end, behind))
      .replace(/^[\s:：为成叫它]+|^(?:to|as)\s+|[\s。.!！吧]+$/gi, '')
      .replace(/^to\s+/i, '');
  const after = rest && /^(?:of )?(?:the )?(?:\w+ ){0,3}(?:to|as) (.+)$/i.exec(rest)?.[1];
  if (after) return after;
  return rest && !/^(?:什么|啥|哪|what|which)/i.test(rest) ? rest : undefined;
}
