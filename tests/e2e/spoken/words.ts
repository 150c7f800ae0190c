import { dictionaryOf, type Locale } from '../../../lib/i18n/index.ts';
import { wordsOf } from '../../../lib/i18n/words.ts';
import { toolTitle } from '../../../lib/tools/registry.ts';

/** The questions, by language. */
const ASKED = {
  zh: {
    hello: '你好',
    thanks: '谢谢',
    slowly: '慢慢说',
    museums: '北京的博物馆有哪些',
    which: '怎么走',
    misspelt: '马德理今天天气怎么样',
    title: '打个招呼',
  },
  en: {
    hello: 'hello',
    thanks: 'thank you',
    slowly: 'slowly, please',
    museums: 'museums in Beijing',
    which: 'phone number?',
    misspelt: 'what is the weather in Amsterdm?',
    title: 'Small talk',
  },
} as const;

function spokenIn(locale: Locale) {
  const t = dictionaryOf(locale);
  const map = wordsOf(locale).map;
  return {
    ...ASKED[locale],
    starters: t.starters.label,
    search: toolTitle('search_places', locale),
    weather: toolTitle('get_weather', locale),
    ask: toolTitle('ask_user', locale),
    queued: t.composer.queued,
    unqueue: t.composer.removeQueued,
    sendNow: t.composer.sendQueued,
    continue: t.chat.continue,
    retry: t.chat.retry,
    demo: t.error.useDemo,
    sessions: t.sessions.open,
    new: t.sessions.new,
    rename: t.sessions.rename,
    delete: t.sessions.delete,
    undo: t.sessions.undo,
    share: t.share.open,
    create: t.share.create,
    copy: t.share.copy,
    revoke: t.share.revoke,
    settings: t.settings.open,
    deleteAll: t.settings.deleteAll,
    deleteAllYes: t.settings.deleteAllYes,
    layers: map.legend,
    mapUndo: map.undo,
  };
}

export const WORDS = { zh: spokenIn('zh'), en: spokenIn('en') };
