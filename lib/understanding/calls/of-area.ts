import type { Conversation } from '../dialogue/conversation.ts';
import { rowsOf } from '../lexicon/rows.ts';
import type { PlaceLexicon } from '../slots/token.ts';

const AREAS = new Map(rowsOf('demonyms').map(([demonym = '', area = '']) => [demonym, area]));
const ANY = [...AREAS.keys()].join('|');
/** "The American one next to Boston" lies there. */
const ONE = new RegExp(`\\b(?:the )?(${ANY}) one\\b(,? (?=(?:in|near|by|next|close|beside|outside)\\b))?`, 'giu');
const BEHIND = new RegExp(`(?<=\\p{Lu}[\\p{L}'-]+)(?: then| please), (?:the )?(${ANY}) one\\b`, 'giu');
const CAPITALS = ANY.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
const NAMED = new RegExp(`\\b(?:the )?(${CAPITALS}) (\\p{Lu}[\\p{L}'-]{2,20})\\b`, 'gu');

/** "The American one", "the English Cambridge" with the name of the area; null where nothing is said so. Of a list "the Italian one" is a kitchen. */
export function ofArea({ message, before }: Conversation, places: PlaceLexicon): string | null {
  if (!/[a-z]/i.test(message)) return null;
  const areaOf = (demonym: string) => AREAS.get(demonym.toLowerCase()) ?? demonym;
  const isTown = (name: string) => {
    const [only] = places.scan(name);
    return only?.start === 0 && only.end === name.length && only.kind === 'city';
  };
  const isOfList = before.at(-1)?.name === 'search_places' || /\b(?:restaurants?|places?|eat|food)\b/i.test(message);
  const read = (
    isOfList
      ? message
      : message
          .replace(BEHIND, (_, demonym: string) => `, ${areaOf(demonym)}`)
          .replace(ONE, (_, demonym: string, beside?: string) =>
            beside ? 'the one ' : `the one in ${areaOf(demonym)}`,
          )
  ).replace(NAMED, (said, demonym: string, name: string) =>
    isTown(name) && !isTown(`${demonym} ${name}`) ? `${name}, ${areaOf(demonym)}` : said,
  );
  return read === message ? null : read;
}
