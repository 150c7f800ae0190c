import type { Call } from '../calls/call.ts';
import type { Tag } from '../lexicon/tag.ts';
import type { Piece } from '../slots/sentence.ts';

/** The tools that a word of the vocabulary is for. */
const USED_BY: readonly [tags: readonly Tag[], tools: readonly string[]][] = [
  [
    ['weather', 'umbrella', 'air', 'wear', 'outing', 'hourly', 'span'],
    ['get_weather', 'outing_advice'],
  ],
  [
    [
      'route',
      'shortest',
      'howlong',
      'howfar',
      'leave',
      'go',
      'from',
      'to',
      'via',
      'back',
      'thereafter',
      'alternatives',
    ],
    ['plan_route', 'travel_times', 'measure', 'map_view', 'plan_trip'],
  ],
  [
    ['trip', 'days', 'play', 'nthday'],
    ['plan_trip', 'get_weather'],
  ],
  [
    [
      'find',
      'near',
      'whereask',
      'where',
      'open',
      'along',
      'phone',
      'hours',
      'address',
      'website',
      'detail',
      'ratingq',
      'else',
    ],
    ['search_places', 'locate', 'get_place'],
  ],
  [
    ['ordinal', 'ref', 'it', 'there', 'here', 'me', 'view', 'selection', 'zone', 'timeq', 'about', 'change', 'exclude'],
    [],
  ],
];

/** Words of the map, and what narrows any request: days, hours, distances. */
const ANY: ReadonlySet<Tag> = new Set([
  'draw',
  'clear',
  'undo',
  'redo',
  'remove',
  'hide',
  'show',
  'heat',
  'fit',
  'home',
  'zoomin',
  'zoomout',
  'zoomto',
  'goto',
  'pan',
  'map',
  'circle',
  'line',
  'rename',
  'distance',
  'minutes',
  'measure',
  'reach',
  'date',
  'today',
  'time',
  'daypart',
]);

/** Whether calls take a word up: they carry what it says or means, or are of the tool that it is for. */
export function takenBy(calls: readonly Call[]): (piece: Piece) => boolean {
  const said = JSON.stringify(calls.map(({ input }) => input)).toLowerCase();
  const names = new Set(calls.map(({ name }) => name));
  // The way to the nearest that is found is the next step.
  if (calls.some(({ input }) => input.sort === 'distance')) names.add('plan_route');
  const isSaid = (text: string) => text !== '' && said.includes(text.toLowerCase());
  return ({ tags, text, value }) =>
    (text.length > 1 && isSaid(text)) ||
    (value !== undefined && isSaid(`"${value}"`)) ||
    [...tags].some((tag) => {
      const [family, detail] = tag.split(':');
      // A trip carries each taste as the kinds of places that are for it.
      if (family === 'interest' && names.has('plan_trip')) return true;
      if (detail !== undefined) return isSaid(`"${detail}"`) || names.has(`map_${family}`);
      const user = USED_BY.find(([of]) => of.includes(tag));
      return user ? user[1].length === 0 || user[1].some((tool) => names.has(tool)) : names.size > 0 && ANY.has(tag);
    });
}
