/** What the page under measurement counts. */
interface Window {
  frames_: number[];
  long_: number;
  paint_: { largestMs: number; shift: number; tasks: [number, number][] };
  stream_: { frames: number; tasks: number[] };
}
