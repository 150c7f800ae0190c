import type { later as zh } from '../zh/later.ts';

export const later: typeof zh = {
  find: {
    none: 'None',
    nth: (at, of) => (of === 0 ? '' : `${at} of ${of}`),
    earlier: 'Earlier',
    later: 'Later',
    close: 'Close the search',
  },
  voice: {
    start: 'Speak',
    stop: 'Stop listening',
    listening: 'Listening',
    refused: 'The browser does not allow the microphone here',
    failed: 'Nothing could be understood; try again, or type',
    read: 'Read aloud',
    stopReading: 'Stop reading',
  },
  rating: {
    up: 'Good answer',
    down: 'Poor answer',
    thanks: 'Noted, thank you',
    takenBack: 'Taken back',
    why: 'What was wrong?',
    reasons: ['Wrong place', 'Wrong facts', 'Not what I asked', 'Too slow'],
    send: 'Send',
  },
  offline: {
    now: 'No network. What you opened here stays readable; what you write is sent later.',
    newVersion: 'A new version is ready',
    load: 'Reload',
    removeCopies: 'Remove the offline copies from this device',
    removedCopies: 'The offline copies are removed; the conversations on the server stay',
  },
};
