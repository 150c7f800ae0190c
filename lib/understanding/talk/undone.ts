import { FORECAST_DAYS } from '../../domain/forecast-gap.ts';
import { isAskedAlong } from '../calls/along-way.ts';
import type { Call } from '../calls/call.ts';
import { takenBy } from '../dialogue/taken.ts';
import { TIME_APART } from '../slots/patterns/times.ts';
import { means, type Piece, type Sentence } from '../slots/sentence.ts';
import { covers, type Span, wishes, within } from '../slots/wishes.ts';

/** What opens one more request in a message. */
const ADDED =
  /(?:然后(?:再)?|顺便|另外|并且|接着(?:再)?|最后(?:再)?|还要|(?<=[，。,；;])再|\b(?:and then|and also|then|also|after that|afterwards)\b|\band(?= (?:please )?[a-z]+ (?:a|an|the|my|our|me|us|him|her|it|them|some|for|to)\b))/gi;
const END = /[，。,；;！!？?\n]|\.(?:\s|$)|(?<=\S)(?=然后|顺便|另外|并且|\band then\b|\band also\b)/;

/** Words that open a request and say nothing of what it is, and thanks. */
const OPENING =
  /^(?:\s|请|麻烦(?:你|您)?|帮(?:我|忙)|给我|我(?:们)?(?:还)?(?:想|要)|你|please|can you|could you|would you|i(?:'d| would)? (?:want|like|need) to|also|then|再|,)+/i;
const COURTESY =
  /^(?:谢谢(?:你|您|了)?|多谢|麻烦了?|辛苦了?|拜托了?|thanks?(?: you)?(?: so much| a lot| very much)?|please|cheers|感谢|哈|呢|吧|啊|嗯|ok|okay)*[\s\p{P}]*$/iu;

/**
 * The parts of a message that no call takes up, in the user's own words: what is to be done besides and wishes that nothing
 * considers. A word is taken up where a call carries what it means, or the call is of the tool that the word is for.
 */
export function undoneParts(sentence: Sentence, calls: readonly Call[]): string[] {
  const isTaken = takenBy(calls);
  const tools = new Set(calls.map(({ name }) => name));
  const spans = [
    ...farDays(sentence, calls),
    ...timesApart(sentence, calls),
    ...addedClauses(sentence, isTaken),
    ...lostKinds(sentence, isTaken),
    ...wishes(sentence, tools, isTaken),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  // What lies beside a way is looked for once the way is known, in the step after this.
  const isLookedForNext = tools.has('plan_route') && isAskedAlong(sentence);
  const isNext = (span: Span) => isLookedForNext && within(sentence, span).some(({ tags }) => tags.has('along'));
  const apart = spans
    .filter((span) => !isNext(span))
    .filter(
      (span, index) =>
        !spans.some((other, at) => at !== index && covers(other, span) && (at < index || !covers(span, other))),
    );
  return [...new Set(apart.map(({ start, end }) => worded(sentence.raw.slice(start, end))))].filter(Boolean);
}

/** In the user's own words, without what only opens or closes them. */
const worded = (text: string) =>
  text
    .replace(OPENED, '')
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
    .slice(0, 60);

const OPENED = /^(?:\s|请|麻烦(?:你|您)?|please|can you|could you|would you|and|also|then|然后|顺便|另外|并且|再|,)+/i;

/** The message before a clause that is added to it, and that clause: "museums in Rome, then tell me a joke". */
export function addedTo(message: string): { rest: string; added: string } | null {
  const match = [...message.matchAll(ADDED)].at(-1);
  const rest = match && message.slice(0, match.index).replace(/[\s\p{P}]+$/u, '');
  return match && rest ? { rest, added: worded(message.slice(match.index + match[0].length)) } : null;
}

/** 「然后…」, "and book a table": clauses that are added and of which nothing is taken up. */
function addedClauses(sentence: Sentence, isTaken: (piece: Piece) => boolean): Span[] {
  return [...sentence.raw.matchAll(ADDED)].flatMap((match): Span[] => {
    const start = match.index + match[0].length;
    const length = sentence.raw.slice(start).search(END);
    const span = { start, end: length <= 0 ? sentence.raw.length : start + length };
    const text = sentence.raw.slice(span.start, span.end).replace(OPENING, '');
    const pieces = within(sentence, span).filter(
      ({ tags }) => !tags.has('fluff') && !tags.has('also') && !tags.has('and'),
    );
    const isEmpty = text.trim().length < 2 || COURTESY.test(text) || pieces.length === 0;
    return isEmpty || pieces.some(isTaken) ? [] : [span];
  });
}

/** More days than any forecast has: those that it has are told. */
const farDays = ({ pieces }: Sentence, calls: readonly Call[]): Span[] =>
  calls.some(({ name }) => name === 'get_weather')
    ? pieces.filter(({ tags, amount = 0 }) => (tags.has('span') || tags.has('days')) && amount > FORECAST_DAYS)
    : [];

/** How far two clocks are apart: only the time of one place is told. */
const timesApart = ({ raw, pieces }: Sentence, calls: readonly Call[]): Span[] =>
  calls.length === 1 &&
  calls[0]?.name === 'locate' &&
  pieces.some(({ tags }) => tags.has('timeq')) &&
  TIME_APART.test(raw)
    ? [{ start: 0, end: raw.length }]
    : [];

/** Kinds of places in clauses of which nothing else is taken up: "weather in Rome, restaurants there". */
function lostKinds(sentence: Sentence, isTaken: (piece: Piece) => boolean): Span[] {
  return clausesIn(sentence.raw).filter((span) => {
    const pieces = within(sentence, span).filter(({ tags }) => !tags.has('there') && !tags.has('it'));
    const isKind = (piece: Piece) => means(piece, 'category') && !means(piece, 'act:', 'mode:');
    return pieces.some((piece) => isKind(piece) && !isTaken(piece)) && !pieces.some(isTaken);
  });
}

function clausesIn(raw: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const match of [...raw.matchAll(/[，。,；;！!？?、\n]+|\s(?:and|plus|then|also)\s|和|以及|还有|$/gi)]) {
    if (match.index > start) clauses.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return clauses;
}
