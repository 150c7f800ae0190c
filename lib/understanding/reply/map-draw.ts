import { answersIn } from '../../i18n/answers.ts';
import { formatDistance } from '../../i18n/format.ts';
import { placeName } from './plain.ts';
import type { Reply } from './reply.ts';

/** With the radius of a circle, or the length of a line. */
export const replyMapDraw: Reply<'map_draw'> = (drawing, { locale }) => {
  const sizeM = drawing.circle?.radiusM ?? drawing.lengthM;
  return answersIn(locale).demo.drawn(
    placeName(drawing, locale),
    sizeM === undefined ? undefined : formatDistance(sizeM, locale),
    drawing.circle !== undefined,
  );
};
