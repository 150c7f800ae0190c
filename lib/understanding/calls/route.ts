import { type PlaceInput, placeInput } from '../../tools/place-input.ts';
import { askWhich } from '../dialogue/asking.ts';
import type { Conversation } from '../dialogue/conversation.ts';
import { isSame, lastBeside, spokenOfKind } from '../dialogue/last-pair.ts';
import { isPending } from '../dialogue/past-calls.ts';
import { saidInFull } from '../dialogue/subject.ts';
import type { Mention } from '../slots/mention.ts';
import { hereOf, lastPlace } from '../slots/place-of.ts';
import type { Piece, Sentence } from '../slots/sentence.ts';
import { asksWays, avoided, has, isArrival, modeIn, timeIn, valued, waysIn } from '../slots/slots.ts';
import { startArrived, startBefore } from '../slots/start-of-way.ts';
import type { Call } from './call.ts';
import { searchedAround } from './measure.ts';
import { isShown } from './targets.ts';

export function routeIntent(sentence: Sentence, conversation: Conversation, all: Mention[]): Call | null {
  const mode = modeIn(sentence);
  const ends = withKindEnd(
    all.filter(({ role, piece }) => role !== 'exclude' && role !== 'along' && isEnd(piece, role)),
    sentence,
    conversation,
  );
  const isSearch = has(sentence, 'along') && (has(sentence, 'category', 'find') || ends.length === 0);
  if (isSearch || valued(sentence, 'sort') === 'distance') return null;
  const slots = endsOf(
    ends.map((each) => startArrived(startBefore(each, ends, sentence.raw), ends, sentence.raw)),
    sentence.raw,
  );
  // "How do I get there" after a list: to which of them?
  const isVague = ends.length === 1 && ends[0]?.piece.tags.has('there');
  const question = slots.to && !isVague ? null : askWhich('way', sentence, conversation);
  if (question) return question;
  const last = slots.to ? undefined : lastPlace(conversation);
  // "Driving up from Boston" after the weather of Portland and Boston leads to the other one.
  const isStart = last && slots.from && isSame(last, slots.from, conversation.before);
  const to = slots.to ?? (isStart ? lastBeside(last, conversation) : last);
  if (!to) return null;
  // "From there to Bryant Park", which is what "there" was: from the one before it.
  const isItself = slots.from && slots.to && isSame(slots.from, slots.to, conversation.before);
  const from =
    (isItself && has(sentence, 'there', 'it') ? lastBeside(to, conversation) : slots.from) ??
    (has(sentence, 'me', 'here') && ends.length === 1 && !TAKE_ME.test(sentence.raw)
      ? hereOf(sentence, conversation)
      : slots.to || isNearestFound(conversation) || isShown(to, conversation)
        ? startOn(sentence, conversation, to)
        : undefined);
  const avoid = avoided(sentence);
  // Tolls and motorways are for who drives.
  const driven = avoid.some((each) => each !== 'ferries') ? 'drive' : undefined;
  const time = timeIn(sentence, conversation);
  const way = conversation.before.findLast(({ name }) => name === 'plan_route')?.input ?? {};
  const isOfLast = [from, to].every((end) => [way.from, way.to].some((other) => isSamePlace(end, other)));
  const usual = isOfLast && typeof way.mode === 'string' ? way.mode : undefined;
  const same = from === undefined && !conversation.hasPosition ? wayTo(to, conversation) : {};
  return {
    name: 'plan_route',
    input: {
      ...same,
      ...(from && { from }),
      to,
      ...(slots.via.length > 0 && { via: slots.via, ...reorderOf(sentence, ends) }),
      ...((mode ?? driven ?? usual) && { mode: mode ?? driven ?? usual }),
      ...(avoid.length > 0 && { avoid }),
      ...((has(sentence, 'alternatives', 'alternativesOther') || asksWays(sentence)) && {
        alternatives: waysIn(sentence),
      }),
      ...(time && (isArrival(sentence) ? { arrive_by: time } : { depart_at: time })),
    },
  };
}

/** The start, the stops and the mode of the last way, where another is asked for to where it led. */
function wayTo(to: PlaceInput, { before }: Conversation): Record<string, unknown> {
  const {
    to: last,
    from,
    via,
    mode,
  } = before.findLast((call) => call.name === 'plan_route' && !isPending(call))?.input ?? {};
  const isSame = 'name' in to && Object(last).name === to.name;
  return isSame
    ? { ...(from !== undefined && { from }), ...(via !== undefined && { via }), ...(mode !== undefined && { mode }) }
    : {};
}

/** "Now by train to Ghent", 再往苏州站去: on from the place that was spoken of last, where nobody knows where the user is. */
function startOn(sentence: Sentence, conversation: Conversation, to: PlaceInput): PlaceInput | undefined {
  const isOn = modeIn(sentence) !== undefined || has(sentence, 'howlong', 'also') || ON.test(sentence.raw);
  const { name, input } = conversation.before.at(-1) ?? {};
  // The nearest of those that were compared: from where they were.
  const compared =
    name === 'travel_times' && input?.minutes === undefined ? placeInput.safeParse(input?.from).data : undefined;
  if (compared) return compared;
  const isListed = name === 'search_places' || (name === 'get_place' && isShown(to, conversation));
  const around = isListed ? searchedAround(conversation) : undefined;
  const last = conversation.hasPosition || !isOn ? undefined : (around ?? lastPlace(conversation));
  return last && JSON.stringify(last) !== JSON.stringify(to) && !('ref' in last && NOWHERE.has(last.ref))
    ? last
    : undefined;
}

/** The way to the nearest of a kind begins where it was looked for. */
const isNearestFound = ({ before }: Conversation) => before.at(-1)?.input.sort === 'distance';

const isSamePlace = (one: unknown, other: unknown) =>
  one !== undefined && JSON.stringify(one) === JSON.stringify(other);
const TAKE_ME = /\b(?:take|walk|drive|bring|get|lead|guide) (?:me|us)\b|带我|送我/i;
const ON = /^(?:and |ok |so )?(?:now|then|next|onward|back)\b|[返回]|完|再|接着|继续|然后/iu;
const NOWHERE = new Set(['me', 'view', 'selection', 'home', 'work']);

/** "Best order for A, B and C", 怎么走最顺: what of the stops may move. */
function reorderOf(sentence: Sentence, ends: Mention[]): { reorder?: 'via' | 'after_start' | 'all' } {
  if (!has(sentence, 'shortest')) return {};
  const roles = new Set(ends.map(({ role }) => role));
  return { reorder: !roles.has('from') ? 'all' : roles.has('to') ? 'via' : 'after_start' };
}

/** Whether a mention can be an end of a route: "to learn guitar" and "in nginx" are none. */
function isEnd({ tags, text }: Piece, role: string): boolean {
  const isLowerWord = tags.has('word') && !tags.has('name') && /^[a-z]/.test(text);
  return (
    !isLowerWord ||
    (role !== 'in' &&
      !/^(?:learn|study|cook|make|be|do|become|improve|lose|say|watch|see|eat|drink|play|buy|sit|relax|fix|print|sleep|stay|park|swim|work|read|meet|have|take|get|find|try|rent|hire|send|wash|dance|listen|chill|grab|shop)\b/.test(
        text,
      ))
  );
}

/** Kinds of which a person has one in mind: "to the airport". */
const ONE_IN_MIND = new Set([
  'airport',
  'train_station',
  'bus_station',
  'office',
  'school',
  'university',
  'hotel',
  'residential',
]);

/** "从这里到火车站怎么走": a kind of place after "to" or "from" is an end of the route too. */
function withKindEnd(ends: Mention[], sentence: Sentence, conversation: Conversation): Mention[] {
  if (has(sentence, 'near', 'find', 'open')) return ends;
  const added = sentence.pieces.flatMap((kind, index): Mention[] => {
    if (!kind.tags.has('category')) return [];
    const before = sentence.pieces.slice(Math.max(0, index - 2), index);
    const isTo = before.some(
      ({ tags, text }) => tags.has('to') || tags.has('go') || (tags.has('route') && /(?:去|到|回|\bto)$/i.test(text)),
    );
    const spoken = spokenOfKind(kind, conversation);
    const isFrom = before.some(({ tags }) => tags.has('from')) && (spoken ?? ONE_IN_MIND.has(kind.value ?? ''));
    const role = isFrom ? 'from' : isTo ? 'to' : '';
    const isTaken = ends.some((end) => end.role === role || (role === 'to' && end.role === 'go'));
    return role === '' || isTaken
      ? []
      : [
          {
            input: spoken ?? saidInFull(kind.text, conversation) ?? { name: kind.text },
            piece: kind,
            role,
            isName: false,
          },
        ];
  });
  return [...ends, ...added].sort((a, b) => a.piece.start - b.piece.start);
}

const LISTED = /^\s*(?:、|,|，|和|与|跟|及|and|&|,\s*and)\s*(?:the )?$/i;

const RETURN =
  /(?:再|然后|最后|直接|之后|并|又)(?:直接|再|开|走|骑|坐车)*(?:回(?:来|去|家|到?(?:出发|原|起)[地点处]|程)|返(?:回|程))(?!的路)|往返|来回|\b(?:and|then) (?:straight |directly |right )?(?:back|home)(?: again| home| to (?:where|the start)\b[^,]*| (?:by|on|in) [^,]{2,20})?[\s.!?]*$|\b(?:round trip|return trip|there and back)\b/i;

function endsOf(ends: Mention[], raw: string) {
  const via = ends.filter(({ role }) => role === 'via');
  const rest = ends.filter(({ role }) => role !== 'via');
  const from =
    rest.find(({ role }) => role === 'from') ??
    (rest.length >= 2 && !['to', 'go'].includes(rest[0]?.role ?? '') ? rest[0] : undefined);
  const targets = rest.filter((each) => each !== from);
  // 去灵隐寺、龙井村: the last of a list is the target.
  const listed = targets.filter((each, index) => {
    const before = targets[index - 1];
    return before !== undefined && each.role === '' && LISTED.test(raw.slice(before.piece.end, each.piece.start));
  });
  const isTold = targets[0] !== undefined && ['to', 'go', 'then'].includes(targets[0].role);
  const isListed = isTold && listed.length > 0 && listed.length === targets.length - 1;
  const to =
    (isListed ? targets.at(-1) : undefined) ??
    targets.findLast(({ role }) => ['to', 'go', 'then'].includes(role)) ??
    targets.at(-1) ??
    (from && rest.length === 1 && from.role !== 'from' ? from : undefined);
  const isStart = ({ input }: Mention) => from !== undefined && JSON.stringify(input) === JSON.stringify(from.input);
  const between = targets.filter((each) => each !== to && each.role !== 'near' && !isStart(each));
  const stops = [...via, ...between].map(({ input }) => input);
  // 最后再回来: the way ends where it begins.
  if (from && to && !isStart(to) && RETURN.test(raw.slice(to.piece.end)))
    return { from: from.input, to: from.input, via: [...stops, to.input] };
  return { from: from?.input, to: to?.input, via: stops };
}
