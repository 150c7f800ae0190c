import { type Named, nameFor } from '../../domain/name-for.ts';
import type { Locale } from '../../i18n/index.ts';
import { asData } from '../../tools/as-data.ts';
import { inert } from '../../tools/inert.ts';

/** A text from outside as part of an answer: one line without markup, of which no reader makes a link. */
export const plain = (text: string, max = 120): string => inert(asData(text, max));

/** A place's name in the reader's language, for an answer. */
export const placeName = (place: Named, locale: Locale): string => plain(nameFor(place, locale), 80);

/** "天安门 → 颐和园" */
export const wayName = (stops: readonly Named[], locale: Locale): string =>
  stops.map((stop) => placeName(stop, locale)).join(' → ');
