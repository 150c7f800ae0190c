import { nameFor } from '../../domain/name-for.ts';
import type { PastCall } from '../../domain/turn-facts.ts';
import { answersIn } from '../../i18n/answers.ts';
import { wordsOf } from '../../i18n/words.ts';
import { areaNameIn } from '../../tools/search-places/places-found.ts';
import { foundBy, missOf } from '../dialogue/past-calls.ts';
import { HERE } from '../slots/here-said.ts';
import type { Asker } from './reply.ts';

/** What is told of a search, after a word on where it looked if "around here" was said and only the map tells where that is. */
export function saidOfMap(call: PastCall, told: string, { message, locale }: Asker): string {
  if (call.name !== 'search_places' || !HERE.test(message)) return told;
  const search = foundBy(call, call.name)?.search;
  const searched = missOf(call)?.searched;
  const { mapArea, mapCentre } = wordsOf(locale).tools.labels;
  const area = search ? areaNameIn(search, locale) : searched && nameFor(searched, locale);
  return area === mapArea || area === mapCentre ? answersIn(locale).demo.aroundMap(told) : told;
}
