import { NAME_PARTS } from '../lexicon/names.ts';
import type { Tag } from '../lexicon/tag.ts';
import { means, type Piece } from './sentence.ts';

export const TAIL_EN = new Set(NAME_PARTS.tailEn);
export const TAIL_OF_CITY_EN = new Set(NAME_PARTS.tailOfCityEn);
export const HEAD_EN = new Set(NAME_PARTS.headEn);
export const TAIL_WORDS = new Set(NAME_PARTS.tailWords);
export const TAIL_ZH = [...NAME_PARTS.tailZh, ...NAME_PARTS.tailWords].sort((a, b) => b.length - a.length);
const HAN = /\p{Script=Han}/u;
export const AREAS = new Set(['country', 'region', 'city', 'county']);
/** Pieces that stay what they are, whatever stands beside them. */
export const FIXED: readonly Tag[] = [
  'date',
  'time',
  'nodate',
  'notime',
  'today',
  'days',
  'span',
  'minutes',
  'distance',
  'ordinal',
  'firstn',
  'ref',
  'quoted',
  'point',
  'house',
  'now',
  'daypart',
  'hourly',
  'steps',
  'number',
];
/** What may follow a Chinese name that is meant as one place. */
export const AFTER_NAME: readonly Tag[] = [
  'there',
  'here',
  'near',
  'where',
  'route',
  'to',
  'from',
  'via',
  'timeq',
  'apart',
  'weather',
  'outing',
  'bearing',
  'howfar',
  'hours',
  'phone',
  'address',
  'distance',
  'howlong',
];
/** Capitals in a title do not make these a part of a name. */
export const FUNCTION: readonly Tag[] = [
  'near',
  'from',
  'to',
  'via',
  'in',
  'and',
  'weather',
  'route',
  'find',
  'place',
  'where',
  'fluff',
  'also',
];
export const BEFORE_NAME: readonly Tag[] = ['from', 'to', 'via', 'apart', 'thereafter', 'goto', 'go'];
/** Characters that begin many names. */
export const COLOURS = '红黄绿青蓝紫粉灰橙';

export const isHan = ({ text }: Piece) => HAN.test(text);
export const isCapital = ({ text }: Piece) => /^\p{Lu}/u.test(text);
export const isName = (piece: Piece) => means(piece, 'place', 'word');
/** 婺源 + 拍油菜花: what is done in a town is no part of its name. */
export const DOING = /^[看拍吃喝玩赏滑泡爬钓采摘逛买见找]/;
