import { z } from 'zod';
import { ofPair } from '../../domain/name-for.ts';
import { lngLat } from '../../geo/lng-lat-schema.ts';
import type { Locale } from '../../i18n/index.ts';
import { refList } from '../ref-list.ts';

export const mapEditInput = z.object({
  action: z.enum(['remove', 'hide', 'show', 'rename', 'restyle', 'clear', 'undo', 'redo', 'heatmap_on', 'heatmap_off']),
  refs: refList.optional().describe('not for clear, undo, redo'),
  name: z.string().max(80).optional().describe('with rename'),
  color: z
    .enum(['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink', 'gray'])
    .optional()
    .describe('with restyle'),
});

export const edited = z.object({
  action: mapEditInput.shape.action,
  /** The refs it changed; for clear, those removed. */
  refs: z.array(z.string()),
  /** Other markers of the same places, changed with them. */
  also: z.array(z.string()).optional(),
  names: z.array(z.string()),
  namesEn: z.array(z.string()).optional(),
  /** With undo and redo: what became of those named, and how many they are if not all are named. */
  did: z.enum(['away', 'back', 'changed']).optional(),
  count: z.number().optional(),
  name: z.string().optional(),
  color: z.string().optional(),
  points: z.array(lngLat).optional(),
});

export type Edited = z.infer<typeof edited>;

/** The names of what it changed, in the reader's language. */
export const editedNames = ({ names, namesEn }: Pick<Edited, 'names' | 'namesEn'>, locale: Locale) =>
  ofPair(names, namesEn, locale);
