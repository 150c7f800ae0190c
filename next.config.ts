import type { NextConfig } from 'next';

const nextConfig: NextConfig = {
  agentRules: false,
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ['pg', 'redis'],
  outputFileTracingIncludes: { '/*': ['generated/**'] },
  outputFileTracingExcludes: { '/*': ['.data/**'] },
};

export default nextConfig;
