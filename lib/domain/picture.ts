import { z } from 'zod';

/** What a question may come with. The page makes each picture small enough; the server refuses what is larger. */
export const MOST_PICTURES = 3;
export const MOST_PICTURE_BYTES = 700_000;

export const pictureId = z.string().regex(/^[\w-]{1,64}$/);

/** What is kept of a picture that came with a question: not the picture. */
export const pictureFacts = z.strictObject({
  id: pictureId,
  name: z.string().trim().min(1).max(120),
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
});
export type PictureFacts = z.infer<typeof pictureFacts>;

/** About what a picture of the page's size costs to read, as text of that length. */
const STAND_IN = '.'.repeat(2_600);

/** For JSON.stringify: pictures stand for what they cost, not for their bytes. */
export const picturesAsCost = (key: string, value: unknown): unknown =>
  value instanceof Uint8Array || (typeof value === 'string' && isPicture(key, value)) ? STAND_IN : value;

const isPicture = (key: string, text: string) =>
  text.startsWith('data:image/') || (key === 'data' && text.length > STAND_IN.length);

/** A picture as it goes to a model that sees: a JPEG as a data URL, read once and kept nowhere. */
export interface Picture {
  id: string;
  url: string;
}
