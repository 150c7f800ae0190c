import { config } from 'zod';

// zod tries `new Function` for speed; the page's policy refuses it, and each refusal is reported to the operator.
if (typeof window !== 'undefined') config({ jitless: true });
