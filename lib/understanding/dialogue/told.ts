import type { PlaceInput } from '../../tools/place-input.ts';
import type { Tag } from '../lexicon/tag.ts';
import { clausesIn } from '../slots/clauses.ts';
import { mentions } from '../slots/mentions.ts';
import { AREAS } from '../slots/name-tags.ts';
import { scan } from '../slots/scan.ts';
import { means, type Piece } from '../slots/sentence.ts';
import type { CategoryLexicon, PlaceLexicon } from '../slots/token.ts';
import type { Conversation } from './conversation.ts';

/** Who is there: the user, where one lives or stays, where one works, somebody else. */
type Whose = 'me' | 'home' | 'work' | 'person';

interface Lexicons {
  places: PlaceLexicon;
  categories: CategoryLexicon;
}

/** A place that was told, in the words of the user. */
export interface ToldPlace {
  whose: Whose;
  text: string;
  place: PlaceInput;
  /** A town or more, in which no way begins. */
  isArea: boolean;
}

const WE_ZH = '(?:我们?|咱们?|俺)';
const NOW_ZH = '(?:现在|目前|这会儿|这几天|今晚|平时|暂时|人|就|正|刚到?|已经|都)*';
const KIN_ZH =
  '(?:妈妈?|爸爸?|爸妈|父母|奶奶|爷爷|姥姥|姥爷|外婆|外公|姐姐?|哥哥?|弟弟?|妹妹?|女朋友|男朋友|女友|男友|老公|老婆|媳妇|朋友|闺蜜|同学|同事|儿子|女儿|舅舅|叔叔|姑姑|阿姨|亲戚|老板)';
const KIN_EN =
  '(?:mum|mom|mother|dad|father|parents|folks|sister|brother|gran|grandma|grandmother|grandpa|grandfather|aunt|uncle|cousin|son|daughter|wife|husband|boyfriend|girlfriend|partner|(?:best )?friend|mate|boss|in-laws)s?';
const LODGING_ZH = '(?:酒店|宾馆|民宿|客栈|旅馆|旅店|旅社|青旅|公寓|住处|住的(?:地方|酒店|宾馆|民宿))';
const LODGING_EN = '(?:hotel|hostel|air ?bnb|b&b|guest ?house|motel|lodgings?|accommodation|digs|room)';
const DWELLING_EN = '(?:home|house|flat|apartment|place)';
const AT_EN =
  '(?:(?:right|just|over|somewhere|close|very|all|a place|a hotel|an airbnb|in a hotel|at a hotel|at a place) )*(?:at|in|near|by|on|off|beside|next to|close to|around|opposite|to)';
const IS_EN = "(?:'s|’s| is| are)";

/** How somebody tells where they are; the last group is the place. */
const FRAMES: readonly (readonly [Whose, RegExp])[] = (
  [
    [
      'person',
      `^${WE_ZH}的?${KIN_ZH}家?${NOW_ZH}(?:住在?|在)(.+?)(?:(?:那边|那儿)?(?:读书|念书|读研|读大学|上大学|上学|留学|上班|工作|打工|实习|出差|当兵|定居))?$`,
    ],
    [
      'person',
      `^(?:my|our) ${KIN_EN}(?:${IS_EN}(?: living| staying| based| studying| working)?| lives?| stays?| stud(?:y|ies)| works?) ${AT_EN} (.+)$`,
    ],
    ['work', `^${WE_ZH}的?(?:公司|单位|办公室)${NOW_ZH}(?:在|位于)(.+)$`],
    ['work', `^${WE_ZH}${NOW_ZH}在(.+?)(?:上班|工作)$`],
    ['work', `^(?:(?:i|we) work|(?:my|our) (?:office|work|workplace)${IS_EN}) ${AT_EN} (.+)$`],
    ['home', `^${WE_ZH}的?(?:订|定)?的?(?:家|${LODGING_ZH})${NOW_ZH}(?:订|定)?(?:住?在|位于)(.+)$`],
    ['home', `^(?:${WE_ZH}的?)?${LODGING_ZH}(?:就|已经)?(?:[订定]|选)?在了?(.+)$`],
    [
      'home',
      `^(?:这次|今晚)?${WE_ZH}?(?:已经|提前|在)?(?:预?[订定]|租)(?:好了?|了|的是)(?:在)?(.+?)的?(?:一?[家间个])?${LODGING_ZH}$`,
    ],
    ['home', `^(?:(?:这次|今晚)${WE_ZH}?|${WE_ZH})${NOW_ZH}(?:住在?|下榻在?|落脚在?)(.+)$`],
    ['home', '^住在?(.+)$'],
    ['home', `^(?:i|we) (?:live|stay) ${AT_EN} (.+)$`],
    [
      'home',
      `^(?:i['’]?m|i am|we['’]?re|we are|(?:i|we) will be)(?: now| currently)? (?:staying|living|based|lodging) ${AT_EN} (.+)$`,
    ],
    ['home', `^(?:staying|living|based) ${AT_EN} (.+)$`],
    ['home', `^(?:my|our) (?:${LODGING_EN}|${DWELLING_EN})${IS_EN} ${AT_EN} (.+)$`],
    ['home', `^(?:my|our) ${LODGING_EN}${IS_EN} (?:called )?(.+)$`],
    [
      'home',
      `^(?:i|we)?(?:['’]ve| have)? ?(?:booked|got|have|rented|reserved) (?:(?:a|an|the|our|my) )?(?:(?:room|bed|place|night|few nights|suite) )?(?:${LODGING_EN} )?${AT_EN} (.+)$`,
    ],
    ['me', `^${WE_ZH}${NOW_ZH}在(.+)$`],
    ['me', `^(?:i['’]?m|i am|we['’]?re|we are)(?: now| currently| standing| stuck| just)* ${AT_EN} (.+)$`],
  ] as const
).map(([whose, source]) => [whose, new RegExp(source, 'i')] as const);

/** How each frame begins: a message that begins otherwise does not pay the 10 ms that compiling them takes. */
const OPENS =
  /^(?:[我咱俺]|这次|今晚|已经|提前|在|预|[订定租住]|酒店|宾馆|民宿|客栈|旅|青旅|公寓|(?:my|our|i|we|staying|living|based|have|booked|got|rented|reserved)\b|['’]ve\b)/i;

/** 宽窄巷子的一家客栈 is where 宽窄巷子 is. */
const LODGING_BEHIND = new RegExp(`的?(?:一?[家间个])?${LODGING_ZH}$`, 'u');
/** "Brighton at the Grand Hotel" */
const SITE_BEHIND = /^(\p{L}[\p{L} '’-]{1,30}?) at ((?:the )?\p{L}.{1,40})$/iu;
const OPENING = /^(?:hi|hello|hey|ok(?:ay)?|well|so|嗯|你好|那)[,，\s]+|^(?:and|but|so|because|cos) /iu;
const CLOSING =
  /(?:出差|旅游|旅行|度假|开会|上学|转机|那边|这边|那儿|这儿|那里|这里|那块|附近|一带|旁边|边上?|门口|上面|里面|呢|呀|啊|了)+$|(?: right)? (?:now|here|at the moment|btw)$/iu;
const SITE_EN =
  /^(?:the )?(?:[\p{L}'’.-]+ ){1,4}(?:station|airport|hotel|hostel|inn|square|street|road|avenue|park|museum|bridge|market|cathedral|castle|harbou?r|terminal|mall|university|hospital)$/iu;
const KNOWN: readonly Tag[] = ['from', 'in', 'me', 'near', 'of', 'fluff', 'ok'];

/** The newest place of each kind that was told. */
export type Told = Partial<Record<Whose, ToldPlace>>;

const AND = / and (?=(?:tomorrow|tonight|today|then|i|we|i'd|we'd|want|need|how|where|what|is|are)\b)/gi;
/** A blank between Chinese words ends a clause. */
const PAUSE = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu;
export const clausesOf = (message: string): string[] =>
  clausesIn(message.replace(AND, ', ').replace(PAUSE, '，'))
    .map((text) => text.trim())
    .filter(Boolean);

/** The place that a clause tells and does no more: 我酒店在春熙路, "our flat's in Shoreditch"; "I'm at work" names none. */
export function toldIn(clause: string, lexicons: Lexicons, conversation: Conversation): ToldPlace | null {
  const text = clause.trim().replace(OPENING, '');
  if (!OPENS.test(text)) return null;
  for (const [whose, frame] of FRAMES) {
    const name = frame
      .exec(text)?.[1]
      ?.replace(LODGING_BEHIND, '')
      .replace(CLOSING, '')
      .replace(SITE_BEHIND, '$2 in $1')
      .trim();
    if (!name) continue;
    const sentence = scan(name, lexicons, conversation.today);
    const [found, ...others] = mentions(sentence, { ...conversation, message: name });
    if (!found || !('name' in found.input)) return SITE_EN.test(name) ? toldSite(whose, name) : null;
    const isAll = sentence.pieces.every(
      (piece) =>
        piece === found.piece || piece.end <= found.piece.end || means(piece, ...KNOWN) || isTownOf(found.input, piece),
    );
    const isNamed = found.isName || !/^\p{Ll}/u.test(found.piece.text);
    if (SITE_EN.test(name) && !(found.isName && isAll)) return toldSite(whose, name);
    if (others.length > 0 || !isAll || !isNamed) return null;
    return { whose, text: name, place: found.input, isArea: AREAS.has(found.piece.place?.kind ?? '') };
  }
  return null;
}

/** "The Hilton in Vienna": the town that a place lies in. */
const isTownOf = (input: PlaceInput, { text }: Piece) => 'city' in input && input.city === text;

const toldSite = (whose: Whose, name: string): ToldPlace => ({
  whose,
  text: name,
  place: { name: name.replace(/^the /i, '') },
  isArea: false,
});

/** What was told in the messages before and in this one, the newest of each kind; and what this one says beside. */
export function allTold(
  conversation: Conversation,
  lexicons: Lexicons,
): { told: Told; aside: ToldPlace | null; rest: string } {
  const told: Told = {};
  for (const clause of (conversation.asked ?? []).flatMap(clausesOf)) {
    const place = toldIn(clause, lexicons, conversation);
    if (place) told[place.whose] = place;
  }
  const clauses = clausesOf(conversation.message);
  const read = clauses.map((clause) => toldIn(clause, lexicons, conversation));
  const aside = clauses.length > 1 ? (read.find((place) => place !== null) ?? null) : null;
  const isRest = aside !== null && read.some((place) => place === null);
  if (aside) told[aside.whose] = aside;
  return {
    told,
    aside: isRest ? aside : null,
    rest: isRest ? clauses.filter((_, index) => read[index] === null).join('，') : conversation.message,
  };
}

const LODGING_SAID = new RegExp(
  `${WE_ZH}的?${LODGING_ZH}|(?<=[回从到去往离])${LODGING_ZH}(?=$|[,，。？?呢吧啊]|怎么|到|去|附近|周围|周边|旁边|出发|近|走|坐)|^(?:那)?${LODGING_ZH}(?=附近|周围|周边|旁边|到|去|离|楼下)|住的地方|${WE_ZH}住的?那(?:边|儿|里)|\\b(?:my|our|the) (?:${LODGING_EN}|${DWELLING_EN}|flat)(?!s? in\\b|['’])|\\bwhere (?:i|we)(?:['’]m|['’]re| am| are)? (?:live|stay(?:ing)?|living)`,
  'giu',
);
const HOME_AGAIN =
  /\b(?<!(?:my|our|to|from|near|at|around|get|go|the|back) )(?:back )?home\b(?= again|[ ?.!]*$| from| by| on)/giu;
const PERSON_SAID = new RegExp(
  `${WE_ZH}?的?${KIN_ZH}(?:家|那儿|那边|那里)|[她他](?:们)?(?:家|那儿|那边|那里)|\\b(?:my|our) ${KIN_EN}['’]?s?['’]? (?:place|house|flat|home)|\\b(?:her|his|their) (?:place|house|flat|home)|(?<=\\b(?:to|from|near|visit|see) )(?:him|her|them|(?:my|our) ${KIN_EN}(?:['’]s?)?)\\b`,
  'giu',
);

const SCHOOL = /\b(?:university|college|school|institute)\b|大学|学院|中学|小学/iu;
const SCHOOL_SAID = new RegExp(
  `${WE_ZH}的?(?:学校|大学|校区)|\\b(?:my|our|the) (?:university|uni|school|college|campus)\\b`,
  'iu',
);

/** The message with names of its own for what was told: 我家 for the hotel, the town for 她那儿. */
export function inToldWords(message: string, told: Told): string {
  const isHan = /\p{Script=Han}/u.test(message);
  const home = isHan ? '我家' : 'my home';
  const school = Object.values(told).find(({ text }) => SCHOOL.test(text))?.text;
  if (school && SCHOOL_SAID.test(message)) return message.replace(SCHOOL_SAID, school);
  const withHome = told.home ? message.replace(LODGING_SAID, home).replace(HOME_AGAIN, 'to my home') : message;
  return told.person ? withHome.replace(PERSON_SAID, told.person.text) : withHome;
}

/** Where one wants to go, told beside where one stays, asks for the way: 明天想去熊猫基地. null where nothing of the kind is said. */
export const goingTo = (message: string): string | null =>
  /(?:想|要|打算|准备|得)去|\b(?:want|need|like|have|hoping|planning|going) to (?:go|get|visit|see|be)\b/i.test(message)
    ? `${message}${/\p{Script=Han}/u.test(message) ? '怎么走' : ', how do I get there'}`
    : null;
