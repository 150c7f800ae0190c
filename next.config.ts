import type { NextConfig } from 'next';

const nextConfig: NextConfig = {
  agentRules: false,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  images: { unoptimized: true },
  // Loaded from node_modules when configured, not bundled.
  serverExternalPackages: [
    'pg',
    'redis',
    '@opentelemetry/api',
    '@opentelemetry/exporter-trace-otlp-http',
    '@opentelemetry/resources',
    '@opentelemetry/sdk-trace',
    // The copy that Next itself uses knows the environment from before the .env files.
    '@next/env',
    // Bundled, each of these would be compiled once for every route.
    '@ai-sdk/openai',
    '@modelcontextprotocol/sdk',
    '@photostructure/tz-lookup',
    '@rapideditor/country-coder',
    'ai',
    'koppen-climate-lookup',
    'kysely',
    'opening_hours',
  ],
  outputFileTracingIncludes: { '/*': ['generated/**'] },
  outputFileTracingExcludes: { '/*': ['.data/**'] },
};

export default nextConfig;
