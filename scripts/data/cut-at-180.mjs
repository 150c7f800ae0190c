import { intersection } from 'polyclip-ts';

/**
 * The GeoJSON Polygon or MultiPolygon with areas across the antimeridian cut in two. The atlas joins the halves of
 * Chukotka and of Fiji into one ring, whose steps from 180 to -180 a map would draw round the world.
 */
export function cutAt180({ type, coordinates }) {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  const cut = polygons.flatMap((polygon) => (polygon.some(isAcross) ? halvesOf(polygon) : [polygon]));
  return cut.length === 1 ? { type: 'Polygon', coordinates: cut[0] } : { type: 'MultiPolygon', coordinates: cut };
}

const isAcross = (ring) => ring.some(([lng], index) => index > 0 && Math.abs(lng - ring[index - 1][0]) > 180);

/** The part west of 180° and the part east of it, each within [-180, 180]. */
function halvesOf(polygon) {
  const eastward = polygon.map((ring) => ring.map(([lng, lat]) => [lng < 0 ? lng + 360 : lng, lat]));
  const east = intersection(eastward, boxOf(180, 360));
  return [
    ...intersection(eastward, boxOf(0, 180)),
    ...east.map((part) => part.map((ring) => ring.map(([lng, lat]) => [lng - 360, lat]))),
  ];
}

const boxOf = (west, east) => [
  [
    [west, -90],
    [east, -90],
    [east, 90],
    [west, 90],
    [west, -90],
  ],
];
