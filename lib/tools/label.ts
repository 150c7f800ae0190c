import type { Label } from '../map/state.ts';

type Named = { name: string; nameEn?: string | undefined };

/** The names of a place, route or drawing in both languages, as the map keeps them. */
export const labelOf = ({ name, nameEn }: Named): Label => ({ name, ...(nameEn && { nameEn }) });

/** "Rome – Athens" in both languages. */
export function joinedLabel(all: readonly Named[], between: string): Label {
  return {
    name: all.map(({ name }) => name).join(between),
    nameEn: all.map(({ name, nameEn }) => nameEn ?? name).join(between),
  };
}

/** Where the user is. */
export const MY_POSITION: Label = { name: '我的位置', nameEn: 'my position' };
