import type { Conversation } from './conversation.ts';
import type { PlaceLexicon, PlaceName } from './token.ts';

/** The kind of a name that stands in the newest list of the conversation. */
export const SHOWN = 'shown';

const LISTS = new Set(['search_places', 'plan_trip', 'travel_times']);

/** Names in the newest list with their refs: "1. [p1] 蓝瓶咖啡 / Blue Bottle · cafe". */
export function shownNames({ before }: Conversation): { name: string; ref: string }[] {
  const list = before.findLast(({ name, result }) => LISTS.has(name) && /\[p\d+\]/.test(result));
  return (list?.result.split('\n') ?? []).flatMap((line) => {
    const [, ref, names = ''] = /\[(p\d+)\] ([^·:]+)/.exec(line) ?? [];
    return ref ? names.split(' / ').map((name) => ({ name: name.trim().replace(/^the /i, ''), ref })) : [];
  });
}

/** The lexicon with the names of the newest list: what was shown is known, however it is written. */
export function withShown(lexicon: PlaceLexicon, conversation: Conversation): PlaceLexicon {
  const names = shownNames(conversation)
    .map(({ name }) => name.toLowerCase())
    .filter((name) => name.length >= (/\p{Script=Han}/u.test(name) ? 3 : 5));
  if (names.length === 0) return lexicon;
  return {
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
