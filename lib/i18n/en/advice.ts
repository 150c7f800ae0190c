import type { advice as zh } from '../zh/advice.ts';

export const advice: typeof zh = {
  tied: (sentence, number) => `${sentence} (${number})`,
  clothes: [
    'a down coat, thermal layers, hat and gloves',
    'a heavy coat and a scarf',
    'a coat or thick jacket over a sweater',
    'a light jacket',
    'long sleeves',
    'short sleeves, with a thin layer in reserve',
    'light, airy clothes; drink enough',
  ],
  wear: (clothes, isWide) => `Wear ${clothes}${isWide ? '; temperatures vary widely, so dress in layers' : ''}`,
  umbrella: { take: 'Take an umbrella', keep: 'Keep an umbrella at hand', none: 'No umbrella needed' },
  sun: {
    strong: 'Very strong sun: avoid midday, wear sunscreen and a hat',
    some: 'Use sunscreen',
    weak: 'Weak sun, no protection needed',
  },
  mask: {
    wear: 'Unhealthy air: wear a mask and keep exertion short',
    sensitive: 'Sensitive people should wear a mask',
    none: 'The air is fine, no mask needed',
  },
  wind: {
    gale: 'Gale: keep away from trees and scaffolding',
    windy: 'Windy: take a windproof layer',
  },
  suits: (activity) => `Good for ${activity}`,
  unsuited: (activity, why) => `Not the best time for ${activity}: ${why}`,
  obstacles: {
    air: 'bad air',
    rain: 'rain is likely',
    heat: 'too hot; choose early morning or evening',
    cold: 'too cold',
    wind: 'windy',
  },
  activities: {
    running: 'running',
    cycling: 'cycling',
    hiking: 'hiking',
    picnic: 'a picnic',
    swimming: 'swimming',
    laundry: 'laundry',
    walking: 'walking',
    photography: 'photography',
    sports: 'sports',
  },
  numbers: {
    feels: (range) => `feels like ${range}`,
    temperature: (range) => range,
    rainChance: (percent) => `rain ${percent} %`,
    rainHours: (hours) => `${hours} h of rain`,
    rain: (amount) => `rain ${amount}`,
    uv: (index) => `UV ${index}`,
    wind: (speed) => `wind ${speed}`,
  },
};
