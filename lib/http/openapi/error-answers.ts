import { z } from 'zod';
import { ERRORS, type ErrorCode } from '../../errors/table.ts';
import { allLocales } from '../../i18n/index.ts';
import { gives } from './components.ts';

export const errorCode = gives('ErrorCode', z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]));

const eachLanguage = gives(
  'EachLanguage',
  z.object(Object.fromEntries(allLocales().map((locale) => [locale, z.string()]))),
);

export const refusedField = gives(
  'RefusedField',
  z.object({
    path: z.string().describe('As in `message.parts.0.text`; empty for the whole body.'),
    problem: z.enum(['unknown', 'missing', 'invalid']),
  }),
);

export const errorBodySchema = gives(
  'Error',
  z.object({
    code: errorCode,
    title: eachLanguage,
    cause: eachLanguage,
    fix: eachLanguage.describe('What to do about it.'),
    retryable: z.boolean().describe('Whether the same request can succeed later.'),
    link: z.url().optional().describe('A page of the model service that explains it.'),
    offerDemo: z.boolean().optional().describe('The demo model can answer meanwhile: `useDemo`.'),
    retryAfterS: z.number().optional(),
    until: z.iso.datetime().optional().describe('When it is over, for limits of a day.'),
    requestId: z.string().optional(),
    fields: z.array(refusedField).optional(),
    hint: z.string().optional().describe('What to write instead, in English.'),
  }),
);

/** The error response of every route but /api/stream. */
export const errorAnswer = gives('ErrorAnswer', z.object({ error: errorBodySchema }));
