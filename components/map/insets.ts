import type { CSSProperties } from 'react';
import type { Padding } from './props.ts';

/** What covers the map, for its styles. */
export const insetsOf = ({ top, bottom, left }: Padding) =>
  ({ '--pad-top': `${top}px`, '--pad-bottom': `${bottom}px`, '--pad-left': `${left}px` }) as CSSProperties;
