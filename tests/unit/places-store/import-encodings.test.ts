import { describe, expect, it } from 'vitest';
import { imported } from '../../fixtures/imported.ts';
import { legacyBytes } from '../../fixtures/legacy-text.ts';

const table = (...names: string[]) => `name,lat,lng\n${names.map((name, i) => `${name},${i + 1},2`).join('\n')}\n`;
const namesOf = (places: { name: string }[]) => places.map(({ name }) => name).toSorted();

describe('the encoding of a text file', () => {
  it.each<[string, string[]]>([
    ['windows-1252', ['Crêperie de la Gare', 'Boulangerie Hélène']],
    ['windows-1252', ['Bäckerei Müller', 'Rathaus Köln']],
    ['windows-1252', ['Panadería Núñez']],
    ['windows-1250', ['Wrocław Główny', 'Żabka przy Świętej']],
    ['windows-1251', ['Третьяковская галерея', 'Столовая']],
    ['big5', ['故宮博物院', '龍山寺', '永康街牛肉麵']],
    ['shift_jis', ['銀座カフェ', '上野公園']],
    ['euc-jp', ['浅草の茶屋', '京都タワー']],
    ['euc-kr', ['남산타워', '광장시장']],
    ['gb18030', ['拙政园', '平江路茶馆', '苏州博物馆']],
  ])('is told: %s (%#)', async (encoding, names) => {
    const { places, report } = await imported('t.csv', legacyBytes(table(...names), encoding));
    expect(namesOf(places)).toEqual(names.toSorted());
    expect(report.notes.join()).toContain(`read as ${encoding}`);
  });

  it.each<[string, Buffer]>([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${table('Čaj', '茶')}`)],
    ['UTF-8 without', Buffer.from(table('Čaj', '茶'))],
    ['UTF-16LE with a mark', Buffer.from(`\ufeff${table('Čaj', '茶')}`, 'utf16le')],
    ['UTF-16LE without', Buffer.from(table('Čaj', '茶'), 'utf16le')],
    ['UTF-16BE with a mark', Buffer.from(`\ufeff${table('Čaj', '茶')}`, 'utf16le').swap16()],
    ['UTF-16BE without', Buffer.from(table('Čaj', '茶'), 'utf16le').swap16()],
  ])('is read without a word where nothing is guessed: %s', async (_, bytes) => {
    const { places, report } = await imported('t.csv', bytes);
    expect(namesOf(places)).toEqual(['Čaj', '茶'].toSorted());
    expect(report.notes).toEqual([]);
  });

  it('can be said, and is then not guessed', async () => {
    const bytes = legacyBytes(table('峠'), 'shift_jis');
    const { places, report } = await imported('t.csv', bytes, { encoding: 'Shift-JIS'.replace('-', '_') });
    expect(namesOf(places)).toEqual(['峠']);
    expect(report.notes).toEqual([]);
    await expect(imported('t.csv', bytes, { encoding: 'klingon' })).rejects.toThrow(/unknown encoding "klingon"/);
  });

  it('that was said wrongly is refused at the first byte that is none', async () => {
    const bytes = legacyBytes(table('Café', 'Hélène'), 'windows-1252');
    await expect(imported('t.csv', bytes, { encoding: 'utf-8' })).rejects.toThrow(/not utf-8 throughout/);
  });

  it('that is doubtful is refused, not guessed', async () => {
    await expect(imported('t.csv', legacyBytes(table('中環'), 'big5'))).rejects.toThrow(/doubtful .*big5/);
  });

  it('that is UTF-8 but for a few bytes is refused', async () => {
    const good = Buffer.from(table(...Array.from({ length: 40 }, (_, i) => `茶馆${i}`)));
    const bytes = Buffer.concat([good, Buffer.from('caf'), Buffer.from([0xe9]), Buffer.from(',1,2\n')]);
    await expect(imported('t.csv', bytes)).rejects.toThrow(/UTF-8 with 1 damaged place;/);
  });

  it('of a file that was garbled before is pointed at', async () => {
    const twice = Buffer.from('Café', 'utf8').toString('latin1');
    for (const name of ['Caf\ufffd', twice, '茶\ue123']) {
      const { report } = await imported('t.csv', table(name, 'Gut'));
      expect(report.notes.join()).toMatch(/looks garbled in 1 of the places/);
    }
    const fine = ['Île Saint-Louis', 'Ärztehaus', 'São Tomé', 'naïve', 'Ãgua', '“Le Café”'];
    expect((await imported('t.csv', table(...fine))).report.notes).toEqual([]);
  });

  it('of GeoJSON is told as well', async () => {
    const json =
      '{"type":"Feature","properties":{"name":"颐和园","leisure":"park"},"geometry":{"type":"Point","coordinates":[1,2]}}';
    expect(namesOf((await imported('t.geojson', legacyBytes(json, 'gb18030'))).places)).toEqual(['颐和园']);
  });
});
