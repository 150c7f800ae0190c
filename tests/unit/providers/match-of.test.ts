import { describe, expect, it } from 'vitest';
import { isFact } from '../../../lib/domain/is-fact.ts';
import { embeddedPorts } from '../../../lib/providers/embedded.ts';
import type { FoundPlace } from '../../../lib/providers/geocode/asked.ts';
import { analyseQuery } from '../../../lib/providers/geocode/assess.ts';
import { matchOf } from '../../../lib/providers/geocode/match-of.ts';
import { builtGazetteer } from '../gazetteer/shared.ts';
import { never } from './replay.ts';

const { geocode } = embeddedPorts(builtGazetteer(), () => 0);
const known = async (text: string) => (await geocode({ text, limit: 6, locale: 'zh' }, never)).value.filter(isFact);

const found = (name: string, more: Partial<FoundPlace> = {}): FoundPlace => ({
  name,
  kind: 'city',
  at: { lng: 10, lat: 50 },
  ...more,
});
const match = async (text: string, place: FoundPlace, city?: string) =>
  matchOf(await analyseQuery({ text, ...(city && { city }), limit: 5, locale: 'zh' }, known), place);

const graz = { admin: 'Österreich Steiermark', countryCode: 'AT', at: { lng: 15.4, lat: 47.1 } };
const kyoto = { admin: '日本 京都府', countryCode: 'JP', at: { lng: 135.77, lat: 35.01 } };

describe('what a geocoder offers, beside what was asked', () => {
  it.each([
    ['Zwettl', found('zwettl'), 'exact'],
    ['ＺＷＥＴＴＬ', found('Zwettl'), 'exact'],
    ['Bruck an der Mur', found('Bruck an der Mur', graz), 'exact'],
    ['Gutersloh Altstadt', found('Gütersloh Altstadt'), 'exact'],
    ['Guetersloh Altstadt', found('Gütersloh Altstadt'), 'alias'],
    ['平湖市', found('平湖'), 'alias'],
    ['星光咖啡', found('星光咖啡(滨江店)', { kind: 'cafe' }), 'alias'],
    ['Lenbachhaus', found('Städtische Galerie', { kind: 'museum', otherNames: ['Lenbachhaus'] }), 'exact'],
    ['Vasa', found('Vasa Museum', { kind: 'museum' }), 'alias'],
    ['Zwetl', found('Zwettl'), 'typo'],
    ['Zwettl', found('Zwickau'), 'other'],
    ['Kinkaku', found('金阁寺', { kind: 'temple', ...kyoto }), 'alias'],
  ] as const)('%s is named by %o: %s', async (text, place, how) => {
    expect(await match(text, place)).toBe(how);
  });

  it.each([
    ['Boston airport', found('Boston', { countryCode: 'US' })],
    ['Kyoto station', found('京都', kyoto)],
    ['东京大学', found('Tokyo', { countryCode: 'JP' })],
    ['Zwettl hospital', found('Zwettl', graz)],
    ['the bank', found('Bank', { countryCode: 'GB' })],
    ['上海西湖', found('西湖', { kind: 'lake', admin: '浙江省 杭州市', countryCode: 'CN' })],
    ['Hyde Park', found('Hyde Lake', { kind: 'lake' })],
  ] as const)('%s is another thing than %o', async (text, place) => {
    expect(isFact({ match: await match(text, place) })).toBe(false);
  });

  it.each([
    ['Stadtpark', 'Graz', found('Stadtpark', { kind: 'park', ...graz, admin: 'Österreich Steiermark Graz' }), true],
    ['Stadtpark', 'Wien', found('Stadtpark', { kind: 'park', ...graz, admin: 'Österreich Steiermark Graz' }), false],
    ['Stadtpark', 'Austria', found('Stadtpark', { kind: 'park', ...graz }), true],
    ['Stadtpark', '奥地利', found('Stadtpark', { kind: 'park', ...graz }), true],
    ['Stadtpark', 'Germany', found('Stadtpark', { kind: 'park', ...graz }), false],
    ['Gion', 'Kyoto', found('祇园', { kind: 'district', ...kyoto, at: { lng: 135.775, lat: 35.003 } }), true],
    ['Gion', 'Osaka Prefecture', found('祇园', { kind: 'district', ...kyoto, countryCode: 'KR' }), false],
    ['鼓楼', '西安', found('鼓楼', { kind: 'tower', admin: '陕西省 西安市', countryCode: 'CN' }), true],
    ['鼓楼', '天津', found('鼓楼', { kind: 'tower', admin: '陕西省 西安市', countryCode: 'CN' }), false],
    ['Salem', 'OR', found('Salem', { admin: 'United States Oregon', countryCode: 'US' }), true],
    ['Salem', 'OR', found('Salem', { admin: 'United States Massachusetts', countryCode: 'US' }), false],
  ] as const)('%s in %s holds where it is told to lie (%o): %s', async (text, city, place, holds) => {
    expect(isFact({ match: await match(text, place, city) })).toBe(holds);
    expect(isFact({ match: await match(`${text}, ${city}`, place) })).toBe(holds);
  });

  it('takes an area at the end of the name for what it is', async () => {
    const salem = (state: string) => found('Salem', { admin: `United States ${state}`, countryCode: 'US' });
    expect(await match('Salem Oregon', salem('Oregon'))).toBe('exact');
    expect(isFact({ match: await match('Salem Oregon', salem('Massachusetts')) })).toBe(false);
  });

  it.each([
    ['Hauptstraße 5, Polling, Deutschland', { street: '50 Hauptstraße', city: 'Wien', countryCode: 'AT' }, 'other'],
    ['Hauptstraße 5, Polling, Deutschland', { street: '50 Hauptstraße', city: 'Polling', countryCode: 'DE' }, 'other'],
    ['Hauptstraße 5, Polling, Deutschland', { street: '5 Hauptstraße', city: 'Polling', countryCode: 'DE' }, 'exact'],
    ['Hauptstr. 5, Polling, Germany', { street: '5 Hauptstraße', city: 'Polling', countryCode: 'DE' }, 'exact'],
    ['Hauptstraße 5, Polling, Deutschland', { street: '5 Bahnhofstraße', city: 'Polling', countryCode: 'DE' }, 'other'],
  ] as const)('%s is answered by %o: %s', async (text, { street, city, countryCode }, how) => {
    const house = found(street, { kind: 'address', address: `${street}, ${city}`, admin: city, countryCode });
    expect(await match(text, house)).toBe(how);
  });

  it('is coarse by the street or the area that was named', async () => {
    const street = found('Hauptstraße', { kind: 'street', admin: 'Deutschland Polling', countryCode: 'DE' });
    expect(await match('Hauptstraße 5, Polling, Deutschland', street)).toBe('coarse');
    expect(await match('Hauptstraße 5, Polling, Deutschland', found('Polling', { countryCode: 'DE' }))).toBe('coarse');
  });
});
