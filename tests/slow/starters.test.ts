import { describe, expect, it } from 'vitest';
import { startersOf } from '../../components/chat/starters.ts';
import { KNOWN_ZONES } from '../../components/chat/zone-places.ts';
import { isMiss } from '../../lib/domain/miss.ts';
import { dictionaryOf } from '../../lib/i18n/index.ts';
import { embeddedDialogue } from '../fixtures/ask-embedded.ts';
import { OFFLINE_NOW, offlinePorts } from '../fixtures/offline.ts';

describe('the starters of the demo', () => {
  const ports = offlinePorts();
  it.each(['zh', 'en'] as const)('are all answered without key and network, in every zone (%s)', async (locale) => {
    const unanswered: string[] = [];
    for (const timeZone of [...KNOWN_ZONES, 'UTC', 'Antarctica/Troll']) {
      for (const { text } of startersOf({ hour: 20, timeZone, locale, isDemo: true }, dictionaryOf(locale).starters)) {
        const { say } = embeddedDialogue({ ports, now: OFFLINE_NOW, timeZone, pageLocale: locale });
        const { calls } = await say(text);
        if (calls.length === 0 || calls.some(({ output }) => isMiss(output))) unanswered.push(text);
      }
    }
    expect(unanswered).toEqual([]);
  });
});
