import type { LngLat } from './lng-lat.ts';

/**
 * Encoded polyline → points. precision: decimals of the encoding (Google 5, OSRM's polyline6 and Valhalla 6). every:
 * keeps one point in so many, and the last.
 * Throws RangeError when a coordinate is out of range, as happens with the wrong precision. Source: Encoded Polyline
 * Algorithm Format.
 */
export function decodePolyline(text: string, precision = 5, every = 1): LngLat[] {
  const factor = 10 ** precision;
  const points: LngLat[] = [];
  let index = 0;
  let lat = 0;
  let lng = 0;
  let count = 0;
  const next = () => {
    let shift = 0;
    let value = 0;
    let byte = 0;
    do {
      byte = text.charCodeAt(index++) - 63;
      value |= (byte & 0x1f) << shift;
      shift += 5;
    } while (byte >= 0x20);
    return value & 1 ? ~(value >> 1) : value >> 1;
  };
  while (index < text.length) {
    lat += next();
    lng += next();
    if (!(Math.abs(lat) <= 90 * factor && Math.abs(lng) <= 180 * factor)) {
      throw new RangeError(`polyline: ${lng / factor},${lat / factor} is no coordinate (precision ${precision}?)`);
    }
    if (count++ % every === 0 || index >= text.length) points.push({ lng: lng / factor, lat: lat / factor });
  }
  return points;
}

/** Points → encoded polyline, the inverse of decodePolyline up to rounding. */
export function encodePolyline(points: readonly LngLat[], precision = 5): string {
  const factor = 10 ** precision;
  let text = '';
  let lastLat = 0;
  let lastLng = 0;
  const put = (delta: number) => {
    let value = delta < 0 ? ~(delta << 1) : delta << 1;
    while (value >= 0x20) {
      text += String.fromCharCode((0x20 | (value & 0x1f)) + 63);
      value >>= 5;
    }
    text += String.fromCharCode(value + 63);
  };
  for (const point of points) {
    const lat = Math.round(point.lat * factor);
    const lng = Math.round(point.lng * factor);
    put(lat - lastLat);
    put(lng - lastLng);
    lastLat = lat;
    lastLng = lng;
  }
  return text;
}
