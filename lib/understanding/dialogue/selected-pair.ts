import type { PlaceInput } from '../../tools/place-input.ts';
import type { Mention } from '../slots/mention.ts';
import type { Piece, Sentence } from '../slots/sentence.ts';
import type { Conversation } from './conversation.ts';
import { lastPair } from './last-pair.ts';
import { lastSeveral, severalSaid } from './last-several.ts';

const PAIR =
  /这两(?:个|处|地|家|点|座|条|者)?|那两(?:个|处|地|家|点|座|条)|(?:这|它|他)俩|[它他她]们(?:之?间|俩|两个)|两者|二者|两(?:个|处|地|点|家)(?:地方|地点)?之?间|两(?:个|座)(?:地方|地点|城市|景点)?(?:离|相距|相隔)|(?:选中|选择|选|标)的(?:这)?两(?:个|处|家)|彼此|两(?:头|地|边|端|城)|\b(?:these|those|the|my|both) two\b|\bboth (?:of )?(?:the )?(?:them|these|those|places|cities|towns|ends)\b|\bthe two (?:of them|places|i (?:selected|picked|chose))|\b(?:in|for|of|at) both\b(?! [a-z])|\bbetween (?:them|these|those|both)\b|\bone (?:to|from|and) the other\b|\bone another\b|\beach other\b|\bapart are (?:they|those|these)\b|\bare they (?:far )?(?:apart|from)\b|\bthe two\b/iu;
/** 从这里到那里, "from here to there": with two selected they are the first and the second. */
const HERE_TO_THERE =
  /(?:从|由)?(?:这|此)(?:里|儿|边|处)?(?:到|去|至|和|与|跟)(?:那|另)(?:里|儿|边|处|一个|个)|\b(?:from )?here (?:to|and) there\b/iu;

/** So many places as the message says ("these three"); two that are selected, in the order in which they were, or else the two spoken of last, where the message speaks of two; null where it does not. */
export function selectedPair({ raw, pieces }: Sentence, conversation: Conversation): Mention[] | null {
  if (pieces.some(({ tags }) => tags.has('place'))) return null;
  const several = severalSaid(raw);
  const all = several && lastSeveral(conversation, several.count);
  if (several && all) return all.map((input) => ({ input, piece: pieceOf(several.said), role: '', isName: false }));
  const refs = [...new Set(conversation.selection)].slice(-2);
  const isSelected = refs.length === 2;
  const said = PAIR.exec(raw) ?? (isSelected ? HERE_TO_THERE.exec(raw) : null);
  const pair: readonly PlaceInput[] | null = isSelected ? refs.map((ref) => ({ ref })) : said && lastPair(conversation);
  if (!said || !pair) return null;
  const piece = pieceOf(said);
  return pair.map((input, index) => ({ input, piece, role: index === 0 ? 'from' : 'to', isName: false }));
}

const pieceOf = (said: RegExpExecArray): Piece => ({
  tags: new Set(['selection']),
  start: said.index,
  end: said.index + said[0].length,
  text: said[0],
});
