/** The values of tags that name one after a colon: "mode:walk". */
const LISTS = {
  /** How to travel; no way can be planned by flight or ship. */
  mode: ['flight', 'ship', 'walk', 'bike', 'drive', 'transit'],
  /** What a way should do without. */
  avoid: ['highways', 'tolls', 'ferries'],
  /** The order of results. */
  sort: ['distance', 'rating'],
  /** How full a trip is. */
  pace: ['easy', 'full'],
  /** Where to move the map. */
  dir: ['north', 'south', 'east', 'west'],
  base: ['satellite', 'vector', 'streets', 'auto'],
  color: ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink', 'gray'],
  /** What somebody wants to do outside. */
  act: ['running', 'hiking', 'picnic', 'cycling', 'walking', 'photography', 'swimming', 'sports', 'laundry', 'outing'],
  /** What a trip is to be rich in. */
  interest: ['history', 'museum', 'food', 'nature', 'shopping', 'family', 'art', 'nightlife'],
} as const;

/** What a word or a turn of speech may mean. */
export const MEANINGS = [
  // What joins a sentence, and what says nothing.
  ...['fluff', 'people', 'of', 'in', 'from', 'to', 'via', 'thereafter', 'near', 'apart', 'between', 'and', 'also'],
  // Weather, clothes, going out; "past" and "safety" are asked of a day or a place and not answered.
  ...['weather', 'umbrella', 'air', 'wear', 'outing', 'past', 'safety'],
  // Where and what something is, and what time it is there.
  ...['where', 'whereask', 'whereami', 'whatplace', 'timeq', 'locateview', 'world'],
  // Ways: how, in the shortest order of stops, how long, how far, when to leave, what a way should be.
  ...[
    'route',
    'shortest',
    'go',
    'howlong',
    'howfar',
    'leave',
    'reach',
    'alternatives',
    'alternativesOther',
    'waystart',
    'wayend',
  ],
  ...['measure', 'bearing', 'area', 'length'],
  // Searches, and their change.
  ...['find', 'open', 'exclude', 'excludeEnd', 'along', 'sell', 'else', 'farther', 'nearer', 'cheaper'],
  ...['phone', 'hours', 'address', 'website', 'ratingq', 'detail'],
  ...['trip', 'play'],
  // The view of the map.
  ...['zoomin', 'zoomout', 'zoomto', 'goto', 'map', 'pan', 'back', 'home', 'fit'],
  ...['basemap', 'switch', 'heat', 'on', 'off'],
  // What is drawn, and its edits.
  ...['draw', 'circle', 'line', 'rectangle', 'polygon', 'label', 'buffer', 'radius', 'colorword'],
  ...['clear', 'remove', 'hide', 'show', 'undo', 'redo', 'rename', 'all', 'markers', 'weathermark'],
  // What the conversation or the map tells.
  ...['here', 'there', 'it', 'me', 'view', 'zone', 'selection', 'drawnroute', 'change', 'about'],
  // Talk, and what no tool does.
  ...['greet', 'thanks', 'bye', 'ok', 'capability', 'whoareyou', 'compose', 'nongeo', 'trivia', 'meta', 'service'],
] as const;

/** What the extractors find beside the words of the vocabulary. */
export const EXTRACTED = [
  // A name of the gazetteer, an address, a kind of place (by its cuisine, said as a need), a name not known, any other word.
  ...['place', 'house', 'category', 'cuisine', 'need', 'name', 'site', 'brand', 'word'],
  // Days and times; those that do not exist.
  ...['date', 'today', 'span', 'days', 'nthday', 'dayafter', 'hourly', 'time', 'daypart', 'now', 'nodate', 'notime'],
  // Amounts.
  ...['distance', 'minutes', 'number', 'steps', 'count'],
  // What is pointed at.
  ...['point', 'quoted', 'ref', 'ordinal', 'firstn', 'nearestone'],
] as const;

/** What stands before the colon. */
export type Family = keyof typeof LISTS;
type Values = { [F in Family]: (typeof LISTS)[F][number] };
/** "mode" → "walk" | "bike" | … */
export type ValueOf<F extends Family> = Values[F];
type Valued = { [F in Family]: `${F}:${ValueOf<F>}` }[Family];

export const VALUES: { readonly [F in Family]: readonly ValueOf<F>[] } = LISTS;

/** "mode:walk" of the family "mode" → "walk". */
export const valueIn = <F extends Family>(tag: Tag, family: F): ValueOf<F> | undefined =>
  VALUES[family].find((value) => `${family}:${value}` === tag);

/** "mode:" stands for all tags of the family. */
export type AnyOf = `${Family}:`;
export const isAnyOf = (text: string): text is AnyOf => text.endsWith(':');

/** What a word of the vocabulary or a turn of speech contributes. */
export type WordTag = (typeof MEANINGS)[number] | Valued;

const WORD_TAGS: ReadonlySet<string> = new Set([
  ...MEANINGS,
  ...Object.entries(VALUES).flatMap(([family, values]) => values.map((value) => `${family}:${value}`)),
]);

export const isWordTag = (text: string): text is WordTag => WORD_TAGS.has(text);
const isTag = (text: string): text is Tag => isWordTag(text) || EXTRACTED.some((tag) => tag === text);

/** A tag as a table has it. Throws where there is no such tag. */
export function tagOf(text: string): Tag {
  if (isTag(text)) return text;
  throw new Error(`"${text}" is no tag of lib/understanding/lexicon/tag.ts`);
}

/** What a piece of a message may mean. */
export type Tag = WordTag | (typeof EXTRACTED)[number];
