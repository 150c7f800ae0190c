/** Text that is a map rather than words: XML and JSON of the formats that are read, or a table with coordinates. */
const MAPS: [RegExp, string][] = [
  [/^\s*(?:<\?xml[^>]*>\s*)?<(?:gpx|kml|TrainingCenterDatabase)[\s>]/, 'xml'],
  [
    /^\s*\{[\s\S]{0,2000}"type"\s*:\s*"(?:Feature(?:Collection)?|Topology|(?:Multi)?(?:Point|LineString|Polygon))"/,
    'json',
  ],
];
/** The columns of a position, in a first line with separators; then another line. */
const COLUMNS = /(?:^|[,;\t"])(?:lat|latitude|纬度|緯度|wkt|geometry)(?:$|[,;\t"])/i;
/** Shorter text is a question about it. */
const LEAST = 20;

/** The ending of the file that a pasted text could be; undefined if it is a message. */
export function mapTextKind(text: string): string | undefined {
  if (text.length < LEAST) return undefined;
  const kind = MAPS.find(([pattern]) => pattern.test(text.slice(0, 5_000)))?.[1];
  if (kind) return kind;
  const [first = '', second = ''] = text.slice(0, 5_000).split(/\r\n?|\n/);
  return COLUMNS.test(first) && /[,;\t]/.test(first) && second.trim() !== '' ? 'csv' : undefined;
}
