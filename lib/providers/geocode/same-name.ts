import { editDistance } from '../../domain/edit-distance.ts';
import { keyOf, stemOf } from '../../gazetteer/normalize.mjs';

/** 'unlike' if the two cannot be compared: "Eiffel Tower" and 埃菲尔铁塔. */
export type Likeness = 'exact' | 'alias' | 'typo' | 'other' | 'unlike';

/** Words that say what a thing is rather than which: the Louvre is the Louvre Museum. */
const GENERIC =
  /^(?:the|of|du|de|des|la|le|les|der|die|das|am|di|del|da|do|museum|musee|museo|park|parc|parque|tower|tour|torre|turm|square|place|plaza|piazza|platz|bridge|pont|ponte|brucke|palace|palais|palacio|palazzo|schloss|castle|chateau|cathedral|cathedrale|dom|church|eglise|basilica|basilique|temple|shrine|mosque|lake|lac|lago|mount|mont|monte|mountain|river|island|isle|ile|city|town|university|national|state|municipality|district|county|province|metropolitan|greater)$/;
const GENERIC_HAN =
  /^(?:风景名胜区|风景区|景区|旅游区|度假区|博物院|博物馆|公园|国家公园|湿地公园|历史文化街区|步行街|古镇|古城|大学|大厦|广场|纪念馆|遗址|寺|塔|宫|陵|山|湖|岛|站|区|校区|总院|国际机场)$/;

/** How a requested name and the name of a result compare. Case, accents, width and suffixes do not count. */
export function sameName(asked: string, found: string): Likeness {
  const [a, b] = [keyOf(asked.normalize('NFKC')), keyOf(found.normalize('NFKC'))];
  if (a === '' || b === '') return 'other';
  if (a === b) return 'exact';
  if (!areComparable(a, b)) return 'unlike';
  // 星巴克(国贸店), "Springfield (Illinois)"
  const plain = keyOf(found.normalize('NFKC').replace(/\([^)]*\)/g, ' '));
  if (plain === a) return 'alias';
  return /[一-鿿]/.test(a) ? likeHan(a, plain) : likeWords(a, plain);
}

const SCRIPTS = [/[一-鿿]/, /[a-z]/, /[а-я]/, /[぀-ヿ]/, /[가-힯]/, /[؀-ۿ]/, /[α-ω]/, /[฀-๿]/, /[א-ת]/, /[ऀ-ॿ]/];

const areComparable = (a: string, b: string) =>
  SCRIPTS.some((script) => script.test(a) && script.test(b)) ||
  !SCRIPTS.some((script) => script.test(a) || script.test(b));

function likeHan(a: string, b: string): Likeness {
  if (stemOf(a) === stemOf(b)) return 'alias';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 2 && long.startsWith(short) && GENERIC_HAN.test(long.slice(short.length))) return 'alias';
  return short.length >= 3 && editDistance(a, b) <= 1 ? 'typo' : 'other';
}

function likeWords(a: string, b: string): Likeness {
  if (folded(a) === folded(b)) return 'alias';
  const [few, many] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const meant = (words: Set<string>) => [...words].filter((word) => !GENERIC.test(word));
  const [own, theirs] = [meant(few), meant(many)];
  const isSame = own.length > 0 && own.length === theirs.length && own.every((word) => many.has(word));
  // "Hyde Park" and "Hyde Lake" share the distinctive word but are two different things.
  if (isSame && ([...few].every((word) => many.has(word)) || [...many].every((word) => few.has(word)))) return 'alias';
  const least = Math.min(a.length, b.length);
  return least >= 4 && editDistance(folded(a), folded(b)) <= (least >= 8 ? 2 : 1) ? 'typo' : 'other';
}

/** Muenchen and München, Saint and St. */
const folded = (key: string) =>
  key
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/ue/g, 'u')
    .replace(/\bsaint\b|\bsankt\b/g, 'st')
    .replace(/ (?:city|town)$/, '')
    .replace(/ /g, '');
