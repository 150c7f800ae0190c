import { z } from 'zod';

const stop = z
  .tuple([z.string(), z.string(), z.number(), z.number()])
  .transform(([name, nameEn, lng, lat]) => ({ name, nameEn, at: { lng, lat } }));

/** A metro line, or a stretch of one, with all its stops in order; a ring ends with the stop it begins with. */
export const metroLine = z.object({
  /** English, as in the gazetteer. Stops of one name in one city are one station. */
  city: z.string(),
  kind: z.enum(['subway', 'train']),
  name: z.string(),
  nameEn: z.string(),
  stops: z.array(stop),
});
export type MetroLine = z.infer<typeof metroLine>;
export type MetroStop = z.infer<typeof stop>;
