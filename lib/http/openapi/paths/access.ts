import { z } from 'zod';
import { codeBody } from '../../access/sign-in.ts';
import { takes } from '../components.ts';
import type { Described } from '../described.ts';
import { json } from '../responses-of.ts';

takes('AccessCode', codeBody);
const isForStrangers = { tag: 'access', security: [{}] };

export const accessPaths: Record<string, Record<string, Described>> = {
  '/api/access': {
    post: {
      ...isForStrangers,
      id: 'signIn',
      summary: 'Signs a browser in with the access code of the site',
      description: 'Programs need no cookie: they send the code in X-Access-Code. 404 where no code is asked for.',
      body: { schema: codeBody },
      answers: {
        200: {
          description: 'Signed in, by a cookie.',
          content: json(z.object({ isSignedIn: z.literal(true) })),
        },
        303: { description: 'The same for the form of the sign-in page.', headers: { location: 'Where to go on.' } },
      },
      errors: ['wrong_code', 'not_found', 'overloaded'],
    },
    delete: {
      ...isForStrangers,
      id: 'signOut',
      summary: 'Signs a browser out',
      answers: {
        200: {
          description: 'Signed out. `to`: where the sign-in service ends its own session, if it does.',
          content: json(z.object({ to: z.url().nullable() })),
        },
      },
    },
  },
  '/api/access/login': {
    get: {
      ...isForStrangers,
      id: 'startLogin',
      summary: 'Sends a browser to the sign-in service of the site',
      query: z.object({ to: z.string().optional().describe('A path of this site to go on to.') }),
      answers: { 303: { description: 'To the service.', headers: { location: 'Its address.' } } },
      errors: ['not_found'],
    },
  },
  '/api/access/callback': {
    get: {
      ...isForStrangers,
      id: 'finishLogin',
      summary: 'Where the sign-in service sends the browser back to',
      answers: { 303: { description: 'Signed in, or back to the sign-in page.', headers: { location: 'Where to.' } } },
      errors: ['not_found'],
    },
  },
};
