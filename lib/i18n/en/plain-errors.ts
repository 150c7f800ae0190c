import type { plainErrors as zh } from '../zh/plain-errors.ts';

export const plainErrors: typeof zh = {
  closed: {
    said: 'Answers are not available right now.',
    now: 'Your question is kept. The technical details tell the site’s operator what to change.',
  },
  silent: { said: 'The answer could not be reached.', now: 'Your question is kept. Try again in a moment.' },
  crowded: { said: 'Too many people are asking right now.', now: 'Your question is kept. Try again in a moment.' },
  hasty: { said: 'That was too much at once.', now: 'Wait a moment, then try again.' },
  dayOver: { said: 'Today’s answers are used up.', now: 'Meanwhile the demo model can answer.' },
  ownDayOver: { said: 'Your answers for today are used up.', now: 'What you have asked so far is kept.' },
  blocked: { said: 'You cannot ask here at the moment.', now: 'What you have asked so far can be read and exported.' },
  full: { said: 'Your storage is full.', now: 'Delete conversations or links you no longer need, then try again.' },
  moderated: {
    said: 'This was stopped by a content check.',
    now: 'Put it differently. If an earlier message is the reason, edit that one.',
  },
  long: { said: 'This conversation has become too long.', now: 'Start a new one and ask there.' },
  cut: { said: 'The answer broke off.', now: 'What was written is kept.' },
  empty: { said: 'The message is empty.', now: 'Write something, then send it.' },
  longMessage: { said: 'The message is too long.', now: 'Shorten it, or send it in parts.' },
  unsent: { said: 'That did not work.', now: 'Reload the page and try again.' },
  gone: { said: 'This cannot be found.', now: 'It may have been deleted, or belong to somebody else.' },
  busy: { said: 'The last question is still being answered.', now: 'Wait for it, or stop it first.' },
  signedOut: {
    said: 'You need to sign in again.',
    now: 'Reload the page and sign in. What you have not sent is kept.',
  },
  outdated: { said: 'There is a new version of this page.', now: 'Reload it. What you have not sent is kept.' },
  unsaved: { said: 'Nothing new can be saved right now.', now: 'What was saved is safe. Try again later.' },
  unclear: { said: 'This step did not work out.', now: 'Put it differently, with a clearer place and date.' },
  tooMuch: { said: 'That is too much to look up at once.', now: 'Ask for it in smaller parts.' },
  noData: { said: 'These data are not available right now.', now: 'Try again later, or put it differently.' },
  broken: {
    said: 'Something went wrong here.',
    now: 'Try again. If it happens again, send the technical details to the site’s operator.',
  },
};
