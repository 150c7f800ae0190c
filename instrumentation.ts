/** Runs once when the server starts; a build opens nothing. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { watchEntry } = await import('./lib/server/entry.ts');
  watchEntry();
  const { boot } = await import('./lib/server/boot.ts');
  await boot();
}
