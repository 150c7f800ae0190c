import type { Locale } from '../../lib/geo/format.ts';

/** Other ways to go, where there is no public transport to tell of. */
export const OTHER_WAYS: Record<Locale, { label: string; ask: string }[]> = {
  zh: [
    { label: '步行', ask: '换成步行' },
    { label: '骑行', ask: '换成骑车' },
    { label: '驾车', ask: '换成开车' },
  ],
  en: [
    { label: 'On foot', ask: 'On foot instead' },
    { label: 'By bike', ask: 'By bike instead' },
    { label: 'By car', ask: 'By car instead' },
  ],
};
