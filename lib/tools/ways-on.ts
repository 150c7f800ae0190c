import type { Miss } from '../domain/miss.ts';

/** The chat's card puts the question to the user, with buttons: asking it in words would be asking twice. */
export const CARD_ASKS =
  'in the chat its card asks the user, so do not repeat the question or list: add nothing or one other sentence; elsewhere ask';

/** What to do about a miss. */
export const WAYS_ON: Record<Miss['miss'], string> = {
  not_found:
    'not found; say so, give no weather, place, route or distance for it; another spelling or a wider search may help',
  ambiguous: `several places bear this name; ${CARD_ASKS} which one is meant; give nothing for any`,
  not_covered: 'no source covers this; say so, give nothing from memory',
  no_route: 'no way was found; say so, give no distance or time; offer another mode or other ends',
  no_transit: 'no source of public transport is available for this area; offer to plan it on foot, by bike or by car',
  off_lines:
    'only some metro lines of this city are known, and none stops within a walk of that end; say so, others may; offer to plan it on foot, by bike or by car',
  no_ride:
    'only some metro lines of this city are known, and by them, with one change at most, no way is quicker than walking; say so; offer to plan it on foot, by bike or by car',
  over_sea:
    'a sea lies between, which nobody walks, cycles or drives across; say so; the figure is the distance in a straight line, no way; flights and ships cannot be planned here',
  too_far: 'too far for this; say so, offer places that are closer or another mode',
  needs_place: `a place is missing and the map shows none; ${CARD_ASKS}; assume none`,
  needs_start: `it is not known where the user starts; ${CARD_ASKS}; assume none`,
  same_place: `both ends are the same place; ${CARD_ASKS} for another; give no distance or route`,
  needs_position: `the user's position is not shared; ${CARD_ASKS}; assume none`,
  needs_saved: `the user has not saved that (home, work or any place); ${CARD_ASKS}; assume none`,
  unread_notation:
    'UTM, MGRS, short Plus Codes and what3words are not read; say so, ask for latitude and longitude, work out none yourself',
  nothing_there: 'there is nothing to do this to; say so, do not call it again',
  unavailable: 'no source answered; say so, give nothing from memory, do not call it again in this turn',
};
