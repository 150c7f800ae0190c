import { describe, expect, it } from 'vitest';
import { areaText, streetText } from '../../../lib/geo/address/address.ts';
import { parseAddress } from '../../../lib/geo/address/parse-address.ts';

describe('an address', () => {
  it.each([
    ['杭州市西湖区文三路398号', '文三路', '398号', '杭州市西湖区'],
    ['广东省深圳市南山区科技园南路18号A栋1203室', '科技园南路', '18号', '广东省深圳市南山区'],
    ['重庆南路5号，上海', '重庆南路', '5号', '上海市'],
    ['上海市静安区南京西路1788号', '南京西路', '1788号', '上海市静安区'],
    ['上海市徐汇区天钥桥路123弄45号', '天钥桥路', '123弄45号', '上海市徐汇区'],
    ['北京海淀区知春路甲48号', '知春路', '甲48号', '北京海淀区'],
    ['成都市武侯区人民南路四段11号', '人民南路四段', '11号', '成都市武侯区'],
    ['内蒙古自治区呼和浩特市新城区中山东路8号', '中山东路', '8号', '内蒙古自治区呼和浩特市新城区'],
    ['江苏省苏州市昆山市前进中路２２１号', '前进中路', '221号', '江苏省苏州市昆山市'],
    ['浙江省金华市义乌市佛堂镇双林路6号', '双林路', '6号', '浙江省金华市义乌市佛堂镇'],
    ['东京都千代田区丸之内1丁目9-1', '丸之内', '1丁目9-1', '东京都千代田区'],
  ])('%s is read from large to small', (text, street, number, areas) => {
    const address = parseAddress(text);
    expect(address).toMatchObject({ street, number, style: 'chinese' });
    expect(address && areaText(address)).toBe(areas);
    expect(address && streetText(address)).toBe(`${areas}${street}`);
  });

  it.each([
    ['Kärntner Straße 21, 1010 Wien', 'Kärntner Straße', '21', ['Wien']],
    ['Hauptstr. 7a, Heidelberg, Deutschland', 'Hauptstr.', '7a', ['Heidelberg', 'Deutschland']],
    ['Mönckebergstraße 3 20095 Hamburg', 'Mönckebergstraße', '3', ['Hamburg']],
    ['Am Markt 12, Bremen', 'Am Markt', '12', ['Bremen']],
    ['24, rue de Rivoli, 75004 Paris', 'rue de Rivoli', '24', ['Paris']],
    ['12 bis avenue Foch, Nancy, France', 'avenue Foch', '12 bis', ['Nancy', 'France']],
    ['221B Baker Street, London NW1 6XE', 'Baker Street', '221B', ['London']],
    ['30 Rockefeller Plaza, New York, NY 10112', 'Rockefeller Plaza', '30', ['New York', 'NY']],
    ['1681 Broadway, New York', 'Broadway', '1681', ['New York']],
    ['742 Evergreen Terrace Springfield', 'Evergreen Terrace', '742', ['Springfield']],
    ['1600 Amphitheatre Pkwy, Mountain View, CA', 'Amphitheatre Pkwy', '1600', ['Mountain View', 'CA']],
    ['Calle de Alcalá, 49, Madrid', 'Calle de Alcalá', '49', ['Madrid']],
    ['Via Roma 10, 10121 Torino, Italia', 'Via Roma', '10', ['Torino', 'Italia']],
    ['Keizersgracht 123, 1015 CJ Amsterdam', 'Keizersgracht', '123', ['Amsterdam']],
    ['ul. Nowy Świat 15/17, Warszawa', 'ul. Nowy Świat', '15/17', ['Warszawa']],
    ['350 5th Ave, New York', '5th Ave', '350', ['New York']],
    ['1-1 Marunouchi, Chiyoda-ku, Tokyo', 'Marunouchi', '1-1', ['Chiyoda-ku', 'Tokyo']],
    ['Rua Augusta 274, Lisboa', 'Rua Augusta', '274', ['Lisboa']],
    ['Kungsgatan 5, Göteborg', 'Kungsgatan', '5', ['Göteborg']],
    ['Abbey Road, London', 'Abbey Road', undefined, ['London']],
  ])('%s is read with its house, its street and its areas', (text, street, number, areas) => {
    expect(parseAddress(text)).toEqual({ street, ...(number && { number }), areas, style: 'western' });
  });

  it.each([
    '北京',
    '颐和园',
    '南京东路',
    '中关村',
    '北京大学',
    '北京南站',
    '三里屯',
    '人民公园',
    '上海中心大厦',
    '798艺术区',
    '王府井步行街',
    'Paris',
    'Paris, France',
    'Springfield, Illinois',
    'Eiffel Tower',
    'Pier 39',
    'Terminal 2, Frankfurt',
    'Route 66',
    'Central Park, New York',
    '7-11',
    '12345',
    'Boston airport',
    'St. Louis',
    'Baker Street',
    'Broadway',
    'Washington, DC 20500',
    'Café Central, Herrengasse 14, Wien',
  ])('%s is not one', (text) => {
    expect(parseAddress(text)).toBeNull();
  });
});
