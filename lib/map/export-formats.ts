/** The formats a map can be saved in; the id doubles as the file extension. */
export const EXPORT_FORMATS = [
  { id: 'geojson', name: 'GeoJSON', type: 'application/geo+json' },
  { id: 'gpx', name: 'GPX', type: 'application/gpx+xml' },
  { id: 'kml', name: 'KML', type: 'application/vnd.google-earth.kml+xml' },
  { id: 'csv', name: 'CSV', type: 'text/csv;charset=utf-8' },
  { id: 'md', name: 'Markdown', type: 'text/markdown;charset=utf-8' },
] as const;

export type ExportId = (typeof EXPORT_FORMATS)[number]['id'];

/** "wentu-2026-11-29-1405.gpx": local time, in characters that every file system accepts. */
export function exportFileName(id: ExportId | 'ics' | 'png', at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `wentu-${day}-${two(at.getHours())}${two(at.getMinutes())}.${id}`;
}
