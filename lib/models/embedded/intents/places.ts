import type { Call } from '../call.ts';
import type { Conversation } from '../conversation.ts';
import { mentions } from '../mentions.ts';
import type { Sentence } from '../scan.ts';
import { detailIntent } from './details.ts';
import { measureIntent } from './measure.ts';
import { matrixIntent, reachIntent } from './reach.ts';
import { routeIntent } from './route.ts';
import { searchIntent } from './search.ts';
import { tripIntent } from './trip.ts';
import { weatherIntent } from './weather.ts';
import { whereIntent } from './where.ts';

/** Requests about places: weather, ways, searches, positions. The order decides where words mean several things. */
export function placeIntent(sentence: Sentence, conversation: Conversation): Call | null {
  const all = mentions(sentence, conversation);
  const known = all.filter(({ piece, input }) => !piece.tags.has('word') || 'ref' in input || piece.tags.has('site'));
  return (
    tripIntent(sentence, conversation, known, all) ??
    reachIntent(sentence, conversation, all) ??
    matrixIntent(sentence, all) ??
    measureIntent(sentence, conversation, all) ??
    weatherIntent(sentence, conversation, all, known) ??
    routeIntent(sentence, conversation, all) ??
    detailIntent(sentence, conversation, known, all) ??
    searchIntent(sentence, conversation, all, known) ??
    whereIntent(sentence, conversation, all, known)
  );
}
