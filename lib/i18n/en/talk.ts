// cspell:ignore whoareyou nodate notime: names of what the demo model was told.
import type { talk as zh } from '../zh/talk.ts';

const ABILITIES =
  'I can help with:\n- **Weather**: “will it rain in London tomorrow?”\n- **Places**: “museums near the Louvre”\n- **Where things are**: “where is Kyoto?”\n- **Routes**: “how do I get from the Louvre to the Eiffel Tower?”\n- **The map**: “zoom in”, “draw a 2 km circle around Big Ben”, “clear the map”, “undo”\n- **Trips and distances**: “two days in Rome”, “how far is Paris from Berlin?”';

export const talk: typeof zh = {
  greet: `Hello! I am the demo model of Wentu; ask me about the map.\n\n${ABILITIES}`,
  thanks: 'You are welcome! Where to next?',
  bye: 'Goodbye, and safe travels!',
  ok: 'Good. Ask on whenever you like.',
  flight: 'I cannot plan flights: there are no data here on flights, fares or flying times.',
  language: 'I understand Chinese and English only; please ask in one of them, for example “weather in Paris”.',
  refused: 'All right, none of those then. Try rephrasing, or be more specific.',
  long: 'The demo model reads messages of at most {most} characters. Please shorten yours, or send it in parts.',
  empty: 'Please write your question.',
  capability: ABILITIES,
  whoareyou:
    'I am the embedded demo model of Wentu: a small program that understands places, weather, routes and the map, not a general assistant. With DASHSCOPE_API_KEY set, Qwen answers instead.',
  compose: `I cannot do that: the demo model only knows places, weather, routes and the map. For writing, translating or calculating, connect Qwen.\n\n${ABILITIES}`,
  facts: `I do not know that: I have no general knowledge, such as heights, lengths or history, and of people only the numbers on the cards of places. With Qwen connected, such questions are answered too.\n\n${ABILITIES}`,
  told: 'I see, thanks for telling me. When there is something to look up (the weather, a place, a route), just ask.',
  service: `That is not something I can do: I cannot book, order, pay, call or remind, and I have no data on flights, timetables, strikes, traffic, visas, tickets, fares or other prices. What I can do instead is plan the way there, or find what is near.\n\n${ABILITIES}`,
  safety:
    'I have no data on crime or safety, so I cannot say how safe a place is; people who live there and your government’s travel advice can. I can show the way, and the weather at that hour.',
  events:
    'I do not know what is on: there are no data here on concerts, matches, exhibitions or other events. I can find where they take place, for example “theatres near the Louvre”.',
  past: 'I have no records of past weather, only the current weather and a 16-day forecast.',
  climate:
    'The forecast reaches 16 days. For a later time I know what months are usually like in some 370 cities, for example “Beijing in November”.',
  day: 'That is {about}.',
  nodate: 'There is no such day as “{about}” in the calendar. Which date do you mean?',
  notime: 'There is no such time as “{about}”. Which time do you mean?',
  export:
    'Files are exported with buttons: “Layers” at the top right of the map saves it as GeoJSON, GPX, KML or CSV, and the menu of a conversation in the list exports it as Markdown or JSON.',
  save: 'Saving is done by hand: press the bookmark in the row of the place to keep it, and once more to take it out again.',
  onThatDay: '{about} is on that day already, so the plan stays as it is.',
  notInPlan: 'The plan has no such day or stop, so it stays as it is.',
  unknown: `I did not quite understand. Name a place and what you want to know.\n\n${ABILITIES}`,
};
