import type { Conversation } from '../dialogue/conversation.ts';
import { mentions } from '../slots/mentions.ts';
import { hereOf } from '../slots/place-of.ts';
import type { Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { Call } from './call.ts';

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
