import { z } from 'zod';
import { lngLat } from '../geo/lng-lat.ts';

/** The colours of lists, in the order offered; each stands out on land and water in both themes. */
export const LIST_COLORS = ['#e0672b', '#d6336c', '#7a5af8', '#2f6fdb', '#0f8a8a', '#3f8f3a', '#8a6a35'] as const;
export type ListColor = (typeof LIST_COLORS)[number];

const id = z.uuid().toLowerCase();
/** Unix ms. */
const time = z.int().min(0).max(8_640_000_000_000_000);
const text = (most: number) => z.string().trim().min(1).max(most);

/** The most that one request may add, and the notes may be long. */
export const MOST_AT_ONCE = 200;
export const LONGEST_NOTE = 1_000;

export const savedList = z.strictObject({
  id,
  name: text(80),
  color: z.enum(LIST_COLORS),
  note: text(LONGEST_NOTE).optional(),
  createdAt: time,
});
export type SavedList = z.output<typeof savedList>;

/** What somebody keeps of a place: enough to draw, name and find it again, nothing that goes stale. */
export const savedPlace = z.strictObject({
  id,
  listId: id.nullable().describe('null: in no list.'),
  role: z.enum(['home', 'work']).optional().describe('At most one of each; a new one takes it from the old.'),
  name: text(200),
  nameEn: text(200).optional(),
  kind: text(60),
  at: lngLat,
  address: text(300).optional(),
  note: text(LONGEST_NOTE).optional(),
  savedAt: time,
});
export type SavedPlace = z.output<typeof savedPlace>;

export type SavedRole = NonNullable<SavedPlace['role']>;

/** Everything an owner keeps, as in the file of all their data. */
export const savedFile = z.object({
  lists: z.array(savedList).max(10_000),
  places: z.array(savedPlace).max(100_000),
});
export type Saved = z.output<typeof savedFile>;

/** What may be wrong about a place, in the order offered. */
export const PLACE_PROBLEMS = ['name', 'position', 'closed', 'hours', 'other'] as const;
export type PlaceProblem = (typeof PLACE_PROBLEMS)[number];

/** What somebody says is wrong about a place. */
export const placeReport = z.strictObject({
  place: z.strictObject({ name: text(200), nameEn: text(200).optional(), kind: text(60), at: lngLat }),
  problem: z.enum(PLACE_PROBLEMS),
  note: text(500).optional(),
  source: text(120).optional().describe('Who gave the place.'),
});
export type PlaceReport = z.output<typeof placeReport>;
