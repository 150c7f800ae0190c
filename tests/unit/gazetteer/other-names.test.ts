import { describe, expect, it } from 'vitest';
import { builtGazetteer } from './shared.ts';

const gazetteer = builtGazetteer();

describe('other names of the same place', () => {
  it.each([
    ['札格雷布', 'Zagreb'],
    ['塞拉耶佛', 'Sarajevo'],
    ['雷克雅維克', 'Reykjavík'],
    ['約翰尼斯堡', 'Johannesburg'],
    ['三蘭港', 'Dar es Salaam'],
    ['永珍', 'Vientiane'],
    ['蒙特維多', 'Montevideo'],
    ['休士頓', 'Houston'],
    ['滿地可', 'Montréal'],
    ['佛羅倫斯', 'Florence'],
    ['巴塞隆納', 'Barcelona'],
    ['君士坦丁堡', 'Istanbul'],
    ['彼得格勒', 'Saint Petersburg'],
    ['但泽', 'Gdansk'],
    ['茨瓦内', 'Pretoria'],
    ['香港特别行政区', 'Hong Kong'],
  ])('%s is a fact', (text, nameEn) => {
    const [hit] = gazetteer.find(text);
    expect(hit?.nameEn).toBe(nameEn);
    expect(['exact', 'alias']).toContain(hit?.match);
  });

  it.each([
    ['纽卡斯尔', 'GB'],
    ['圣路易斯', 'US'],
    ['奥克兰', 'NZ'],
    ['剑桥', 'GB'],
    ['伯明翰', 'GB'],
    ['瓦伦西亚', 'ES'],
    ['珀斯', 'AU'],
    ['的黎波里', 'LY'],
    ['格拉纳达', 'ES'],
    ['圣地亚哥', 'CL'],
    ['托莱多', 'ES'],
    ['Valencia', 'ES'],
    ['San José', 'CR'],
    ['San Jose', 'US'],
  ])('%s means first what is best known by it', (text, country) => {
    expect(gazetteer.find(text)[0]?.countryCode).toBe(country);
  });

  it.each(['佩斯', '圣马力诺共和国城', '阿瓦隆尼亚', '新北平'])('%s is never presented as another city', (text) => {
    const facts = gazetteer.find(text).filter(({ match }) => match === 'exact' || match === 'alias');
    expect(facts).toEqual([]);
  });

  it.each([
    ['青岛市胶南市', '黄岛区'],
    ['万县市', '万州区'],
    ['通什市', '五指山市'],
    ['科左后旗', '科尔沁左翼后旗'],
    ['东乌旗', '东乌珠穆沁旗'],
    ['天津市蓟县', '蓟州区'],
  ])('%s is %s today', (text, name) => {
    expect(gazetteer.find(text)[0]).toMatchObject({ name, match: 'alias' });
  });
});
