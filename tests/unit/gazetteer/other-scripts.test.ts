import { describe, expect, it } from 'vitest';
import { builtGazetteer } from './shared.ts';

const gazetteer = builtGazetteer();

describe('names in other scripts', () => {
  it.each([
    ['인천', 'Incheon'],
    ['대구광역시', 'Daegu'],
    ['평양', 'Pyongyang'],
    ['서울', 'Seoul'],
    ['Новосибирск', 'Novosibirsk'],
    ['КИЇВ', 'Kyiv'],
    ['Минск', 'Minsk'],
    ['Алматы', 'Almaty'],
    ['Θεσσαλονίκη', 'Thessaloníki'],
    ['ΑΘΗΝΑ', 'Athens'],
    ['الإسكندرية', 'Alexandria'],
    ['بغداد', 'Baghdad'],
    ['تهران', 'Tehran'],
    ['الرِّيَاض', 'Riyadh'],
    ['תל אביב', 'Tel Aviv'],
    ['เชียงใหม่', 'Chiang Mai'],
    ['मुंबई', 'Mumbai'],
    ['काठमांडू', 'Kathmandu'],
    ['თბილისი', 'Tbilisi'],
    ['Երևան', 'Yerevan'],
    ['ロンドン', 'London'],
    ['런던', 'London'],
    ['Лондон', 'London'],
  ])('finds %s', (text, nameEn) => {
    const [hit] = gazetteer.find(text);
    expect(hit?.nameEn).toBe(nameEn);
    expect(['exact', 'alias']).toContain(hit?.match);
  });

  it('finds a name in pieces as one in whole', () => {
    expect(gazetteer.find('서울'.normalize('NFD'))[0]?.nameEn).toBe('Seoul');
    expect(gazetteer.find('ﾛﾝﾄﾞﾝ')[0]?.nameEn).toBe('London');
  });

  it.each([
    ['서울에서 부산까지 어떻게 가나요', ['서울', '부산']],
    ['인천공항 날씨', ['인천']],
    ['Какая погода в Минск и Москва?', ['Минск', 'Москва']],
    ['Καιρός στην Αθήνα', ['Αθήνα']],
    ['الطقس في القاهرة اليوم', ['القاهرة']],
    ['מזג האוויר בתל אביב', []],
    ['מה השעה ב-תל אביב', ['תל אביב']],
    ['อากาศที่เชียงใหม่วันนี้', ['เชียงใหม่']],
    ['ロンドンの天気', ['ロンドン']],
    ['दिल्ली का मौसम', ['दिल्ली']],
    ['привет, как дела', []],
    ['안녕하세요', []],
    ['ありがとう', []],
  ])('are found in the sentence "%s"', (text, names) => {
    expect(gazetteer.scan(text).map((span) => span.text)).toEqual(names);
  });
});
