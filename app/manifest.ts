import type { MetadataRoute } from 'next';

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: '问图 Wentu',
    short_name: '问图',
    description: 'Ask the map · 问问地图',
    start_url: '/',
    display: 'standalone',
    background_color: '#f4f5f7',
    theme_color: '#1b5fc9',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
}
