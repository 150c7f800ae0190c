import type { GeoPorts } from '../../domain/ports.ts';
import type { PlaceStore } from '../../places-store/place-store.ts';

/** The borders of areas that an operator imported. */
export function shapeOfStored(store: PlaceStore | undefined): NonNullable<GeoPorts['shapeOf']> {
  return async ({ providerId }) => {
    if (!store || providerId === undefined) return null;
    try {
      return (await store.isEmpty()) ? null : await store.shapeOf(providerId);
    } catch {
      // The store is down: the border is unknown, as without it.
      return null;
    }
  };
}
