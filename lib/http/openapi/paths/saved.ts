import { z } from 'zod';
import { placeReport, savedFile, savedList, savedPlace } from '../../../domain/saved.ts';
import { savedAddition, savedRemoval } from '../../bodies.ts';
import { gives, takes } from '../components.ts';
import type { Described } from '../described.ts';
import { READS, WRITES } from '../operation.ts';
import { json } from '../responses-of.ts';

takes('SavedListInput', savedList);
takes('SavedPlaceInput', savedPlace);
takes('SavedAddition', savedAddition);
takes('SavedRemoval', savedRemoval);
takes('PlaceReport', placeReport);
gives('SavedList', savedList);
gives('SavedPlace', savedPlace);
const saved = gives('Saved', savedFile);
takes('SavedInput', savedFile);

export const savedPaths: Record<string, Record<string, Described>> = {
  '/api/saved': {
    get: {
      id: 'readSaved',
      tag: 'saved',
      summary: 'Reads saved places and lists, oldest first',
      answers: { 200: { description: 'All of them.', content: json(saved) } },
      errors: [...READS],
    },
    post: {
      id: 'putSaved',
      tag: 'saved',
      summary: 'Adds or replaces saved places and lists by id',
      body: { schema: savedAddition },
      answers: { 200: { description: 'They are kept.', content: json(z.object({ isSaved: z.literal(true) })) } },
      errors: [...WRITES, 'quota_full'],
    },
    delete: {
      id: 'removeSaved',
      tag: 'saved',
      summary: 'Removes saved places and lists; the places of a list stay, in none',
      body: { schema: savedRemoval },
      answers: { 200: { description: 'They are gone.', content: json(z.object({ isRemoved: z.literal(true) })) } },
      errors: [...WRITES],
    },
  },
  '/api/reports': {
    post: {
      id: 'reportPlace',
      tag: 'saved',
      summary: 'Says what is wrong about a place, for the operator to read',
      body: { schema: placeReport },
      answers: { 201: { description: 'It is kept.', content: json(z.object({ isKept: z.literal(true) })) } },
      errors: [...WRITES, 'quota_full'],
    },
  },
};
