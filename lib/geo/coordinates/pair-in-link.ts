import { bdOfMercator, type Datum } from '../crs.ts';
import { formatPairs } from './format-pairs.ts';
import { markedPairs } from './marked-pairs.ts';
import type { NumberPair, Order } from './number-pair.ts';

const N = String.raw`([+-]?\d{1,3}(?:\.\d+)?)`;

/** Parameters that name the target of a link, the pin before the view. */
const KEYS =
  'q|query|ll|pt|coordinate|coord|marker|markers|position|location|latlng|point|whatshere\\[point\\]|destination|to|daddr|dest|p|sp|where1|rtp|address|center|cp|sll|c|m|map|from|origin|saddr'.split(
    '|',
  );

const LATS = '(?:m|s|d)?lat(?:itude)?|pointy';

const LNGS = '(?:m|s|d)?(?:lng|lon|long|longitude)|pointx';

const LAT_LNG = new RegExp(`[?&#;/](?:${LATS})=${N}(?:&|;)(?:.*?[&;])?(?:${LNGS})=${N}`, 'i');

const FRACTIONS = /(?<!\d|\d\.)([+-]?\d{1,3}\.\d+)\s*[,~_]\s*([+-]?\d{1,3}\.\d+)(?![\d.])/;

const NUMBERS = new RegExp(`(?<![\\w.])${N}\\s*[,~_]\\s*${N}(?![\\w.])`);

const LNG_LAT = new RegExp(`[?&#;/](?:${LNGS})=${N}(?:&|;)(?:.*?[&;])?(?:${LATS})=${N}`, 'i');

export interface LinkPair {
  numbers: readonly [number, number];
  order?: Order;
  datum?: Datum;
}

export function pairIn(link: string, isMap: boolean): LinkPair | undefined {
  const lastOf = (regex: RegExp) => [...link.matchAll(regex)].at(-1);
  const named = (match: RegExpExecArray | null | undefined, order?: Order): LinkPair | undefined =>
    match ? { numbers: [Number(match[1]), Number(match[2])], ...(order && { order }) } : undefined;
  return (
    named(lastOf(new RegExp(`!3d${N}!4d${N}`, 'g')), 'lat,lng') ??
    named(lastOf(new RegExp(`!2d${N}!3d${N}`, 'g')), 'lng,lat') ??
    named(LAT_LNG.exec(link), 'lat,lng') ??
    named(LNG_LAT.exec(link), 'lng,lat') ??
    (isMap ? parameterIn(link) : undefined) ??
    named(new RegExp(`^geo:${N},${N}(?![\\d.])`, 'i').exec(link), 'lat,lng') ??
    mercatorIn(link) ??
    named(new RegExp(`@${N},${N}(?![\\d.])`).exec(link), 'lat,lng') ??
    named(new RegExp(`[#=]\\d{1,2}(?:\\.\\d+)?/${N}/${N}(?![\\d.])`).exec(link), 'lat,lng') ??
    inPath(link)
  );
}

/** ?q=39.9,116.4 · ?cp=39.9~116.4 · ?marker=coord:39.9,116.4;title:… */
function parameterIn(link: string): LinkPair | undefined {
  const parameters = [...link.matchAll(/[?&#;]([\w[\]]+)=([^&#]*)/g)];
  for (const key of KEYS) {
    const value = parameters.find(([, name = '']) => name.toLowerCase() === key)?.[2];
    if (value === undefined) continue;
    const pair = FRACTIONS.exec(value) ?? NUMBERS.exec(value);
    if (pair) return { numbers: [Number(pair[1]), Number(pair[2])] };
    const [marked] = [...markedPairs(value), ...formatPairs(value)];
    if (marked) return toLinkPair(marked);
  }
  return undefined;
}

/** Baidu's view: @12958160,4825907,13z, in metres. */
function mercatorIn(link: string): LinkPair | undefined {
  const match = /baidu\.com[^@]*@(-?\d{5,}(?:\.\d+)?),(-?\d{5,}(?:\.\d+)?)/i.exec(link);
  if (!match) return undefined;
  const { lng, lat } = bdOfMercator(Number(match[1]), Number(match[2]));
  return { numbers: [lng, lat], order: 'lng,lat', datum: 'bd09' };
}

/** …/place/39°54'15"N 116°24'26"E/ · …/39.90420,116.40740 */
function inPath(link: string): LinkPair | undefined {
  const [marked] = markedPairs(link);
  if (marked) return toLinkPair(marked);
  const match = /[/=](-?\d{1,3}\.\d{3,}),\s*(-?\d{1,3}\.\d{3,})(?![\d.])/.exec(link);
  return match ? { numbers: [Number(match[1]), Number(match[2])] } : undefined;
}

export const toLinkPair = ({ numbers, order }: NumberPair): LinkPair => ({ numbers, ...(order && { order }) });
