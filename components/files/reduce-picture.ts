import { MOST_PICTURE_BYTES } from '../../lib/domain/picture.ts';

/** A model that sees tells no more from more. */
const LONGEST_SIDE = 1_280;
/** A larger one could take the memory of the page. */
const MOST_FILE_BYTES = 50_000_000;
const QUALITIES = [0.8, 0.6, 0.4];

export interface ReducedPicture {
  url: string;
  width: number;
  height: number;
}

/**
 * A picture drawn anew as a JPEG that is small enough to send: upright, and without anything that the camera wrote
 * beside it. null: the browser cannot read it, or it is larger than 50 MB.
 */
export async function reducePicture(file: Blob): Promise<ReducedPicture | null> {
  if (file.size > MOST_FILE_BYTES) return null;
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!bitmap) return null;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context || !width || !height) return null;
  // A JPEG has no transparency: what shows through would be black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality));
    if (blob && blob.size <= MOST_PICTURE_BYTES) return { url: await urlOf(blob), width, height };
  }
  return null;
}

function urlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
