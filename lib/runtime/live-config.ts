import { type DashScopeConfig, readConfig } from '../config.ts';
import { environment } from './live-env.ts';

/** The model's configuration as it now stands in the files; the same object until they change. */
export function createLiveDashScope(
  env: () => Record<string, string | undefined> = environment,
): () => DashScopeConfig {
  let last: { env: object; config: DashScopeConfig } | undefined;
  return () => {
    const now = env();
    if (last?.env !== now) last = { env: now, config: readConfig(now).config.dashscope };
    return last.config;
  };
}
