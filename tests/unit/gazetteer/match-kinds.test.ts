import { describe, expect, it } from 'vitest';
import { builtGazetteer } from './shared.ts';

const gazetteer = builtGazetteer();
const first = (text: string) => gazetteer.find(text)[0];
const isFact = (match: string | undefined) => match === 'exact' || match === 'alias';

describe('match kinds', () => {
  it.each([
    ['sanfrancisco', '旧金山'],
    ['kuala-lumpur', '吉隆坡'],
    ['HONG KONG', '香港'],
    ['sao paulo', '圣保罗'],
    ['Malmo', '马尔默'],
    ['Xian', '西安市'],
    ['buenosaires', '布宜诺斯艾利斯'],
    ['郑州', '郑州市'],
    ['重慶', '重庆'],
    ['貴陽市', '贵阳市'],
    ['浙江省', '浙江省'],
    ['广西壮族自治区', '广西壮族自治区'],
    ['柏林市', '柏林'],
    ['Kyoto City', '京都'],
    ['Saint Gallen', '圣加仑'],
    ['Mumbai', '孟买'],
    ['Bombay', '孟买'],
    ['Leningrad', '圣彼得堡'],
    ['Peiping', '北京'],
  ])('names %s as a fact when only the spelling or the name of it differs', (text, name) => {
    const hit = first(text);
    expect(hit?.name).toBe(name);
    expect(isFact(hit?.match), `${text} → ${hit?.match}`).toBe(true);
  });

  it.each([
    ['昌平县', '昌平区'],
    ['义乌县', '义乌市'],
    ['余杭市', '余杭区'],
    ['毕节地区', '毕节市'],
    ['南充市营山县', '营山县'],
    ['大理州', '大理白族自治州'],
    ['凉山州', '凉山彝族自治州'],
    ['甘南州', '甘南藏族自治州'],
    ['海南州', '海南藏族自治州'],
    ['黔西南', '黔西南布依族苗族自治州'],
    ['西双版纳', '西双版纳傣族自治州'],
    ['博州', '博尔塔拉蒙古自治州'],
    ['巴州', '巴音郭楞蒙古自治州'],
    ['迪庆州', '迪庆藏族自治州'],
    ['锡盟', '锡林郭勒盟'],
    ['鄂伦春旗', '鄂伦春自治旗'],
    ['户县', '鄠邑区'],
    ['西安市户县', '鄠邑区'],
    ['株洲市株洲县', '渌口区'],
    ['灌县', '都江堰市'],
    ['襄樊市', '襄阳市'],
    ['思茅地区', '普洱市'],
  ])('gives the present name of %s', (text, name) => {
    const hit = first(text);
    expect(hit).toMatchObject({ name });
    expect(isFact(hit?.match)).toBe(true);
  });

  it('tells by what name a place was found when it shows another', () => {
    expect(first('保山市腾冲县')).toMatchObject({ name: '腾冲市', match: 'alias', matched: '腾冲县' });
    expect(first('Peking')).toMatchObject({ name: '北京', matched: 'Peking' });
    expect(first('losangeles')).not.toHaveProperty('matched');
    expect(first('杭州市')).not.toHaveProperty('matched');
  });

  it.each([
    ['义乌区', 'typo'],
    ['营山市', 'typo'],
    ['合非', 'pinyin'],
    ['乌鲁木其', 'pinyin'],
    ['gz', 'pinyin'],
    ['Edinburg castel', undefined],
    ['Copenhagn', 'typo'],
    ['Liverpoo', 'coarse'],
  ])('marks %s as a guess', (text, match) => {
    expect(first(text)?.match).toBe(match);
  });

  it('keeps facts before guesses, however well known the guess is', () => {
    const kinds = gazetteer.find('Delhi', { limit: 20 }).map(({ match }) => isFact(match));
    expect(kinds).toEqual(kinds.toSorted((a, b) => Number(b) - Number(a)));
  });

  it('takes airport codes in capitals only', () => {
    expect(first('SZX')).toMatchObject({ kind: 'airport', match: 'alias' });
    for (const text of ['szx', 'cdg', 'lax', 'the', 'bus', 'dip', 'hot', 'BUS', 'HOT']) {
      expect(gazetteer.find(text).filter(({ kind, match }) => kind === 'airport' && isFact(match))).toEqual([]);
    }
  });
});
