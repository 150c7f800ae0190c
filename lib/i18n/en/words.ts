import { advice } from './advice.ts';
import { cards } from './cards.ts';
import { draw } from './draw.ts';
import { files } from './files.ts';
import { hours } from './hours.ts';
import { kinds } from './kinds.ts';
import { later } from './later.ts';
import { map } from './map.ts';
import { saved } from './saved.ts';
import { steps } from './steps.ts';
import { tools } from './tools.ts';
import { weather } from './weather.ts';

/** What appears after the page itself: cards, map, results. */
export const en = { cards, draw, files, later, map, saved, tools, advice, steps, weather, kinds, hours };
