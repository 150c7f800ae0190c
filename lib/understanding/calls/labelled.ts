import type { Conversation } from '../dialogue/conversation.ts';
import { mentions } from '../slots/mentions.ts';
import { hereOf } from '../slots/place-of.ts';
import { means, type Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Call } from './call.ts';
import { locateCall } from './where.ts';

/** What marks a place. */
const MARKS = /标|图钉|大头针|画个点|[放打插]个?点|\b(?:pin|mark|marker|dot|flag|label|point)\b/i;
/** What the mark is to say, up to the end of the message. */
const SAYS =
  /(?:写(?:上|着|个|下|明)?|标(?:上|注(?:为|成|上)?|记为)|备注(?:上|为|成)?|名(?:字|称)?(?:就)?(?:叫|是|为)|叫做?|取名(?:叫|为)?|命名为)[：:\s]*(.{1,40})$|\b(?:write|label(?:led)?(?: it| as)*|saying|that says|say|call(?:ed)?(?: it)?|named?(?: it)?|with the (?:text|label|words?))[\s:]+(.{1,60})$/iu;

/** "Put a pin on the bridge, label it lunch": a mark, and all that follows as its text, whatever that means elsewhere. */
export function labelled(sentence: Sentence, conversation: Conversation): Call | null {
  const said = SAYS.exec(sentence.raw);
  const text = (said?.[1] ?? said?.[2] ?? '').replace(/^[\s"'“”「」『』‘’]+|[\s"'“”「」『』‘’。.!！吧]+$/gu, '');
  if (!said || text === '' || !MARKS.test(sentence.raw.slice(0, said.index))) return null;
  const before = { ...sentence, pieces: sentence.pieces.filter(({ start }) => start < said.index) };
  const place = mentions(before, conversation).find(({ piece }) => !piece.tags.has('quoted'))?.input;
  if (!place && !has(before, 'here', 'me', 'view', 'map', 'selection')) return null;
  return { name: 'map_draw', input: { shape: 'label', center: place ?? hereOf(before, conversation), text } };
}

const MARK =
  /^(?:please |can you |could you |and |also |then )*(?:(?:mark|pin|plot|flag)\b|put\b.{2,90}\bon (?:the|my) map|(?:drop|put|place|stick) (?:a |some )?(?:pins?|markers?)\b)|标(?:出|一下|上|记|注)|[给在].{2,12}[放打插画做加]一?个(?:点|图钉|记号|旗)$/iu;

/** "Mark the Charles Bridge", "put Oia on the map", 标出东方明珠和外滩: each of them is shown where it lies. */
export function marked(sentence: Sentence, conversation: Conversation): Call[] {
  if (!MARK.test(sentence.raw) || conversation.before.at(-1)?.name === 'plan_trip') return [];
  const places = mentions(sentence, conversation).filter(({ piece }) => !/^(?:mark|pin|plot|flag)$/i.test(piece.text));
  const isOther = sentence.pieces.some(
    (piece) =>
      !places.some((place) => place.piece.start <= piece.start && place.piece.end >= piece.end) &&
      !means(piece, 'fluff', 'map', 'markers', 'where', 'in', 'on', 'and', 'about', 'also', 'find', 'show') &&
      !(means(piece, 'draw') && /^(?:put|drop|place|stick|[插打放做加]一?个)$/i.test(piece.text)) &&
      !/^(?:mark|pin|plot|flag)$/i.test(piece.text),
  );
  const isThem = places.some(({ piece }) => piece.tags.has('it') || piece.tags.has('there'));
  return isOther || isThem ? [] : places.slice(0, MOST).flatMap(({ input }) => locateCall(input) ?? []);
}

const MOST = 6;
