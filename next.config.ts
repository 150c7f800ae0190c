import type { NextConfig } from 'next';

const nextConfig: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ['pg', 'redis'],
  outputFileTracingIncludes: { '/*': ['generated/**'] },
  outputFileTracingExcludes: { '/*': ['.data/**'] },
};

export default nextConfig;
