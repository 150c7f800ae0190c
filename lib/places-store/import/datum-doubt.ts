import type { Datum } from '../../geo/crs.ts';
import type { StoredPlace } from '../place-store.ts';
import type { Reading } from './found.ts';

/** Notes once that coordinates of Chinese origin in mainland China, with no datum given, were taken as WGS-84. */
export class DatumDoubt {
  #isOpen: boolean;
  readonly #note: Reading['note'];

  constructor({ note }: Pick<Reading, 'note'>, datum: Datum | undefined, isChinese: boolean) {
    this.#isOpen = datum === undefined && isChinese;
    this.#note = note;
  }

  see({ countryCode }: StoredPlace): void {
    if (!this.#isOpen || countryCode !== 'CN') return;
    this.#isOpen = false;
    this.#note(
      'coordinates in China taken as WGS-84; those of AMap and Tencent are GCJ-02 (--datum gcj02), those of Baidu BD-09 (--datum bd09), some 500 m off',
    );
  }
}
