import type { PastCall } from '../../domain/turn-facts.ts';
import { weekdayDate, weekdayNamed } from '../slots/dates.ts';
import { patternsIn } from '../slots/patterns.ts';
import type { Piece, Sentence } from '../slots/sentence.ts';
import type { Conversation } from './conversation.ts';

/** The day that a call is for. */
export function dayOfCall(input: PastCall['input']): string | undefined {
  const day = input.date ?? input.start_date ?? input.depart_at ?? input.arrive_by;
  return typeof day === 'string' ? day.slice(0, 10) : undefined;
}

/** The coming day that was spoken of last. */
function toldDay({ before, asked = [], today }: Conversation): string | undefined {
  const said = before.map(({ input }) => dayOfCall(input)).findLast((day) => day !== undefined && day > today);
  return (
    said ??
    asked
      .slice(-MOST)
      .flatMap((text) => daysIn(text, today))
      .at(-1)
  );
}

/** So many messages back a day is still spoken of. */
const MOST = 4;

/** The days after today that a text names. */
function daysIn(text: string, today: string): string[] {
  const tokenAt = patternsIn(text.toLowerCase(), today);
  return Array.from(text, (_, at) => tokenAt(at)).flatMap((token) =>
    token?.tag === 'date' && token.value && token.value > today ? [token.value] : [],
  );
}

const THAT_DAY = /(?:那(?:一)?|当|當)天(?![气氣])|同一天|\b(?:that|the same) day\b|\bon the day\b/iu;
const BARE =
  /^(?:on )?(?:周|星期|礼拜)?([一二三四五六日天]|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/iu;

const isBare = ({ tags, text }: Piece) => tags.has('date') && BARE.test(text);

/** 那天, "that day": the one spoken of last; a weekday that is today's, after a later day was: the one that follows it. */
export function withToldDay(sentence: Sentence, conversation: Conversation): Sentence {
  const said = thatDay(sentence);
  const day = said || sentence.pieces.some(isBare) ? toldDay(conversation) : undefined;
  if (!day) return sentence;
  const pieces = sentence.pieces.map((piece) => following(piece, day, conversation.today));
  if (!said) return { ...sentence, pieces };
  const [start, end] = [said.index, said.index + said[0].length];
  const own: Piece = { tags: new Set(['date']), start, end, text: said[0], value: day };
  const others = pieces.filter((piece) => piece.end <= start || piece.start >= end);
  return { ...sentence, pieces: [...others, own].sort((a, b) => a.start - b.start) };
}

/** Where a message says so; 那天津呢 is of a town. */
function thatDay({ raw, pieces }: Sentence): RegExpExecArray | null {
  const said = THAT_DAY.exec(raw);
  const end = said ? said.index + said[0].length : 0;
  return pieces.some((piece) => piece.tags.has('place') && piece.start < end && piece.end > end) ? null : said;
}

function following(piece: Piece, day: string, today: string): Piece {
  const weekday = piece.value === today ? BARE.exec(piece.text)?.[1] : undefined;
  return weekday
    ? { ...piece, tags: new Set(['date']), value: weekdayDate(day, weekdayNamed(weekday.toLowerCase()), 'coming') }
    : piece;
}
