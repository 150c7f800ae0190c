import { scan } from '../slots/scan.ts';
import { means, type Piece } from '../slots/sentence.ts';
import { kindsOf } from '../slots/slots.ts';
import type { CategoryLexicon, PlaceLexicon } from '../slots/token.ts';
import type { Conversation } from './conversation.ts';
import { inTown } from './in-town.ts';
import { SOME } from './search-again.ts';
import { shapeAsked } from './shape-asked.ts';

type Lexicons = { places: PlaceLexicon; categories: CategoryLexicon };

/** The message with what it leaves to those before it: the town of "the airport", the kind of "only vegan ones", what "just show me some" is of; null where it says all itself. */
export const inFull = (conversation: Conversation, lexicons: Lexicons): string | null =>
  shapeAsked(conversation) ??
  onesNamed(conversation, lexicons) ??
  someNamed(conversation, lexicons) ??
  inTown(conversation, lexicons);

const ONES =
  /^(?:ok(?:ay)?,? |and |no,? |maybe |please )*(?:(?:only|just|any|some|show me|what about|how about|the)\s)*((?!one\b|more\b|other\b|good\b|which\b)[a-z][a-z' -]{2,24}?) ones?(?: please| then| instead)?[\s?.!]*$/i;

/** "Only vegan ones" after restaurants: vegan restaurants. */
function onesNamed({ message, asked = [], before, today }: Conversation, lexicons: Lexicons): string | null {
  const said = before.at(-1)?.name === 'search_places' ? ONES.exec(message)?.[1] : undefined;
  if (!said) return null;
  const { pieces } = scan(said, lexicons, today);
  if (
    !pieces.every((piece) => means(piece, 'word', 'category', 'cuisine', 'fluff')) ||
    pieces.every((piece) => means(piece, 'fluff'))
  )
    return null;
  const kind = asked
    .slice(-3)
    .flatMap((each) => kindsOf(scan(each, lexicons, today)))
    .at(-1);
  return kind ? `what about ${said} ${lastWord(kind)}` : null;
}

const lastWord = ({ text }: Piece) => text.split(' ').at(-1) ?? text;

const TABLE = /\b(?:place|spot|joint)\b/iu;
/** What is asked of a place that no tool does. */
const ORDERED =
  /\b(?:book|reserve|order|buy|get|call|phone|ring|tables?|tickets?|seats?|rooms?)\b(?: (?:me|us))?|[订訂买買叫约約]/giu;

/** "Ok just show me some then" after "book me a table at an Italian place in Rome": what can be found of it. */
function someNamed({ message, said = [], today }: Conversation, lexicons: Lexicons): string | null {
  const last = said.at(-1);
  if (!last || !SOME.test(message.trim())) return null;
  const sentence = scan(last.replace(ORDERED, ' ').replace(TABLE, 'restaurant'), lexicons, today);
  const [kind] = kindsOf(sentence);
  const place = sentence.pieces.findLast(({ tags }) => tags.has('place'));
  if (!kind) return null;
  return /\p{Script=Han}/u.test(message)
    ? `${place ? `${place.text}的` : '附近的'}${kind.text}`
    : `${kind.text} ${place ? `in ${place.text}` : 'near me'}`;
}
