/** A stretch of something drawn as a line: what is lifted while a step of a route is read. */
export interface Stretch {
  ref: string;
  /** Fractions of the line's length, 0–1. */
  from: number;
  to: number;
}

/** "r1@0.25-0.5": names a stretch where a ref is expected. */
export const stretchRef = ({ ref, from, to }: Stretch) => `${ref}@${from.toFixed(4)}-${to.toFixed(4)}`;

/** The stretch that a ref names; undefined for any other ref. */
export function stretchIn(text: string | null): Stretch | undefined {
  const [, ref, from, to] = /^([^@]+)@([\d.]+)-([\d.]+)$/.exec(text ?? '') ?? [];
  return ref === undefined ? undefined : { ref, from: Number(from), to: Number(to) };
}
