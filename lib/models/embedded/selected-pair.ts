import type { Conversation } from './conversation.ts';
import type { Mention } from './mention.ts';
import type { Sentence } from './sentence.ts';

const PAIR =
  /这两(?:个|处|地|家|点|座|条|者)?|那两(?:个|处|地|家|点|座|条)|(?:这|它|他)俩|[它他她]们(?:之?间|俩|两个)|两者|二者|两(?:个|处|地|点|家)(?:地方|地点)?之?间|(?:选中|选择|选|标)的(?:这)?两(?:个|处|家)|彼此|\b(?:these|those|the|my|both) two\b|\bboth (?:of )?(?:them|these|those|places)\b|\bthe two (?:of them|places|i (?:selected|picked|chose))|\bbetween (?:them|these|those|both)\b|\bone (?:to|from|and) the other\b|\bone another\b|\beach other\b|\bthe two\b/iu;
/** 从这里到那里, "from here to there": with two selected they are the first and the second. */
const HERE_TO_THERE =
  /(?:从|由)?(?:这|此)(?:里|儿|边|处)?(?:到|去|至|和|与|跟)(?:那|另)(?:里|儿|边|处|一个|个)|\b(?:from )?here (?:to|and) there\b/iu;

/** Two places that are selected, in the order in which they were, where the message speaks of two; null where it does not. */
export function selectedPair({ raw, pieces }: Sentence, { selection }: Conversation): Mention[] | null {
  const refs = [...new Set(selection)].slice(-2);
  if (refs.length < 2 || pieces.some(({ tags }) => tags.has('place'))) return null;
  const said = PAIR.exec(raw) ?? HERE_TO_THERE.exec(raw);
  if (!said) return null;
  const piece = {
    tags: new Set(['selection']),
    start: said.index,
    end: said.index + said[0].length,
    text: said[0],
  };
  return refs.map((ref, index) => ({ input: { ref }, piece, role: index === 0 ? 'from' : 'to', isName: false }));
}
