import { z } from 'zod';

/** Refs of things drawn, as the input of a tool. */
export const refList = z.array(z.string().max(24)).min(1).max(50);
