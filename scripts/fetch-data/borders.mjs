import { meshArcs } from 'topojson-client';

/** The borders that two countries share, as a topology of their own: `objects.borders`, with no arc but theirs. */
export function bordersOf(atlas) {
  const { arcs: lines } = meshArcs(atlas, atlas.objects.countries, (a, b) => a !== b);
  const kept = new Map();
  const renumbered = lines.map((line) =>
    line.map((arc) => {
      // ~arc is the same arc backwards.
      const own = arc < 0 ? ~arc : arc;
      if (!kept.has(own)) kept.set(own, kept.size);
      return arc < 0 ? ~kept.get(own) : kept.get(own);
    }),
  );
  return {
    type: 'Topology',
    transform: atlas.transform,
    arcs: [...kept.keys()].map((arc) => atlas.arcs[arc]),
    objects: { borders: { type: 'MultiLineString', arcs: renumbered } },
  };
}
