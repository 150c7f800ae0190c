import { z } from 'zod';

/** The id of what the operator's region answers, whose name is that of the region. */
export const REGION = 'region';

/** Where a value comes from; shown under its card, also told to the model when degraded. */
export const source = z.object({
  /** Adapter id: "open-meteo", "photon", "embedded" … */
  id: z.string(),
  name: z.string(),
  attribution: z.string(),
  url: z.string().optional(),
  /** ISO 8601, UTC: when it was fetched (or read from the embedded data). */
  fetchedAt: z.string(),
  /** ISO 8601, with its zone: the time the data refer to, as given by the source, e.g. the observation time. */
  dataTime: z.string().optional(),
  /** True for embedded data: no live provider was reached or asked. */
  offline: z.boolean().optional(),
  /** Why this is not the best possible answer, as codes: "offline", "timeout", "quota", "estimate" … */
  degraded: z.array(z.string()).optional(),
});

export type Source = z.infer<typeof source>;
