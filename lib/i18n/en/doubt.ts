import type { doubt as zh } from '../zh/doubt.ts';

export const doubt: typeof zh = {
  question: 'Which do you mean?',
  readings: {
    get_weather: (place, day) => `What's the weather in ${place}${day ? ` ${day}` : ''}?`,
    locate: (place) => `Show ${place} on the map`,
    plan_route: (place) => `How do I get to ${place}?`,
    plan_trip: (place, day) => `Plan a day in ${place}${day ? ` ${day}` : ''}`,
    outing_advice: (place, day = 'today') => `Is ${day} a good day to go to ${place}?`,
    measure: (place) => `How far is ${place}?`,
    get_place: (place) => `Tell me about ${place}`,
  },
  search: (kind, place, distance) =>
    distance === undefined ? `Find ${kind} near ${place}` : `Find ${kind} within ${distance} of ${place}`,
  nearest: (kind) => `Find the nearest ${kind}`,
  kinds: ['sights', 'restaurants'],
  circle: (place, distance) => `Draw a circle of ${distance} around ${place}`,
  reach: (place, time) => `How far can I get from ${place} in ${time}?`,
  way: (from, to) => `How do I get from ${from} to ${to}?`,
  apart: (from, to) => `How far is ${from} from ${to}?`,
};
