import { join } from 'node:path';

/** Where the program for borders begins with its table of ids, which grows; its own beginning takes 540 MB. */
const FIRST_IDS = 100_000_000;

const LOG = { type: '' };

interface BuildInput {
  /** The folder that the tiles' folder is in. */
  streets: string;
  /** A folder of heights (.hgt), if there is one. */
  elevation?: string | undefined;
  /** At most. */
  threads: number;
}

/** What Valhalla is to know for building. */
export function buildConfig({ streets, elevation, threads }: BuildInput): object {
  return {
    mjolnir: {
      tile_dir: join(streets, 'tiles'),
      admin: join(streets, 'admins.sqlite'),
      concurrency: threads,
      id_table_size: FIRST_IDS,
      logging: { type: 'std_out', color: false },
    },
    ...(elevation && { additional_data: { elevation } }),
    service_limits: {},
  };
}

/** What it is to know for answering: its own defaults, as the service has them. cacheBytes: of tiles, each reader. */
export function askConfig(streets: string, cacheBytes: number): object {
  return {
    mjolnir: {
      tile_dir: join(streets, 'tiles'),
      max_cache_size: cacheBytes,
      use_lru_mem_cache: true,
      logging: LOG,
    },
    loki: {
      actions: ['route', 'sources_to_targets', 'isochrone', 'status'],
      service_defaults: {
        heading_tolerance: 60,
        minimum_reachability: 50,
        node_snap_tolerance: 5,
        radius: 0,
        search_cutoff: 35_000,
        street_side_max_distance: 1_000,
        street_side_tolerance: 5,
      },
      logging: LOG,
    },
    meili: { default: { breakage_distance: 2_000 }, logging: LOG },
    thor: { logging: LOG },
    odin: { logging: LOG },
    service_limits: {
      auto: limits(5_000_000, 400_000),
      bicycle: limits(500_000, 200_000),
      pedestrian: {
        ...limits(250_000, 200_000),
        max_transit_walking_distance: 10_000,
        min_transit_walking_distance: 1,
      },
      isochrone: {
        max_contours: 4,
        max_distance: 25_000,
        max_distance_contour: 200,
        max_locations: 1,
        max_time_contour: 120,
      },
      max_alternates: 2,
      max_exclude_locations: 50,
      max_exclude_polygons_length: 10_000,
      max_radius: 200,
      max_reachability: 100,
      skadi: { max_shape: 750_000, min_resample: 10 },
      trace: {
        max_alternates: 3,
        max_alternates_shape: 100,
        max_distance: 200_000,
        max_gps_accuracy: 100,
        max_search_radius: 100,
        max_shape: 16_000,
      },
    },
  };
}

const limits = (distanceM: number, matrixM: number) => ({
  max_distance: distanceM,
  max_locations: 50,
  max_matrix_distance: matrixM,
  max_matrix_location_pairs: 2_500,
});
