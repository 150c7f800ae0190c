import type { PlaceInput } from '../../tools/place-input.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import type { Mention } from '../slots/mention.ts';
import { mentions } from '../slots/mentions.ts';
import { lastPlace, lastRef } from '../slots/place-of.ts';
import type { Piece, Sentence } from '../slots/sentence.ts';
import { first, has, valued } from '../slots/slots.ts';
import type { Call } from './call.ts';
import { shownRefs, targets } from './targets.ts';

export function drawIntent(sentence: Sentence, conversation: Conversation): Call | null {
  const isWriting =
    has(sentence, 'quoted') &&
    has(sentence, 'map', 'near', 'in', 'place') &&
    /\b(?:write|label|mark|tag)\b|写|标|备注/i.test(sentence.raw);
  const radius = first(sentence, 'distance')?.amount ?? bareRadius(sentence.raw);
  const said = (['buffer', 'circle', 'rectangle', 'polygon', 'label', 'line'] as const).find((each) =>
    has(sentence, each),
  );
  const isPlainRadius =
    radius !== undefined &&
    has(sentence, 'radius') &&
    has(sentence, 'near', 'of') &&
    !has(sentence, 'category', 'find', 'whereask');
  const isRound =
    isPlainRadius ||
    (/\b(?:draw|shade|mark out|outline)\b|画|圈/i.test(sentence.raw) &&
      radius !== undefined &&
      (has(sentence, 'near', 'radius') || /为?圆?中心|圆心|cent(?:er|re)/i.test(sentence.raw)));
  const isLinked = /连接|连起来|连成|连线|\b(?:connect|join|link)\b/i.test(sentence.raw);
  const shape = isWriting ? 'label' : (said ?? (isRound ? 'circle' : isLinked ? 'line' : undefined));
  if (!shape) return null;
  const halved = radius !== undefined && /直径|diameter/.test(sentence.raw) ? radius / 2 : radius;
  const isThem =
    (shape === 'line' || shape === 'polygon') && /\b(?:them|these|those)\b|它们|这些|这几个|全部/i.test(sentence.raw);
  const spoken = mentions(sentence, conversation).filter(({ piece }) => !piece.tags.has('quoted'));
  const found = isThem && spoken.length < 2 ? allShown(conversation) : spoken;
  const color = valued(sentence, 'color');
  const text = first(sentence, 'quoted')?.value;
  const more = { ...(color && { color }), ...(text && { text }) };
  const center = found[0]?.input ?? centreOf(sentence, conversation);
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

/** Where nothing is named: the map, or what was spoken of last where neither the map nor the user is known. */
function centreOf(sentence: Sentence, conversation: Conversation): PlaceInput {
  const isSaid = has(sentence, 'me', 'here', 'view') || conversation.hasView || conversation.hasPosition;
  const last = isSaid ? undefined : lastPlace(conversation);
  return last ?? { ref: conversation.hasPosition && has(sentence, 'me') ? 'me' : 'view' };
}

/** "Connect them": every place of the newest list. */
function allShown(conversation: Conversation): Mention[] {
  const piece: Piece = { tags: new Set(['ref']), start: 0, end: 0, text: '' };
  return shownRefs(conversation).map((ref) => ({ input: { ref }, piece, role: '', isName: false }));
}

/** 半径500: metres, or kilometres below 50. */
function bareRadius(raw: string): number | undefined {
  const said = Number(
    /(?:半径|\bradius(?: of)?)\s*(?:为|是|:|：)?\s*(\d+(?:\.\d+)?)(?![\d.])\s*(?:$|[,，。])/i.exec(raw)?.[1],
  );
  return said > 0 ? (said < 50 ? said * 1_000 : said) : undefined;
}
