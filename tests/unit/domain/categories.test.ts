import { describe, expect, it } from 'vitest';
import { CATEGORIES, categoryById, categoryLabel, isKindOf } from '../../../lib/domain/categories.ts';
import { categoryOf } from '../../../lib/domain/category-of.ts';
import { categoryOfTags } from '../../../lib/domain/category-of-tags.ts';
import { scanCategories } from '../../../lib/domain/scan-categories.ts';

describe('the category table', () => {
  it('has at least 150 categories with words in both languages and a tag', () => {
    expect(CATEGORIES.length).toBeGreaterThanOrEqual(150);
    for (const { id, osm, amap, words } of CATEGORIES) {
      expect(words.zh.length, id).toBeGreaterThan(0);
      expect(words.en.length, id).toBeGreaterThan(0);
      expect(osm.length, id).toBeGreaterThan(0);
      for (const tag of osm) expect(tag, id).toMatch(/^[a-z_:]+=[a-z_]+$/);
      for (const code of amap) expect(code, id).toMatch(/^\d{6}$/);
    }
  });

  it('has unique ids, and parents that exist', () => {
    expect(new Set(CATEGORIES.map(({ id }) => id)).size).toBe(CATEGORIES.length);
    for (const { id, parent } of CATEGORIES) if (parent) expect(categoryById(parent), id).toBeDefined();
  });
});

describe('categoryOf', () => {
  it.each([
    ['咖啡', 'cafe'],
    ['咖啡馆', 'cafe'],
    ['奶茶', 'bubble_tea'],
    ['厕所', 'toilets'],
    ['洗手间', 'toilets'],
    ['充电桩', 'charging_station'],
    ['加油站', 'fuel'],
    ['医院', 'hospital'],
    ['药店', 'pharmacy'],
    ['超市', 'supermarket'],
    ['便利店', 'convenience'],
    ['银行', 'bank'],
    ['ATM', 'atm'],
    ['取款机', 'atm'],
    ['酒店', 'hotel'],
    ['民宿', 'guest_house'],
    ['火锅', 'hotpot'],
    ['面馆', 'noodles'],
    ['书店', 'books'],
    ['公园', 'park'],
    ['停车场', 'parking'],
    ['地铁站', 'subway'],
    ['地铁', 'subway'],
    ['高铁站', 'train_station'],
    ['寺庙', 'temple'],
    ['美食', 'restaurant'],
    ['景点', 'attraction'],
    ['KTV', 'karaoke'],
    ['电影院', 'cinema'],
    ['派出所', 'police'],
    ['快递柜', 'parcel_locker'],
    ['coffee shops', 'cafe'],
    ['cafés', 'cafe'],
    ['Pharmacies', 'pharmacy'],
    ['pharmacy', 'pharmacy'],
    ['chemist', 'pharmacy'],
    ['petrol station', 'fuel'],
    ['gas stations', 'fuel'],
    ['restroom', 'toilets'],
    ['cash machine', 'atm'],
    ['EV chargers', 'charging_station'],
    ['ev charger', 'charging_station'],
    ['grocery stores', 'supermarket'],
    ['beaches', 'beach'],
    ['churches', 'church'],
    ['breweries', 'bar'],
    ['places to eat', 'restaurant'],
    ['things to do', 'attraction'],
    ['bike-rental', 'bicycle_rental'],
    ['charging_station', 'charging_station'],
    ['山', 'mountain'],
    ['', undefined],
    ['肯德基', undefined],
    ['北京', undefined],
    ['weather', undefined],
  ])('takes %j for %j', (word, id) => {
    expect(categoryOf(word)).toBe(id);
  });
});

describe('scanCategories', () => {
  const idsIn = (text: string) => scanCategories(text).map(({ id }) => id);

  it.each([
    ['附近有没有火锅店', ['hotpot']],
    ['上海外滩附近的咖啡馆', ['cafe']],
    ['找个加油站，顺便买药', ['fuel', 'pharmacy']],
    ['find coffee shops and pharmacies near me', ['cafe', 'pharmacy']],
    ['any Italian restaurants around?', ['italian_food']],
    ['附近的ATM', ['atm']],
    ['山东天气', []],
    ['天安门', []],
    ['how is the weather', []],
  ])('finds those of "%s"', (text, ids) => {
    expect(idsIn(text)).toEqual(ids);
  });

  it('gives offsets of the text', () => {
    const text = 'Is there a Petrol Station near 首都博物馆?';
    const spans = scanCategories(text);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['Petrol Station', '博物馆']);
  });
});

describe('labels and kinds', () => {
  it('labels an id in both languages, and an unknown one by itself', () => {
    expect(categoryLabel('cafe', 'zh')).toBe('咖啡馆');
    expect(categoryLabel('cafe', 'en')).toBe('cafe');
    expect(categoryLabel('clothes_repair', 'en')).toBe('clothes repair');
  });

  it('knows that hotpot is a restaurant, and not the other way round', () => {
    expect(isKindOf('hotpot', 'restaurant')).toBe(true);
    expect(isKindOf('restaurant', 'hotpot')).toBe(false);
  });
});

describe('categoryOfTags', () => {
  it.each([
    [{ amenity: 'cafe', internet_access: 'wlan' }, 'cafe'],
    [{ amenity: 'restaurant', cuisine: 'chinese;hot_pot' }, 'chinese_food'],
    [{ amenity: 'restaurant', cuisine: 'hot_pot' }, 'hotpot'],
    [{ amenity: 'restaurant' }, 'restaurant'],
    [{ tourism: 'hostel' }, 'hostel'],
    [{ amenity: 'place_of_worship', religion: 'buddhist' }, 'temple'],
    [{ highway: 'residential' }, undefined],
    [{}, undefined],
  ])('reads %j as %s', (tags, id) => {
    expect(categoryOfTags(tags)).toBe(id);
  });
});
