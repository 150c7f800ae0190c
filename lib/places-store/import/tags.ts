export type Tags = Record<string, string>;

const STRUCTURE_KEYS =
  /^(?:highway|boundary|landuse|natural|waterway|building(?::part)?|route|power|barrier|place|public_transport|man_made|admin_level|railway)$/;

/** Whether its keys say that a thing is a road, a border, a river, a building … */
export const isStructure = (tags: Tags) => Object.keys(tags).some((key) => STRUCTURE_KEYS.test(key));
