import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { iso1A2Code } from '@rapideditor/country-coder';
import { describe, expect, it } from 'vitest';
import { openIndex } from '../../../lib/gazetteer/index-file.ts';
import { createReader } from '../../../lib/gazetteer/reader.ts';
import { builtGazetteer, ROOT } from './shared.ts';

const gazetteer = builtGazetteer();
const file = openIndex(readFileSync(join(ROOT, 'generated/gazetteer.bin')));
const reader = createReader(file);
const ids = Array.from({ length: file.count }, (_, id) => id);
const ofKind = (kind: string) => ids.filter((id) => reader.kindOf(id) === kind);

describe('the point of an area', () => {
  it('lies in the state or province: the nearest town belongs to it, for all of them', () => {
    const regions = ofKind('region').filter((id) => reader.countryOf(id) !== 'TW');
    const astray = regions.filter((id) => {
      const [town] = gazetteer.nearest(reader.at(id), 1, { kinds: ['city', 'county'] });
      return !town || !reader.areasOf(town.id).includes(id);
    });
    expect(regions.length).toBeGreaterThan(200);
    expect(astray.map((id) => reader.nameOf(id))).toEqual([]);
  });

  it('lies in the country, for all of them', () => {
    const astray = ofKind('country').filter((id) => {
      const { lng, lat } = reader.at(id);
      return iso1A2Code([lng, lat], { level: 'territory' }) !== reader.countryOf(id);
    });
    expect(ofKind('country').length).toBeGreaterThan(200);
    expect(astray.map((id) => reader.nameOf(id))).toEqual([]);
  });

  it('of Tokyo lies in Tokyo, though its islands are far out at sea', () => {
    const [tokyo] = gazetteer.find('東京都', { kinds: ['region'] });
    expect(tokyo).toMatchObject({ name: '东京都', kind: 'region' });
    const [town] = gazetteer.nearest(tokyo?.at ?? { lng: 0, lat: 0 }, 1, { kinds: ['city'] });
    expect(town?.adminZh).toBe('日本 东京都');
  });
});
