/** What {s} stands for. */
const LETTERS = ['a', 'b', 'c'];
const HOST = /\{s\}|\{(\d)-(\d)\}/;

/** The hosts that a template spreads its tiles over, as what stands in place of {s} or a range such as {0-7}. */
export function hostsOf(template: string): string[] {
  const [, from, to] = HOST.exec(template) ?? [];
  if (from === undefined || to === undefined) return LETTERS;
  const count = Math.max(1, Number(to) - Number(from) + 1);
  return Array.from({ length: count }, (_, index) => String(Number(from) + index));
}

/** A template in which every range is written as {s}. */
export const withLetters = (template: string): string => template.replace(HOST, '{s}');

/** The URL of a tile; tiles next to each other come from different hosts, each always from the same. */
export function tileUrl(template: string, { x, y, z }: { x: number; y: number; z: number }): string {
  const hosts = hostsOf(template);
  return template
    .replace(HOST, hosts[Math.abs(x + y) % hosts.length] ?? '')
    .replace('{z}', String(z))
    .replace('{x}', String(x))
    .replace('{y}', String(y));
}

/** All origins that a template or URL can lead to; none if it is on this site. */
export function originsOf(template: string): string[] {
  const [origin] = /^https?:\/\/[^/?#]+/.exec(template) ?? [];
  if (origin === undefined) return [];
  return HOST.test(origin) ? hostsOf(origin).map((host) => origin.replace(HOST, host)) : [origin];
}
