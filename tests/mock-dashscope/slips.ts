import { isRecord } from '../../lib/domain/is-record.ts';

/** A number from 0 up to 1 for each thing that may go wrong: the same for the same seed, whatever else happens. */
export type Chance = (of: string) => number;

/** Chances by seed and question (FNV-1a). */
export function chanceOf(seed: number, question: string): Chance {
  return (of) => {
    let hash = 0x811c9dc5;
    for (const char of `${seed}|${question}|${of}`)
      hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
    return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(list: readonly [T, ...T[]], chance: number): T => list[Math.floor(chance * list.length)] ?? list[0];

type Input = Record<string, unknown>;

const KEYS: Record<string, [string, ...string[]]> = {
  place: ['city', 'location', 'address'],
  near: ['location', 'around', 'center'],
  from: ['origin', 'start'],
  to: ['destination', 'dest'],
  category: ['type', 'kind'],
  query: ['keyword', 'name'],
  days: ['duration', 'num_days'],
  area: ['city', 'destination'],
  radius_m: ['radius_meters', 'radius'],
  mode: ['transport', 'travel_mode'],
  date: ['day', 'target_date'],
  limit: ['max_results', 'count'],
};

const WORDS: Record<string, [string, ...string[]]> = {
  walk: ['walking', '步行', 'on foot'],
  drive: ['driving', '驾车', 'car'],
  bike: ['cycling', '骑行', 'bicycling'],
  transit: ['subway', '公交', 'public_transport'],
  days: ['daily', 'day'],
  now: ['current', 'today'],
  fly_to: ['flyTo', 'fly to'],
  distance: ['Distance', '距离'],
};

/** What public reports show of Qwen's arguments: other keys, words and shapes, wrappers, empty fields, broken JSON. */
const SLIPS: [string, (input: Input, chance: number) => Input | string][] = [
  ['keys', (input, chance) => mapKeys(input, (key) => (KEYS[key] ? pick(KEYS[key], chance) : key))],
  [
    'words',
    (input, chance) =>
      mapValues(input, (value) => (typeof value === 'string' && WORDS[value] ? pick(WORDS[value], chance) : value)),
  ],
  [
    'types',
    (input) =>
      mapValues(input, (value) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value)),
  ],
  ['shapes', shaped],
  ['lists', (input) => mapValues(input, (value) => (isTexts(value) ? value.join('、') : value))],
  ['wrapped', (input) => ({ arguments: input })],
  ['twice', (input) => JSON.stringify(JSON.stringify(input))],
  ['nulls', (input) => ({ ...input, name_en: null, note: '' })],
  ['extra', (input) => ({ ...input, language: 'zh-CN', reason: 'the user asked' })],
  ['comma', (input) => JSON.stringify(input).replace(/\}$/, ',}')],
  ['cut', (input) => JSON.stringify(input).replace(/\}$/, '')],
  ['quotes', (input) => JSON.stringify(input).replaceAll("'", '’').replaceAll('"', "'")],
];

/** Arguments as a mediocre model writes them, as JSON or nearly; and the name of what it did to them. */
export function slipped(input: Input, chance: Chance): { json: string; slip: string } {
  const [slip, change] = pick(SLIPS as [(typeof SLIPS)[number], ...typeof SLIPS], chance('which'));
  const made = change(input, chance('how'));
  return { slip, json: typeof made === 'string' ? made : JSON.stringify(made) };
}

const PLACES = /^(?:place|near|from|to|center|area|start)$/;

function shaped(input: Input, chance: number): Input {
  const [name, city] = ['name', 'city'];
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => {
      if (!PLACES.test(key) || typeof value !== 'string') return [key, value];
      const [first, ...rest] = value.split(', ');
      const object = { [name]: first, ...(rest.length > 0 && { [city]: rest.join(', ') }) };
      return [key, chance < 0.4 ? object : chance < 0.7 ? [value] : { value }];
    }),
  );
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

const mapKeys = (input: Input, to: (key: string) => string): Input =>
  Object.fromEntries(Object.entries(input).map(([key, value]) => [to(key), value]));

const mapValues = (input: Input, to: (value: unknown) => unknown): Input =>
  Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      Array.isArray(value) && !isTexts(value) ? value.map((each) => (isRecord(each) ? each : to(each))) : to(value),
    ]),
  );

/** A ref that the list does not have, or not in this spelling. */
export const wrongRef = (ref: string, chance: number): string =>
  pick([`place_${ref.slice(1)}`, `#${ref.slice(1)}`, `p9${ref.slice(1)}`, ref.toUpperCase()], chance);

/** A call that was written instead of made. */
export function writtenCall(name: string, json: string, chance: number): string {
  const call = `{"name": "${name}", "arguments": ${json}}`;
  return pick(
    [
      `<tool_call>\n${call}\n</tool_call>`,
      `\`\`\`json\n${call}\n\`\`\``,
      call,
      `✿FUNCTION✿: ${name}\n✿ARGS✿: ${json}`,
      `Action: ${name}\nAction Input: ${json}`,
    ],
    chance,
  );
}

/** Other spellings of a tool's name. */
export const wrongName = (name: string, chance: number): string =>
  pick(
    [
      `functions.${name}`,
      name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      name.replaceAll('_', '-'),
    ],
    chance,
  );
