import type { Label } from '../domain/label.ts';
import { type Named, nameFor } from '../domain/name-for.ts';

/** The names of a place, route or drawing in both languages, as the map keeps them; an area instead of a house is approximate. */
export function labelOf(place: Named): Label {
  const [zh, en] = [nameFor(place, 'zh'), nameFor(place, 'en')];
  if (place.asked !== undefined) return { name: `${zh}（大致位置）`, nameEn: `${en} (approximate)` };
  return { name: zh, ...((place.nameEn || place.isNear) && { nameEn: en }) };
}

/** "Rome – Athens" in both languages. */
export function joinedLabel(all: readonly Named[], between: string): Label {
  return {
    name: all.map((each) => nameFor(each, 'zh')).join(between),
    nameEn: all.map((each) => nameFor(each, 'en')).join(between),
  };
}

/** Where the user is. */
export const MY_POSITION: Label = { name: '我的位置', nameEn: 'my position' };
