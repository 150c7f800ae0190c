import type { miss as zh } from '../zh/demo-miss.ts';

export const CHOOSE = 'Choose one from the list or on the map, or say “B” or where it is, and I’ll carry on.';

export const miss: typeof zh = {
  not_found: (about) => `I found nothing for ${about ? `“${about}”` : 'that'}. Try another name or another area.`,
  ambiguous: () => CHOOSE,
  not_covered: () => 'The offline data do not cover that.',
  no_route: (about) => `No route found: ${about}.`,
  no_transit: (about) =>
    `There is no public transport data here, so I cannot plan ${about} by bus or train. I can plan it on foot, by bike or by car.`,
  off_lines: (about) =>
    `I know only some of this city’s metro lines, and none stops near ${about}, so I cannot plan the way by public transport. I can plan it on foot, by bike or by car.`,
  no_ride: (about) =>
    `By the metro lines I know, with one change at most, no way is quicker than walking: ${about}. I can plan it on foot, by bike or by car.`,
  over_sea: (about) =>
    `${about}: the sea lies between, so there is no way on foot, by bike or by car; the figure is the distance in a straight line. I cannot plan flights or ships.`,
  too_far: () => 'That is too far.',
  needs_place: () => 'Type its name, or select it on the map.',
  needs_start: () => 'Name a place, or press “My position” on the map, and I’ll plan the route.',
  same_place: () => 'Please choose another start or destination.',
  needs_saved: () => 'Set it, ask again, and I’ll continue from there.',
  unread_notation: (about) =>
    `I cannot read “${about}”: UTM, MGRS, short Plus Codes and what3words are not supported. Write latitude and longitude, such as 48.8584, 2.2945.`,
  needs_position: () => 'Once I know where you are, I’ll continue from there.',
  nothing_there: () => 'There is nothing on the map to do that to.',
  unavailable: () => 'That is not available at the moment.',
};
