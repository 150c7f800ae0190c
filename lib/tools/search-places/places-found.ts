import { z } from 'zod';
import { nameFor } from '../../domain/name-for.ts';
import { place } from '../../domain/place.ts';
import { type SearchAsked, searchAsked } from '../../domain/search-asked.ts';
import { source } from '../../domain/source.ts';
import type { Locale } from '../../i18n/index.ts';

export const placesFound = z.object({
  /** Numbered in this order: card, marker and model agree. Each has a ref. */
  places: z.array(place),
  search: searchAsked,
  source,
});

export type PlacesFound = z.infer<typeof placesFound>;

/** What was searched, in the reader's language. */
export const areaNameIn = ({ areaName, areaNameEn }: SearchAsked, locale: Locale) =>
  nameFor({ name: areaName, nameEn: areaNameEn }, locale);
