import { nameIn } from '../../lib/domain/name-for.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import type { DrawnLayer } from '../../lib/map/state.ts';

/** Something selected that goes with the next message. */
export interface Chip {
  refs: string[];
  name: string;
  /** Its size, as far as the map says it: "12.4 km · ↑ 620 m". */
  note?: string;
}

/** From this many of one file on, they are one chip. */
const MANY = 4;

/** The chips of what is selected, in its order. */
export function chipsOf(layers: readonly DrawnLayer[], locale: Locale): Chip[] {
  const chips = new Map<string, DrawnLayer[]>();
  for (const layer of layers) {
    const together = layer.file === undefined ? [] : layers.filter(({ callId }) => callId === layer.callId);
    const key = together.length >= MANY ? layer.callId : `${layer.callId} ${layer.ref}`;
    chips.set(key, [...(chips.get(key) ?? []), layer]);
  }
  return [...chips.values()].map((group) => chipOf(group, locale));
}

function chipOf(group: readonly DrawnLayer[], locale: Locale): Chip {
  const refs = group.map(({ ref }) => ref);
  const [first] = group;
  if (group.length > 1) return { refs, name: first?.file ?? '', note: String(group.length) };
  const name = (first && nameIn(first.label, locale)) || (refs[0] ?? '');
  return { refs, name, ...(first?.note && { note: nameIn(first.note, locale) }) };
}
