// zod tries `new Function` when a schema is created. The page's policy forbids that, and every violation is reported to
// the operator. This object is zod's own configuration, which it adopts when loaded, so it must exist before that.
const page = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
if (typeof window !== 'undefined') page.__zod_globalConfig = { ...page.__zod_globalConfig, jitless: true };

export {};
