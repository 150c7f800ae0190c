import type { modes as zh } from '../zh/modes.ts';

export const modes: typeof zh = {
  walk: 'On foot',
  bike: 'By bike',
  drive: 'By car',
  transit: 'By public transport',
  bus: 'Bus',
  subway: 'Metro',
  train: 'Train',
  ferry: 'Ferry',
  taxi: 'Taxi',
};
