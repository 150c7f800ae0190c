import type { SavedList, SavedPlace } from '../../lib/domain/saved.ts';
import type { DrawnLayer, MarkerLayer } from '../../lib/map/state.ts';

/** Saved places as the map draws them and as files take them: a mark in the colour of their list. */
export function savedLayers(places: readonly SavedPlace[], lists: readonly SavedList[]): (DrawnLayer & MarkerLayer)[] {
  const byId = new Map(lists.map((list) => [list.id, list]));
  return places.map(({ id, listId, role, name, nameEn, kind, at, note }) => {
    const color = listId === null ? undefined : byId.get(listId)?.color;
    return {
      kind: 'marker',
      ref: `saved:${id}`,
      messageId: 'saved',
      callId: 'saved',
      at,
      label: { name, ...(nameEn && { nameEn }) },
      icon: `saved:${role ?? kind}`,
      ...(note && { note: { name: note } }),
      ...(color && { color }),
    };
  });
}
