import type { PastCall } from '../../domain/turn-facts.ts';
import { answersIn } from '../../i18n/answers.ts';
import { listText } from '../../i18n/format.ts';
import { asksLarger, asksOfList } from '../calls/larger.ts';
import { foundBy } from '../dialogue/past-calls.ts';
import { numberOf } from '../slots/numbers.ts';
import { placeName } from './plain.ts';
import type { Asker } from './reply.ts';

const FEWER = /[更比较个座最谁口人][少小](?!吃)|\b(?:fewer|fewest|less|least|smaller|smallest)\b/i;
const THAN =
  /(?:more than|over|above|at least|bigger than|超过?|多于|大于|多过|过|上)\s?(?:an? )?(?:(\d[\d,.]*|one|two|three|five|ten|[一二两三四五六七八九十百]+?(?=[百千]?万|$))\s?)?(k\b|thousand|million|百万|千万|万|(?<=\d)(?!\d))/i;
const TIMES: Record<string, number> = { k: 1e3, thousand: 1e3, million: 1e6, 万: 1e4, 百万: 1e6, 千万: 1e7 };

/** Which of several towns has the most people or the fewest, or more than a number, where that was asked; else ''. */
export function mostPeople(calls: readonly PastCall[], { message, locale }: Asker): string {
  const listed = asksOfList(message)
    ? calls.flatMap((call) => foundBy(call, 'search_places')?.places ?? []).filter(({ population }) => population)
    : [];
  const places = listed.length > 0 ? listed : calls.flatMap((call) => foundBy(call, 'get_place')?.place ?? []);
  const isTold = places.length > 1 && places.every(({ population }) => population) && asksLarger(message);
  const { demo } = answersIn(locale);
  const said = THAN.exec(message);
  const unit = TIMES[(said?.[2] ?? '').toLowerCase()];
  const least = (numberOf((said?.[1] ?? '').replaceAll(',', '')) ?? (unit ? 1 : 0)) * (unit ?? 1);
  if (isTold && least > 0) {
    const names = places.flatMap((place) => ((place.population ?? 0) > least ? [placeName(place, locale)] : []));
    return demo.peopleOver(least.toLocaleString('en-US'), listText(names, locale));
  }
  const isFewest = FEWER.test(message);
  const most = places.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0)).at(isFewest ? -1 : 0);
  return most && isTold ? demo.mostPeople(placeName(most, locale), places.length, isFewest) : '';
}
