import { describe, expect, it } from 'vitest';
import { builtGazetteer } from './shared.ts';

const gazetteer = builtGazetteer();
const factsOf = (text: string) => gazetteer.find(text).filter(({ match }) => match === 'exact' || match === 'alias');

const WORDS =
  `银行 机场 车站 医院 公司 家 家里 学校 我家 市中心 华为 阿里巴巴 小米 苹果 丰田 三星 诺基亚 微软 张伟 王芳 马丁 五月 春天 希望 和平 自由 光明 建设 资源
日光 山顶 奋斗 曙光 戴维斯 泰勒 面包 咖啡 火锅 牛肉面 手机 钢琴 太阳 音乐 联合 复兴
the bank|bank|airport|station|home|my office|hospital|Google|Siemens|Toyota|Nokia|Hershey|Ford|Shell|Amazon|iPhone|May|August|Monday|Hope|Friendship|Eagle|Apple
pizza|coffee|burger|salmon|butter|mother|John|Maria|Jennifer|Smith|love|happy|garden|music|laptop|umbrella|orange|temple|bell|god|honey|market|subway|hunter|lime|soul|deli|lacrosse|suiting|page|man|rock|van|quack|alkali|grandest|saga`
    .split(/\n|\|/)
    .flatMap((line) => (/[a-z]/i.test(line) ? [line] : line.split(' ')));

describe('a word that is not a place', () => {
  it('has at least 60 examples', () => {
    expect(WORDS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(WORDS)('is never presented as one: %s', (word) => {
    expect(factsOf(word).map(({ name }) => name)).toEqual([]);
  });

  it.each([
    '苏州银行',
    '北京银行',
    '上海博物院餐厅',
    'Berlin hospital',
    'Paris restaurants',
    'London pharmacy',
    '成都火锅店',
  ])('is not the city in front of it: %s', (text) => {
    expect(factsOf(text).filter(({ kind }) => kind === 'city' || kind === 'county')).toEqual([]);
  });

  it.each([
    ['Munich airport', 'Munich'],
    ['慕尼黑机场', 'Munich'],
    ['Denver International Airport', 'Denver'],
    ['昆明机场', 'Kunming'],
    ['airport near Denver', 'Denver'],
    ['airport, Munich', 'Munich'],
  ])('is an airport of the city: %s', (text, nameEn) => {
    const [hit] = gazetteer.find(text);
    expect(hit?.kind).toBe('airport');
    expect(hit?.nameEn).toContain(nameEn);
  });

  it.each(['London airport', '伦敦机场', 'airport in London'])('is none elsewhere: %s', (text) => {
    const found = gazetteer.find(text);
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map(({ kind, countryCode }) => `${kind} ${countryCode}`))).toEqual(new Set(['airport GB']));
  });

  it.each([
    ['丰田市', 'JP'],
    ['Toyota City', 'JP'],
    ['Bath, UK', 'GB'],
    ['平安区', 'CN'],
    ['Hope, Arkansas', 'US'],
    ['Nice', 'FR'],
    ['Cork', 'IE'],
  ])('is a place where the text makes it one: %s', (text, country) => {
    expect(factsOf(text)[0]?.countryCode).toBe(country);
  });
});
