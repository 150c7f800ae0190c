import type { NextConfig } from 'next';
import basemap from './generated/basemap.json' with { type: 'json' };
import { INERT_POLICY, SCRIPT_POLICY, SECURITY_HEADERS } from './lib/http/security-headers.ts';
import { basePathOf } from './lib/site-path.ts';
import { compileEarly } from './scripts/compile-early.mjs';
import { iconsHash } from './scripts/data/icons-hash.mjs';

const entries = (headers: Record<string, string>) => Object.entries(headers).map(([key, value]) => ({ key, value }));

const basePath = basePathOf(process.env.BASE_PATH);
const ICONS = '.*\\.(?:png|svg|ico|webmanifest)';
const iconsVersion = iconsHash('public');
const IMMUTABLE = { 'cache-control': 'public, max-age=31536000, immutable' };

const nextConfig: NextConfig = {
  basePath,
  // For lib/site-path.ts, in the page and on the server.
  compiler: {
    define: { __BASE_PATH__: basePath, __ICONS_VERSION__: iconsVersion },
    runAfterProductionCompile: async ({ distDir }) => compileEarly(distDir),
  },
  // For `npm run standalone`. `next start` would warn about it, and `npm start` serves from where it was built.
  ...(process.env.NEXT_OUTPUT === 'standalone' && { output: 'standalone' }),
  agentRules: false,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  images: { unoptimized: true },
  // `npm run check` checks the types, those of the tests included. A server's installation has no compiler.
  typescript: { ignoreBuildErrors: true },
  // Files and the framework's own errors; pages and routes set the same, plus their own policy.
  headers: async () => [
    { source: '/:path*', headers: entries(SECURITY_HEADERS) },
    // The folder is named after its contents. A 404 for another folder must not be cached: it may exist tomorrow.
    { source: `/basemap/${basemap.folder}/:path*`, headers: entries(IMMUTABLE) },
    // Under another version, or none, they are requested afresh.
    {
      source: `/:file(${ICONS})`,
      has: [{ type: 'query', key: 'v', value: iconsVersion }],
      headers: entries(IMMUTABLE),
    },
    { source: '/_next/static/:path*', headers: entries({ 'content-security-policy': SCRIPT_POLICY }) },
    ...['/api/:path*', '/basemap/:path*', '/tiles/:path*', `/:file(${ICONS})`].map((source) => ({
      source,
      headers: entries({ 'content-security-policy': INERT_POLICY }),
    })),
  ],
  // Loaded from node_modules when configured, not bundled.
  serverExternalPackages: [
    'pg',
    '@redis/client',
    // The copy that Next itself uses knows the environment from before the .env files.
    '@next/env',
    // Bundled, each of these would be compiled once for every route.
    '@ai-sdk/openai',
    '@modelcontextprotocol/server',
    '@photostructure/tz-lookup',
    '@rapideditor/country-coder',
    'ai',
    'koppen-climate-lookup',
    'kysely',
    'opening_hours',
  ],
  outputFileTracingIncludes: { '/*': ['generated/gazetteer.bin'], '/llms.txt': ['docs/api.md'] },
  outputFileTracingExcludes: { '/*': ['.data/**'] },
};

export default nextConfig;
