import { z } from 'zod';

/** Refs of things drawn, as a tool's input. */
export const refList = z.array(z.string().max(24)).min(1).max(50);
