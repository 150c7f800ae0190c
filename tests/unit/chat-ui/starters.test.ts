import { describe, expect, it } from 'vitest';
import { startersOf } from '../../../components/chat/starters.ts';
import { dictionaryOf } from '../../../lib/i18n/index.ts';

const at = (hour: number, timeZone: string, locale: 'zh' | 'en') =>
  startersOf({ hour, timeZone, locale, isDemo: false }, dictionaryOf(locale).starters).map(({ text }) => text);

describe('startersOf', () => {
  it('asks about the city of the time zone, in the language of the page', () => {
    expect(at(9, 'Asia/Tokyo', 'zh').join()).toContain('东京');
    expect(at(9, 'Asia/Tokyo', 'en').join()).toContain('Tokyo');
  });

  it('changes with the hour: coffee in the morning, dinner in the evening, tomorrow at night', () => {
    expect(at(8, 'Europe/Paris', 'en')[1]).toContain('Coffee');
    expect(at(19, 'Europe/Paris', 'en')[1]).toContain('tonight');
    expect(at(22, 'Europe/Paris', 'en')[0]).toContain('tomorrow');
  });

  it('gives four different questions at every hour, in an unknown zone too', () => {
    for (let hour = 0; hour < 24; hour++) {
      for (const locale of ['zh', 'en'] as const) expect(new Set(at(hour, 'UTC', locale)).size).toBe(4);
    }
  });

  it('knows old names of zones', () => {
    expect(at(9, 'Asia/Calcutta', 'en').join()).toContain('New Delhi');
  });
});

describe('the starters of the demo', () => {
  it('ask four different things', () => {
    const kinds = startersOf({ hour: 9, timeZone: 'UTC', locale: 'en', isDemo: true }, dictionaryOf('en').starters);
    expect(new Set(kinds.map(({ text }) => text)).size).toBe(4);
  });

  it('are called what they are: a trip is no route', () => {
    const { starters } = dictionaryOf('en');
    const found = startersOf({ hour: 9, timeZone: 'Asia/Shanghai', locale: 'en', isDemo: true }, starters);
    expect(found.map(({ kind, text }) => `${starters.kinds[kind]}: ${text}`)).toContain(
      'Trip: Plan two days in Shanghai',
    );
  });
});
