import type { next as zh } from '../zh/next-steps.ts';

export const next: typeof zh = {
  title: 'Next',
  nearest: { label: 'Directions to the nearest', text: (from, to) => `How do I get from ${from} to ${to}?` },
  open: 'Only open ones',
  wider: (reach) => `Within ${reach}`,
  weather: { label: 'Weather there', text: (name) => `Weather in ${name}` },
  restaurant: { label: 'Restaurants nearby', text: (name) => `Restaurants near ${name}` },
  cafe: { label: 'Cafés nearby', text: (name) => `Cafés near ${name}` },
  week: { label: 'Next 7 days', text: (name) => `Weather in ${name} for the next 7 days` },
  air: { label: 'Air quality', text: (name) => `Air quality in ${name}` },
  outing: { label: 'Good for going out?', text: (name) => `Is it good for going out in ${name} today?` },
  fuel: { label: 'Fuel on the way', text: 'Petrol stations along the way' },
  way: { label: (to) => `Directions to ${to}`, text: (from, to) => `How do I get from ${from} to ${to}?` },
  inArea: {
    cafe: { label: 'Cafés inside', text: (area) => `Cafés in “${area}”` },
    restaurant: { label: 'Restaurants inside', text: (area) => `Restaurants in “${area}”` },
  },
  easier: 'A slower pace',
  undo: 'Undo',
  redo: 'Redo',
  back: { label: 'The way back', text: (from, to) => `How do I get from ${from} to ${to}?` },
};
