import { z } from 'zod';
import { lngLat } from '../geo/lng-lat-schema.ts';
import { LIST_COLORS, LONGEST_SAVED, PLACE_PROBLEMS, SAVED_ROLES } from './saved-limits.ts';

const id = z.uuid().toLowerCase();
/** Unix ms. */
const time = z.int().min(0).max(8_640_000_000_000_000);
const text = (most: number) => z.string().trim().min(1).max(most);

export const savedList = z.strictObject({
  id,
  name: text(LONGEST_SAVED.list),
  color: z.enum(LIST_COLORS),
  note: text(LONGEST_SAVED.note).optional(),
  createdAt: time,
});
export type SavedList = z.output<typeof savedList>;

/** What somebody keeps of a place: enough to draw, name and find it again, nothing that goes stale. */
export const savedPlace = z.strictObject({
  id,
  listId: id.nullable().describe('null: in no list.'),
  role: z.enum(SAVED_ROLES).optional().describe('At most one of each; a new one takes it from the old.'),
  name: text(LONGEST_SAVED.name),
  nameEn: text(LONGEST_SAVED.name).optional(),
  kind: text(60),
  at: lngLat,
  address: text(300).optional(),
  addressEn: text(300).optional(),
  note: text(LONGEST_SAVED.note).optional(),
  savedAt: time,
});
export type SavedPlace = z.output<typeof savedPlace>;

/** Everything an owner keeps, as in the file of all their data. */
export const savedFile = z.object({
  lists: z.array(savedList).max(10_000),
  places: z.array(savedPlace).max(100_000),
});
export type Saved = z.output<typeof savedFile>;

/** What somebody says is wrong about a place. */
export const placeReport = z.strictObject({
  place: z.strictObject({
    name: text(LONGEST_SAVED.name),
    nameEn: text(LONGEST_SAVED.name).optional(),
    kind: text(60),
    at: lngLat,
  }),
  problem: z.enum(PLACE_PROBLEMS),
  note: text(LONGEST_SAVED.report).optional(),
  source: text(120).optional().describe('Who gave the place.'),
});
