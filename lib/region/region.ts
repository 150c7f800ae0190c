import { z } from 'zod';

const count = z.int().nonnegative();
const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);

/** What went into a part beside the extract (Maker); one of which it is not known is made anew. */
const madeWith = z.string().exactOptional();

/** What was made of an extract, as region.json of its folder has it. Parts that were left out are absent. */
export const regionSchema = z.object({
  format: z.literal(1),
  /** Time and name: "20261130T170000Z-andorra". Also the name of the folder. */
  id: z.string().regex(/^\d{8}T\d{6}Z-[a-z0-9-]+$/),
  name: z.string().min(1),
  /** West, south, east, north. */
  bbox: z.tuple([longitude, latitude, longitude, latitude]),
  source: z.object({
    file: z.string(),
    bytes: count,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** The state of OpenStreetMap that the extract has, if it says so; ISO 8601. */
    timestamp: z.string().exactOptional(),
  }),
  builtAt: z.iso.datetime(),
  /** In the place store, under this source. */
  places: z.object({ count, source: z.string() }).exactOptional(),
  streets: z.object({ engine: z.string(), tiles: count, bytes: count, madeWith }).exactOptional(),
  map: z.object({ minZoom: count, maxZoom: count, tiles: count, bytes: count, madeWith }).exactOptional(),
  attribution: z.literal('© OpenStreetMap contributors'),
});

export type Region = z.infer<typeof regionSchema>;

/** What a step knows about what it made; a field of Region. */
export type StreetsFacts = NonNullable<Region['streets']>;
export type MapFacts = NonNullable<Region['map']>;
export type PlacesFacts = NonNullable<Region['places']>;
