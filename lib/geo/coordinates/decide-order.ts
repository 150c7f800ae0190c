import { type Datum, toWgs } from '../crs.ts';
import type { LngLat } from '../lng-lat.ts';
import { isInMainlandChina } from '../mainland-china.ts';
import type { NumberPair, Order } from './number-pair.ts';

export interface Placed {
  /** WGS-84. */
  point: LngLat;
  /** The order that was assumed, if none was given or another was. */
  assumedOrder?: Order;
  /** WGS-84: the point in the other order, when nothing favours either. */
  other?: LngLat;
}

/**
 * Decides which number is the latitude. Said by letters: as said. Said by a label, a format or the custom of a site: as
 * said, unless only the other order is on the Earth. Not said: the only possible order, else lat,lng. With a Chinese
 * datum, the order that lies in China, the only place where it is used; if neither does, both are returned.
 */
export function decideOrder({ numbers: [a, b], order, saidBy }: NumberPair, datum: Datum): Placed | null {
  const pointIn: Record<Order, LngLat> = { 'lat,lng': { lat: a, lng: b }, 'lng,lat': { lat: b, lng: a } };
  const isPossible = (each: Order) => Math.abs(pointIn[each].lat) <= 90 && Math.abs(pointIn[each].lng) <= 180;
  const take = (each: Order, assumedOrder?: Order): Placed => ({
    point: toWgs(pointIn[each], datum),
    ...(assumedOrder && { assumedOrder }),
  });
  const usual = order ?? 'lat,lng';
  const turned: Order = usual === 'lat,lng' ? 'lng,lat' : 'lat,lng';
  if (order && saidBy === 'side') return isPossible(order) ? take(order) : null;
  if (!isPossible(usual)) return isPossible(turned) ? take(turned, order ? turned : undefined) : null;
  if (!isPossible(turned) || saidBy === 'label') return take(usual);
  if (datum === 'wgs84') return take(usual, order ? undefined : usual);
  const inChina = [usual, turned].find((each) => isInMainlandChina(toWgs(pointIn[each], datum)));
  if (inChina) return take(inChina, order === inChina ? undefined : inChina);
  return order ? take(usual) : { ...take(usual), other: pointIn[turned] };
}
