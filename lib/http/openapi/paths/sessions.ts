import { z } from 'zod';
import { sessionFile } from '../../../chat/conversation/transfer.ts';
import { savedFile } from '../../../domain/saved.ts';
import { allLocales } from '../../../i18n/index.ts';
import { deleteAllBody, messageId, sessionChange, sessionId } from '../../bodies.ts';
import { changedSession, importAnswer, sessionList, sessionPage } from '../answers.ts';
import { takes } from '../components.ts';
import type { Described } from '../described.ts';
import { READS, WRITES } from '../operation.ts';
import { json } from '../responses-of.ts';

takes('SessionChange', sessionChange);
takes('SessionFile', sessionFile);

const allFile = takes(
  'DataFile',
  z.object({
    format: z.literal('wentu.data'),
    version: z.literal(1),
    exportedAt: z.iso.datetime(),
    sessions: z.array(sessionFile),
    saved: savedFile.optional(),
  }),
);
const path = { id: sessionId };
const download = { 'content-disposition': 'attachment, with a file name.' };
const limit = (max: number, fallback: number) => z.int().min(1).max(max).default(fallback);

export const sessionPaths: Record<string, Record<string, Described>> = {
  '/api/sessions': {
    get: {
      id: 'listSessions',
      tag: 'conversations',
      summary: 'Lists the visitor’s conversations, pinned and newest first',
      query: z.object({
        search: z.string().max(200).optional().describe('Searches titles and messages.'),
        before: z.string().max(200).optional().describe('`next` of the page read last.'),
        limit: limit(100, 30),
      }),
      answers: { 200: { description: 'A page of the list.', content: json(sessionList) } },
      errors: [...READS, 'bad_request'],
    },
    delete: {
      id: 'deleteEverything',
      tag: 'conversations',
      summary: 'Deletes all conversations, shares and saved places of the visitor, for good',
      body: { schema: deleteAllBody },
      answers: { 200: { description: 'How many went.', content: json(z.object({ deleted: z.int() })) } },
      errors: WRITES,
    },
  },
  '/api/sessions/all': {
    get: {
      id: 'exportAll',
      tag: 'conversations',
      summary: 'Downloads all conversations and saved places',
      answers: { 200: { description: 'The file.', content: json(allFile), headers: download } },
      errors: READS,
    },
  },
  '/api/sessions/import': {
    post: {
      id: 'importSessions',
      tag: 'conversations',
      summary: 'Imports conversations from a file',
      description:
        'One exported conversation, an export of all, a bare array, or one conversation per line. At most 256 MB and 10,000 conversations.',
      body: { schema: takes('ImportFile', z.union([sessionFile, allFile, z.array(sessionFile)])) },
      answers: {
        200: { description: 'Nothing new in it.', content: json(importAnswer) },
        201: {
          description: 'For one conversation, its id; for a list, the result for each.',
          content: json(importAnswer),
        },
      },
      errors: [...WRITES, 'quota_full', 'overloaded'],
    },
  },
  '/api/sessions/{id}': {
    get: {
      id: 'readSession',
      tag: 'conversations',
      summary: 'Reads a page of a conversation, the last one first',
      path,
      query: z.object({
        before: messageId.optional().describe('`next` of the page read last.'),
        leaf: messageId.optional().describe('The branch that ends with this message, instead of the one shown.'),
        limit: limit(200, 60),
      }),
      answers: { 200: { description: 'The page.', content: json(sessionPage) } },
      errors: [...READS, 'not_found', 'bad_request'],
    },
    patch: {
      id: 'changeSession',
      tag: 'conversations',
      summary: 'Renames or pins a conversation, shows another branch, or rates an answer',
      path,
      body: { schema: sessionChange },
      answers: { 200: { description: 'As it is now.', content: json(changedSession) } },
      errors: [...WRITES, 'not_found'],
    },
    delete: {
      id: 'deleteSession',
      tag: 'conversations',
      summary: 'Deletes a conversation; it can be restored within the hour',
      path,
      answers: { 200: { description: 'It is hidden.', content: json(z.object({ isDeleted: z.literal(true) })) } },
      errors: [...WRITES, 'not_found'],
    },
  },
  '/api/sessions/{id}/restore': {
    post: {
      id: 'restoreSession',
      tag: 'conversations',
      summary: 'Restores a deleted conversation',
      path,
      answers: { 200: { description: 'It is back.', content: json(z.object({ isRestored: z.literal(true) })) } },
      errors: [...WRITES, 'not_found'],
    },
  },
  '/api/sessions/{id}/export': {
    get: {
      id: 'exportSession',
      tag: 'conversations',
      summary: 'Downloads a conversation',
      path,
      query: z.object({
        format: z.enum(['json', 'md']).default('json'),
        locale: z.enum(allLocales()).default('zh').describe('The language of the headings in Markdown.'),
      }),
      answers: {
        200: {
          description: 'The file.',
          content: { ...json(sessionFile), 'text/markdown': { schema: { type: 'string' } } },
          headers: download,
        },
      },
      errors: [...READS, 'not_found', 'bad_request'],
    },
  },
};
