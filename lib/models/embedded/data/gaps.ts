import { formatDistance } from '../../../i18n/format.ts';
import type { Locale } from '../../../i18n/index.ts';
import type { BeyondList } from '../beyond-list.ts';
import type { RadiusRange } from '../radius.ts';

/** What is said of what could not be done. */
export const GAPS: Record<
  Locale,
  { beyond(said: BeyondList): string; radius(range: RadiusRange): string; undone(parts: string[]): string }
> = {
  zh: {
    beyond: ({ number, count }) =>
      count === 0
        ? '还没有列出过地点，不知道说的是哪一个。请说出地名。'
        : `刚才只列出了 ${count} 个地点，没有第 ${Math.abs(number)} 个。要哪一个？`,
    radius: ({ min, max }) =>
      `半径可以是 ${formatDistance(min, 'zh')}到 ${formatDistance(max, 'zh')}，请换一个半径再说一次。`,
    undone: (parts) => `没有做到或没有考虑的：${parts.map((part) => `「${part}」`).join('、')}。`,
  },
  en: {
    beyond: ({ number, count }) =>
      count === 0
        ? 'No places have been listed yet, so I do not know which one you mean. Please name the place.'
        : `The list has only ${count} ${count === 1 ? 'place' : 'places'}; there is no number ${Math.abs(number)}. Which one do you mean?`,
    radius: ({ min, max }) =>
      `The radius can be from ${formatDistance(min, 'en')} to ${formatDistance(max, 'en')}; please say another one.`,
    undone: (parts) => `Not done or not considered: ${parts.map((part) => `“${part}”`).join(', ')}.`,
  },
};
