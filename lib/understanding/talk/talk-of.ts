import type { Answers } from '../../i18n/answers.ts';
import { ASKS } from '../lexicon/asks.ts';
import type { Tag } from '../lexicon/tag.ts';
import { means, type Sentence } from '../slots/sentence.ts';
import { has } from '../slots/slots.ts';
import { ERRAND } from './left-over.ts';
import { isStatement } from './statements.ts';

/** What is said to a message of which nothing is done on the map. */
export type Talk = keyof Answers['demo']['talk'];

/** What single words make of a message that may ask for something all the same. */
export const MISHEARD: ReadonlySet<Talk> = new Set(['compose', 'facts', 'told', 'service']);
/** How sure the classifier must be of a tool, to outweigh such a word. */
export const SURELY_MEANT = 0.8;

export const GEO: readonly Tag[] = [...ASKS, 'near', 'category'];

/** Files are made by the buttons of the page. */
const EXPORT =
  /(?:导出|下载|保存|存)(?:成|为|到|一下|这个|这张|当前|整个|我的|全部|所有)*(?:地图|路线|标记|地点|图层|轨迹|行程|聊天|对话|文件|gpx|kml|geojson|csv)|\b(?:export|download|save)\b.{0,30}\b(?:map|routes?|markers?|places|layers?|track|trip|chat|conversation|file|gpx|kml|geojson|csv)\b/i;

/** A month, a season or a year without a day: a question about the climate. */
const SEASON =
  /(?:\d{1,2}|十?[一二三四五六七八九十])月份?(?!\d|[一二三四五六七八九十底末]|亮|饼|球|季|台)|(?:1[89]|20|21)\d\d年(?!\d)|(?:明|后|大后)年|[春夏秋冬](?:天|季)|\bin (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|(?:1[89]|20|21)\d\d)\b|\bnext (?:year|month|summer|winter|spring|autumn)\b|下个?月(?!\d|[一二三四五六七八九十])|年平均|\baverage (?:temperature|weather|rainfall)|气候|\bclimate\b/i;

/** Concerts, matches, exhibitions on a day. */
const EVENTS =
  /(?:有(?:什么|啥|没有|哪些|无)|有無|有什麼).{0,6}(?:演出|演唱会|演唱會|音乐会|音樂會|展览|展覽|话剧|活动|活動|比赛|球赛|音乐节|市集)|\b(?:any|what|which|are there|is there)\b.{0,24}\b(?:concerts?|gigs?|festivals?|exhibitions?|events|football match(?:es)?)\b|\b(?:find|show|list)\b.{0,12}\b(?:gigs?|concerts?)\b|\bwhat(?:'s| is) (?:on|happening|going on) (?:in|this|tonight|tomorrow|today|on)\b/i;
const UNSAFE =
  /安全(?:吗|么|不|嘛|嗎)|安不安全|治安|[危]险(?:吗|么|不)|\b(?:is|are|how|was) (?:it |[\p{L}' -]{2,40} )?(?:really |very )?(?:safe|dangerous)\b|\b(?:crime|pickpockets?|muggings?)\b/iu;
const ALONE =
  /治安|一个人|独自|女生|女孩|单身|小偷|夜里|深夜|晚上|\b(?:at night|in the (?:evening|dark)|after dark|alone|solo|women|woman|girls?|crime|neighbou?rhood|pickpockets?|muggings?)\b/i;
const WATER = /\b(?:swim|swimming|surf|dive|water)\b|下海|下水|游泳/i;

/** How safe people are at a place; whether the weather is, for something that is done outside, is another question. */
const asksSafety = (sentence: Sentence): boolean =>
  UNSAFE.test(sentence.raw) &&
  !has(sentence, 'weather') &&
  !/\bto (?:eat|drink|use|take|give|mix|buy)\b|(?:能|可以)[吃喝用]/i.test(sentence.raw) &&
  (ALONE.test(sentence.raw) ||
    (WATER.test(sentence.raw) && !has(sentence, 'date', 'today')) ||
    !has(sentence, 'act:', 'outing', 'mode:'));

const isOfSeason = (sentence: Sentence): boolean =>
  SEASON.test(sentence.raw) &&
  !has(sentence, 'date', 'nodate', 'today', 'now', 'span', 'hourly', 'route', 'trip', 'days', 'near', 'wear');

/** What is no matter of places: a price, another question, or something that is only told. */
function beyond({ raw }: Sentence): Talk {
  if (ERRAND.test(raw)) return 'service';
  return QUESTION.test(raw) ? 'facts' : 'told';
}

const QUESTION =
  /[?？吗么呢嘛]|[几多]|什么|啥|哪|怎|如何|谁|为何|是不是|能不能|\b(?:what|who|whom|whose|why|how|when|which|where|is|are|was|were|do|does|did|can|could|should|may|will|population|capital|name|tell (?:me|us))\b/iu;

/** Small talk and everything that is no matter of places; null when the message is about places. */
export function talkOf(sentence: Sentence): Talk | null {
  if (EXPORT.test(sentence.raw)) return 'export';
  const isGeo = has(sentence, ...GEO);
  const isLabel =
    has(sentence, 'quoted') && has(sentence, 'map', 'near', 'in', 'place') && !/poem|诗|story|故事/i.test(sentence.raw);
  if (
    has(sentence, 'compose') &&
    !isLabel &&
    !has(sentence, 'circle', 'line', 'rectangle', 'polygon', 'label', 'buffer')
  )
    return 'compose';
  if (isStatement(sentence.raw)) return 'told';
  const isService = has(sentence, 'service') && !has(sentence, 'route', 'howlong', 'draw');
  if (isService && !(has(sentence, 'from') && has(sentence, 'mode:drive'))) return 'service';
  if (asksSafety(sentence)) return 'safety';
  if (EVENTS.test(sentence.raw)) return 'events';
  if (has(sentence, 'meta')) return 'capability';
  if (has(sentence, 'trivia') && !has(sentence, 'near', 'map')) return beyond(sentence);
  if (has(sentence, 'capability')) return 'capability';
  if (has(sentence, 'whoareyou') && !has(sentence, 'weather', 'route')) return 'whoareyou';
  const isStay = has(sentence, 'days') && has(sentence, 'place');
  const isThere = has(sentence, 'category') && has(sentence, 'place') && has(sentence, 'in');
  const isErrand = sentence.pieces.some(({ tags, text }) => tags.has('need') && /买|送|buy|get|修|换|寄/.test(text));
  const isWay =
    has(sentence, 'from') &&
    has(sentence, 'to', 'go') &&
    sentence.pieces.filter(({ tags }) => tags.has('place')).length >= 2;
  if (
    has(sentence, 'nongeo') &&
    !isWay &&
    !isStay &&
    !isErrand &&
    !isThere &&
    !has(sentence, 'weather', 'route', 'near', 'whereask', 'reach', 'trip', 'where', 'outing', 'wear')
  )
    return beyond(sentence);
  if (has(sentence, 'past') && has(sentence, 'weather')) return 'past';
  if (has(sentence, 'weather') && isOfSeason(sentence)) return 'climate';
  if (isGeo || has(sentence, 'place', 'point', 'ordinal', 'zoomin', 'zoomout', 'clear', 'undo')) return null;
  for (const talk of ['thanks', 'bye', 'greet', 'ok'] as const) {
    // "Splendid, thank you", 谢谢小同志: thanks to somebody.
    const isTo = (talk === 'thanks' || talk === 'bye') && sentence.raw.length <= 60 && !/[?？]/.test(sentence.raw);
    const isAll = sentence.pieces.every((piece) =>
      means(piece, talk, 'fluff', 'ok', 'greet', 'thanks', 'bye', 'also', ...(isTo ? (['word'] as const) : [])),
    );
    if (has(sentence, talk) && isAll) return talk;
  }
  return null;
}
