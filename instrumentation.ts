/**
 * Runs once when the server starts; a build opens nothing. Neither does a function: this also runs inside the proxy's
 * own function, which has none of the files that the engines read. There they open with the first request that needs
 * them.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { checkedConfig } = await import('./lib/runtime/check-config.ts');
  const config = checkedConfig();
  const { watchEntry } = await import('./lib/http/entry.ts');
  watchEntry({ trustedProxies: config.trustedProxies, isDevelopment: process.env.NODE_ENV === 'development' });
  if (config.isFunction) return;
  const { boot } = await import('./lib/runtime/boot.ts');
  await boot();
}
