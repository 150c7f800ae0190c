/** At most so many at a time. */
const MOST = { files: 20, photos: 500 };

const PHOTO = /\.(?:jpe?g|hei[cf]|avif|png|webp)$/i;

/** The files that are read as one: all photos together, any other by itself; undefined if they are too many. */
export function groupsOf(files: readonly File[]): File[][] | undefined {
  const isPhoto = ({ name, type }: File) => PHOTO.test(name) || /^image\/(?:jpeg|hei[cf]|avif|png|webp)$/.test(type);
  const photos = files.filter(isPhoto);
  const others = files.filter((file) => !isPhoto(file));
  if (photos.length > MOST.photos || others.length > MOST.files) return undefined;
  return [...others.map((file) => [file]), ...(photos.length > 0 ? [photos] : [])];
}

/** Any picture, whether or not it could have a position. */
export const isPicture = ({ name, type }: File): boolean =>
  type.startsWith('image/') || /\.(?:jpe?g|hei[cf]|avif|png|webp|gif|bmp)$/i.test(name);
