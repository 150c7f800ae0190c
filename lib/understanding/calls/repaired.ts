import type { AnyOf, Tag } from '../lexicon/tag.ts';
import { scan } from '../slots/scan.ts';
import { means, type Piece, type Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import type { CategoryLexicon, PlaceLexicon } from '../slots/token.ts';

type Lexicons = { places: PlaceLexicon; categories: CategoryLexicon };

/** How somebody takes back what was just said: 啊不对，是…; "… no wait, …". A mere "no" wants a pause on both sides. */
const SLIP_ZH =
  /(?:[\s,，.。…、;；:：—-]{1,4}(?:[啊哦呃哎诶唉噢额呀]{1,2}[,，\s]?)?|[啊哦呃哎诶唉噢额]{1,2}[,，\s]?)(?:不对不对|不对|不是不是|不是|(?:我)?(?:说|打|写|记|搞|弄|看)?错了|口误|等等|等一下|更正(?:一下)?|纠正(?:一下)?|(?<=[啊哦呃哎诶唉噢额])不(?![要用会能想去行必过知]))[\s,，.。…!！:：]{0,4}(?:应该|其实)?(?:我?(?:是|要|想)?(?:说|指|问)的?)?是?\s?/u;
const SLIP_EN =
  /(?:\s{0,3}[,.;:…–—-]{1,4}\s{0,3}|\s{1,3})(?:(?:(?:oh |uh |um |er |ah )?(?:no|wait|sorry|hold on|actually)[,.!…\s]{1,4}(?:no|wait|sorry|actually)|scratch that|make (?:that|it)|i mean[t]?|or rather|correction|oops|whoops|my bad|my mistake)(?![\p{L}'’])|(?<=[,.;:…–—-]\s{0,3})(?:no(?=\s*[,.…–—-])|wait(?=\s*[,.…–—-])|sorry|actually|rather)(?![\p{L}'’]))[\s,.!:…–—-]{0,5}(?:i (?:actually |really )?mean[t]? |make (?:it|that) |it'?s |that'?s )?/iu;

/** "Brum? Birmingham I mean", "Morocco, well Marrakech really". */
const BEHIND =
  /^([^\n]{2,200}?)[,?.;…–—-]{1,3} {0,2}(?:well,? )?([^,.;?]{2,30}?),? (?:i mean[t]?|really|rather|sorry|actually)(?=$|[.?!,])(.*)$/isu;

/** What such messages hold: others do not pay for compiling the expressions. */
const LATIN = /[a-z]/i;
const IS_BEHIND = /i mean|really|rather|sorry|actually/i;

/** What may stand in the place of what: the same sort of thing. */
const SORTS: readonly (readonly (Tag | AnyOf)[])[] = [
  ['place', 'point', 'house', 'name', 'site'],
  ['date', 'today', 'span'],
  ['time', 'daypart'],
  ['days'],
  ['minutes'],
  ['distance'],
  ['category'],
  ['mode:'],
];
const sortOf = (piece: Piece) => SORTS.findIndex((sort) => means(piece, ...sort));

/** What a message asks for. */
const ASKS: readonly (readonly (Tag | AnyOf)[])[] = [
  ['weather', 'umbrella', 'air', 'wear'],
  ['route', 'howlong', 'howfar', 'measure'],
  ['trip'],
  ['category'],
];
/** What leads on to a thing and is said again with it. */
const LEADS: readonly Tag[] = ['from', 'to', 'in', 'near', 'go', 'via', 'fluff', 'of', 'also', 'change'];
const WIDE = new Set(['country', 'region']);

/**
 * A message in which something is taken back, with what was meant in its stead: 明天杭州 啊不对 是湖州 会下雨吗 asks of 湖州, "hotels in
 * Turin, oops, Milan" of Milan. null where nothing is, or what follows could not stand for anything before it.
 */
export function repaired(message: string, lexicons: Lexicons, today: string): string | null {
  const [said, meant] = halvesOf(message);
  const before = scan(said, lexicons, today);
  const after = scan(meant, lexicons, today);
  if (before.pieces.length === 0 || after.pieces.length === 0) return null;
  if (isOtherRequest(before, after)) return after.raw;
  return insteadOf(before, after);
}

/** What was said and what it is to be; the second is empty where nothing is taken back. */
function halvesOf(message: string): [string, string] {
  const slip = SLIP_ZH.exec(message) ?? (LATIN.test(message) ? SLIP_EN.exec(message) : null);
  const meant = slip ? message.slice(slip.index + slip[0].length) : '';
  if (slip && meant.trim() !== '') return [message.slice(0, slip.index), meant];
  const [, said = '', name = '', rest = ''] = (IS_BEHIND.test(message) && BEHIND.exec(message)) || [];
  // "Portland, Oregon I mean" is a name alone.
  return /\s/.test(said) ? [said, name + rest] : ['', ''];
}

/** "Hotels in Rome, no wait, the weather there": what was asked is taken back as a whole. */
function isOtherRequest(before: Sentence, after: Sentence): boolean {
  const [first, second] = [before, after].map((each) => ASKS.filter((ask) => has(each, ...ask)));
  return first?.some((ask) => second?.includes(ask)) === false && (second?.length ?? 0) > 0 && first.length > 0;
}

function insteadOf(before: Sentence, after: Sentence): string | null {
  const lead = after.pieces.find((piece) => !means(piece, ...LEADS) || sortOf(piece) >= 0);
  if (!lead) return null;
  const amount = /^\d{1,3}$|^[一二两三四五六七八九十]$/.test(lead.text) ? numbered(before, lead) : null;
  if (amount) return joined(amount, after.raw.slice(lead.end));
  if (sortOf(lead) < 0 && !isUnknownName(lead, after)) return null;
  let [kept, rest] = [before.raw, after.raw];
  const taken = takenBack(before, after);
  for (const { old, meant, at } of taken.toReversed()) {
    kept = kept.slice(0, old.start) + saidInFull(old, meant, after) + kept.slice(old.end);
    rest = rest.slice(0, at) + rest.slice(meant.end).replace(THE_ONE, '');
  }
  return taken.length > 0 ? joined(kept, rest) : null;
}

/** "Make that 4": another number of what was counted. */
function numbered({ raw, pieces }: Sentence, { text }: Piece): string | null {
  const counted = pieces.findLast((piece) => means(piece, 'days', 'minutes', 'distance', 'count', 'number'));
  if (!counted) return null;
  const said = counted.text.replace(
    /\d+(?:\.\d+)?|[一二两三四五六七八九十]+|\b(?:one|two|three|four|five|six)\b/i,
    text,
  );
  return raw.slice(0, counted.start) + said + raw.slice(counted.end);
}

/** Which pieces are said anew, with where the words that lead on to the new ones begin. */
function takenBack(before: Sentence, after: Sentence): { old: Piece; meant: Piece; at: number }[] {
  return SORTS.flatMap((_, sort) => {
    const isOf = (piece: Piece, { pieces }: Sentence) =>
      sortOf(piece) === sort || (sort === 0 && pieces === after.pieces && isUnknownName(piece, after));
    const olds = before.pieces.filter((piece) => isOf(piece, before));
    const news = after.pieces.filter((piece) => isOf(piece, after));
    const [only] = news;
    if (!only || news.length > olds.length) return [];
    const alike = news.length === 1 ? olds.findLast((old) => roleOf(old, before) === roleOf(only, after)) : undefined;
    const replaced = alike && roleOf(only, after) !== '' ? [alike] : olds.slice(-news.length);
    return replaced.flatMap((old, index) => {
      const meant = news[index];
      return meant ? [{ old, meant, at: leadAt(meant, after) }] : [];
    });
  }).sort((a, b) => a.meant.start - b.meant.start);
}

/** Whether it is the start or the end of a way. */
function roleOf(piece: Piece, { pieces }: Sentence): '' | 'from' | 'to' {
  const last = pieces[pieces.indexOf(piece) - 1];
  return last?.tags.has('from') ? 'from' : last && means(last, 'to', 'go') ? 'to' : '';
}

function leadAt(meant: Piece, { pieces }: Sentence): number {
  let index = pieces.indexOf(meant);
  for (let last = pieces[index - 1]; last && means(last, ...LEADS) && sortOf(last) < 0; last = pieces[index - 1])
    index--;
  return pieces[index]?.start ?? meant.start;
}

/** A name that nobody knows is one where nothing else is said, or where a word leads on to a place. */
function isUnknownName(piece: Piece, after: Sentence): boolean {
  if (!piece.tags.has('word') || !/\p{Script=Han}{2}|\p{L}{3}/u.test(piece.text)) return false;
  const isAll = after.pieces.every((each) => each === piece || means(each, ...LEADS));
  return isAll || roleOf(piece, after) !== '';
}

const THE_ONE = /^\s*(?:的?那(?:个|座|家|边|里)|one)(?![\p{Script=Latin}])/iu;

/** "Portland … the Maine one" is Portland in Maine. */
function saidInFull(old: Piece, meant: Piece, { raw }: Sentence): string {
  const isOne = THE_ONE.test(raw.slice(meant.end)) || /\bone (?:in|from) $/i.test(raw.slice(0, meant.start));
  if (!isOne || !WIDE.has(meant.place?.kind ?? '')) return meant.text;
  return /\p{Script=Han}/u.test(old.text) ? meant.text + old.text : `${old.text}, ${meant.text}`;
}

function joined(kept: string, rest: string): string {
  const more = rest.replace(/^[\s,，.。、;；]+/u, '').trim();
  return more === '' ? kept : `${kept}${/\p{Script=Han}/u.test(kept) ? '' : ' '}${more}`;
}
