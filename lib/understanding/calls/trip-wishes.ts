import type { PlaceInput } from '../../tools/place-input.ts';
import type { Mention } from '../slots/mention.ts';
import { isExclusion } from '../slots/mentions.ts';
import type { Piece, Sentence } from '../slots/sentence.ts';

const MUST =
  /(?:一定(?:要|得)|必须|必|务必|(?:还|也|都)?(?:想|要|得)(?:去|看|逛|玩|爬)|打卡|加上|加个|把|换成|包括|包含|安排(?:上)?|别忘了?|少不了|include|including|must[- ](?:see|visit|do|have|go)|must include|has to include|definitely|don't (?:want to )?miss|don't skip|make sure|be sure|want to (?:see|visit|go to)|add|put|move|swap|slot in|squeeze in|with a (?:stop|visit)|visiting|seeing|featuring)[^,，。;；]{0,16}$/i;
const NOT =
  /(?:不(?:想|要|用|需要|喜欢|爱|打算)?(?:再)?(?:去|看|逛|安排|玩|进|要)?|别(?:去|安排|排|选)?|避开|除了|跳过|without|no|not|skip(?:ping)?|avoid(?:ing)?|except|excluding|don't (?:want|like|need|do)|do not (?:want|like)|hate|leave out|minus|drop|remove|cut|take out|取消|去掉|删掉|删除|拿掉)[^,，。;；]{0,10}$/i;
const START =
  /(?:从|住(?:在)?|酒店(?:在|是)|住处是|住的是|出发(?:点|地)是|start(?:ing)?(?: each day)?(?: from| at)|from|stay(?:ing)?(?: at| in| near)|based (?:at|in)|hotel is(?: at| in| near)?|sleeping at)\s*(?:the |the hotel )?$/i;

/** What a trip is told beside its area: places that must be in it, what to leave out, where each day begins. */
export interface TripWishes {
  must: PlaceInput[];
  avoid: string[];
  start?: PlaceInput;
}

/** `all`: the places said; `area`: the one of the trip. */
export function wishesOf(sentence: Sentence, all: Mention[], area: PlaceInput): TripWishes {
  const { raw, pieces } = sentence;
  const others = all.filter(({ input, piece }) => input !== area && !piece.tags.has('quoted'));
  const wishes: TripWishes = { must: [], avoid: avoidedIn(sentence) };
  for (const { input, piece } of others) {
    const before = clauseBefore(raw, piece.start);
    const isNamed = piece.tags.has('place') || piece.tags.has('name') || /\p{Script=Han}|\p{Lu}/u.test(piece.text);
    if (wishes.avoid.includes(piece.text) || !isNamed) continue;
    if (START.test(before) || /^\s*出发/.test(raw.slice(piece.end))) wishes.start = input;
    else if (
      MUST.test(before) ||
      /^\s*(?:(?:is|are) (?:a |an absolute )?must|(?:放|排|加|挪|移|换|安排)(?:在|到|进|进去|去|入)?(?:第?[一二三四五1-5]天|最后一天|行程|计划|里|进去|进来)|必去|必须去|必打卡|一定要去)/i.test(
        raw.slice(piece.end),
      ) ||
      isListed(wishes.must.length > 0, before)
    )
      wishes.must.push(input);
  }
  if (pieces.some(({ tags }) => tags.has('from')) && !wishes.start) {
    const station = /从(.{2,8}?)(?:出发|走)/.exec(raw)?.[1];
    if (station && 'name' in area) wishes.start = { name: station, city: area.name };
  }
  return wishes;
}

/** Kinds and names after a word of refusal: "no museums", 不想去寺庙. */
function avoidedIn(sentence: Sentence): string[] {
  const found: string[] = [];
  for (const [index, piece] of sentence.pieces.entries()) {
    if (![...piece.tags].some((tag) => tag === 'category' || tag === 'place' || tag === 'word')) continue;
    const before = clauseBefore(sentence.raw, piece.start);
    const isAfterNo =
      (NOT.test(before) && !/(?:不要|别)(?:太|那么)|要不要/.test(before)) ||
      isExclusion(sentence, index - 1) ||
      isListed(found.length > 0, before);
    if (isAfterNo && !/^[a-z]{1,3}$/.test(piece.text) && !/^(?:不|别|太|赶|累|安排|排|重排)/.test(piece.text))
      found.push(nameOf(piece));
  }
  return [...new Set(found)];
}

const nameOf = ({ tags, value, text }: Piece) => (tags.has('category') ? (value ?? text) : text);
const clauseBefore = (raw: string, at: number) =>
  raw
    .slice(0, at)
    .split(/[,，。;；]/)
    .at(-1) ?? '';
const isListed = (isOpen: boolean, before: string) =>
  isOpen && /(?:和|与|跟|、|\band\b|\bor\b|&)\s*(?:the )?$/i.test(before);
