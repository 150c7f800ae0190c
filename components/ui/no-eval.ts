// zod tries `new Function` when a schema is made. The page's policy refuses that, and every refusal is reported to the
// operator. This object is zod's own configuration, which it takes over when it loads; it must be there before it.
const page = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
if (typeof window !== 'undefined') page.__zod_globalConfig = { ...page.__zod_globalConfig, jitless: true };

export {};
