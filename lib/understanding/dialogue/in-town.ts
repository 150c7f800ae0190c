import { scan } from '../slots/scan.ts';
import type { CategoryLexicon, PlaceLexicon, PlaceName } from '../slots/token.ts';
import type { Conversation } from './conversation.ts';

/** What every town has one of, where nothing says which: "to the airport", 去火车站; not "the airport in Munich", 机场路. */
const OWN_EN =
  /(?<=\b(?:to|from|at|near|and|of|is|reach|or|about)\s)(?:(?:the|its) )?(airport|(?:train|railway|main|central|bus|coach) station|(?:city|town) cent(?:re|er)|downtown|(?<=\bthe )cent(?:re|er))(?=[?.!,;]|$|\s(?:from|to|by|with|at|and|or|now|tomorrow|today|tonight|on|is|take|then|please|instead|for|in the|far|close|near)\b)/giu;
const OWN_ZH =
  /(?<=^(?:请问|那|那么)?|[去到从从离離至和跟回往在]|距离?|改成|换成)(机场|機場|火车站|火車站|高铁站|市中心|市区)(?=[到去离離和跟怎远多要坐有附周旁呢吧吗的]|$|[\s,，。？?！!])/gu;

const CENTRE = /cent(?:re|er)$|^downtown$|^市/i;
/** So many messages back a town is still the one talked about. */
const MOST = 6;

/** The message with the name of the town before what is its own: "Lisbon airport" for "the airport" after the weather in Lisbon; null where no town was named. */
export function inTown(
  { message, asked = [], today }: Conversation,
  lexicons: { places: PlaceLexicon; categories: CategoryLexicon },
): string | null {
  const frame = SIGHT_EN.exec(message) ?? SIGHT_ZH.exec(message);
  if (!frame && message.search(OWN_EN) < 0 && message.search(OWN_ZH) < 0) return null;
  const town = [...asked.slice(-MOST), message].flatMap((each) => townsIn(each, lexicons, today)).at(-1);
  if (!town) return null;
  const sight = frame && sightOf(frame, town, lexicons);
  if (frame && sight) return message.replace(frame[0], frame[0].replace(frame[1] ?? '', sight));
  const named = (own: string, gap: string) =>
    CENTRE.test(own) ? (message.includes(town) ? own : town) : `${town}${gap}${own.replace(/^(?:main|central) /i, '')}`;
  const read = message
    .replace(OWN_EN, (said, own: string) => (CENTRE.test(own) && message.includes(town) ? said : named(own, ' ')))
    .replace(OWN_ZH, (own: string) => named(own, ''));
  return read === message ? null : read;
}

/** "The opera house" after Sydney, 去动物园 after Beijing: a sight that the town is named with. */
const SIGHT_EN =
  /(?:\b(?:to|from|where(?:'s| is)|how far is|near|at)) ((?:the |its )[a-z]+(?: [a-z]+)?)(?=[?.!,;]|$|\s(?:from|to|by|then|please|and)\b)/iu;
const SIGHT_ZH = /(?:[去到从離离]|^那?)(\p{Script=Han}{2,5}?)(?=怎[么麼]|在哪|[多远遠]|到|[,，。？?]|$)/u;

function sightOf(frame: RegExpExecArray, town: string, { places }: { places: PlaceLexicon }): string | undefined {
  const own = (frame[1] ?? '').replace(/^(?:the|its) /i, '');
  const isHan = /\p{Script=Han}/u.test(own);
  const name = isHan ? town + own : `${town} ${own}`;
  const isAll = ({ start, end, kind }: PlaceName) =>
    start === 0 && end === name.length && kind !== 'city' && kind !== 'county';
  const isKnown = places.scan(own).some(({ start, end }) => start === 0 && end === own.length);
  return !isKnown && isHan === /\p{Script=Han}/u.test(town) && places.scan(name).some(isAll) ? name : undefined;
}

const townsIn = (message: string, lexicons: { places: PlaceLexicon; categories: CategoryLexicon }, today: string) =>
  scan(message, lexicons, today).pieces.flatMap(({ place, text }) =>
    place && ['city', 'county'].includes(place.kind) ? [text] : [],
  );
