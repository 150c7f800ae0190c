import { listOf } from './rows.ts';
import type { ValueOf } from './tag.ts';

/** Ways to travel that cannot be planned here. */
export type OtherMode = ValueOf<'mode'> & ('flight' | 'ship');

const saidAs = (mode: OtherMode) => ({ said: new RegExp(listOf('other-modes', mode).join('|'), 'i') });

/** How they are said. */
export const OTHER_MODES: Readonly<Record<OtherMode, { said: RegExp }>> = {
  flight: saidAs('flight'),
  ship: saidAs('ship'),
};
