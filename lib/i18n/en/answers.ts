import type { zh } from '../zh/answers.ts';
import { demo } from './demo.ts';
import { weather } from './demo-weather.ts';
import { doubt } from './doubt.ts';
import { talk } from './talk.ts';

export const en: typeof zh = {
  demo: { ...demo, weather, talk },
  doubt,
  ask: {
    way: 'Which one do you want to go to?',
    details: 'Which one do you want to know about?',
    choose: 'Pick one, or tell me in your own words.',
  },
  otherModes: {
    flight: 'I cannot plan flights: there are no data here on flights, fares or flying times.',
    ship: 'I cannot plan ships or ferries: there are no data here on their lines or times.',
  },
  gaps: {
    beyond: (number, count) =>
      count === 0
        ? 'No places have been listed yet, so I do not know which one you mean. Please name the place.'
        : `The list has only ${count} ${count === 1 ? 'place' : 'places'}; there is no number ${Math.abs(number)}. Which one do you mean?`,
    radius: (min, max) => `The radius can be from ${min} to ${max}; please say another one.`,
    undone: (parts) => `Not done or not considered: ${parts.map((part) => `“${part}”`).join(', ')}.`,
  },
  closing: {
    done: 'The results are in the cards above and on the map.',
    capped: 'This turn has used up its lookups; the results so far are above. Try asking in smaller parts.',
    failed: 'The lookup did not succeed this time. Please try again later, or rephrase the question.',
  },
  goOn: 'Go on exactly where you stopped; do not repeat what you have already written.',
  unseenPicture: (name) =>
    `(The user attached the picture "${name}" to this message. You cannot see it now; do not guess what it shows.)`,
  promptName: 'English',
  speakers: { user: 'Me', assistant: 'Wentu' },
  fields: {
    unknown: (path) => `unknown field ${path}`,
    missing: (path) => `missing field ${path}`,
    invalid: (path) => `invalid field ${path}`,
  },
  howToGoOn:
    'Check session_id; to continue a conversation, also send back the x-wentu-token header of its first answer as Authorization: Bearer (or its cookie).',
};
