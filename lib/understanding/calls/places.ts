import type { Conversation } from '../dialogue/conversation.ts';
import type { Mention } from '../slots/mention.ts';
import { mentions } from '../slots/mentions.ts';
import { means, type Sentence } from '../slots/sentence.ts';
import { first } from '../slots/slots.ts';
import type { Call } from './call.ts';
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
    whereIntent(sentence, conversation, all, known) ??
    bareForecast(sentence, known)
  );
}

/** "Next 10 days in Marrakech": days to come at a place, and nothing to do there. */
function bareForecast(sentence: Sentence, [place, ...others]: Mention[]): Call | null {
  const span = first(sentence, 'span');
  const isBare = sentence.pieces.every((piece) => means(piece, 'span', 'place', 'in', 'fluff', 'of'));
  return place && others.length === 0 && span?.amount && isBare
    ? { name: 'get_weather', input: { place: place.input, span: 'days', days: Math.min(16, span.amount) } }
    : null;
}
