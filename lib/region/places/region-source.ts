const PREFIX = 'region:';

/** Under what a region's places are in the store: no source of `npm run places:import` is called so. */
export const sourceOfRegion = (name: string): string => `${PREFIX}${name}`;

/** The region whose places a source has; undefined: somebody imported them by hand. */
export const regionOfSource = (source: string): string | undefined =>
  source.startsWith(PREFIX) ? source.slice(PREFIX.length) : undefined;
