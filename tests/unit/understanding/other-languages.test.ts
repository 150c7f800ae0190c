import { describe, expect, it } from 'vitest';
import { answerLocale } from '../../../lib/i18n/language-of.ts';
import { askEmbedded } from '../../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../../fixtures/offline.ts';

const ask = (message: string) => askEmbedded(message, { ports: offlinePorts(), now: OFFLINE_NOW });

describe('a message in another language', () => {
  it.each([
    ['부산 날씨', 'get_weather', 'Busan'],
    ['погода в Москве', 'get_weather', 'Moscow'],
    ['météo à Lille', 'get_weather', 'Lille'],
    ['大阪の天気', 'get_weather', 'Osaka'],
    ['Wetter in Bremen', 'get_weather', 'Bremen'],
    ['tiempo en Sevilla', 'get_weather', 'Sevill'],
    ['서울에서 부산까지 가는 길', 'plan_route', 'Busan'],
    ['大阪から東京まで行き方', 'plan_route', 'Tokyo'],
    ['itinéraire de Lille à Lyon', 'plan_route', 'Lyon'],
    ['музеи рядом с Москва', 'search_places', ''],
  ])('is read by its main words, and answered in English: %s', async (message, tool, name) => {
    const { calls, answer } = await ask(message);
    expect(calls.map((call) => call.name)).toEqual([tool]);
    expect(`${calls[0]?.told} ${answer}`).toContain(name);
    expect(answer).not.toMatch(/\p{Script=Han}/u);
  });

  it.each(['서울 모레 날씨', '서울 지하철 노선도', 'музыка в Москве', '東京で遊びたい'])(
    'is not guessed at where a word of it is not known: %s',
    async (message) => {
      const { calls, answer } = await ask(message);
      expect(calls).toEqual([]);
      expect(answer).toMatch(/I understand Chinese and English only/);
    },
  );

  it.each([
    ['Казань', 'locate'],
    ['부산', 'locate'],
    ['Zürich weather', 'get_weather'],
    ["museums near Musée d'Orsay", 'search_places'],
    ["51°30'N 0°7'W", 'locate'],
  ])('is none where only the name is: %s', async (message, tool) => {
    expect((await ask(message)).calls.map(({ name }) => name)).toEqual([tool]);
  });

  it('is answered in English where the page says nothing, in that of the page where it does', () => {
    expect(answerLocale('大阪の天気', undefined)).toBe('en');
    expect(answerLocale('大阪天气', undefined)).toBe('zh');
    expect(answerLocale('大阪の天気', 'zh')).toBe('zh');
  });
});
