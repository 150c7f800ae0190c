import type { PlaceLexicon, PlaceName } from '../slots/token.ts';
import type { Conversation } from './conversation.ts';
import { placesOf } from './past-calls.ts';

/** The kind of a name that stands in the newest list of the conversation. */
export const SHOWN = 'shown';

const LISTS = new Set(['search_places', 'plan_trip', 'travel_times']);

/** Names in the newest list with their refs, in either language. */
export function shownNames({ before }: Conversation): { name: string; ref: string }[] {
  const list = before
    .filter(({ name }) => LISTS.has(name))
    .map(placesOf)
    .findLast(({ length }) => length > 0);
  return (list ?? []).flatMap(({ ref, place: { name, nameEn } }) =>
    [...new Set([name, nameEn ?? name])].map((each) => ({ name: each.trim().replace(/^the /i, ''), ref })),
  );
}

/** The lexicon with the names of the newest list: what was shown is known, however it is written. */
export function withShown(lexicon: PlaceLexicon, conversation: Conversation): PlaceLexicon {
  const names = shownNames(conversation)
    .map(({ name }) => name.toLowerCase())
    .filter((name) => name.length >= (/\p{Script=Han}/u.test(name) ? 3 : 5));
  if (names.length === 0) return lexicon;
  return {
    ...lexicon,
    scan(text) {
      const lower = text.toLowerCase();
      const shown = names.flatMap((name): PlaceName[] => {
        const start = lower.indexOf(name);
        const end = start + name.length;
        const isCut =
          /[a-z]/.test(lower[start - 1] ?? '') || (/[a-z]/.test(name.at(-1) ?? '') && /[a-z]/.test(lower[end] ?? ''));
        return start < 0 || isCut ? [] : [{ start, end, kind: SHOWN, nameEn: '', importance: 1 }];
      });
      const others = lexicon
        .scan(text)
        .filter(({ start, end }) => !shown.some((each) => start < each.end && end > each.start));
      return [...others, ...shown].sort((a, b) => a.start - b.start);
    },
  };
}
