import { mapTexts } from '../../../components/map/texts.ts';
import { dictionaries, type Locale } from '../../../lib/i18n/index.ts';
import { geoTools } from '../../../lib/tools/registry.ts';

/** What is asked, by language. */
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

function wordsOf(locale: Locale) {
  const t = dictionaries[locale];
  const map = mapTexts[locale];
  return {
    ...ASKED[locale],
    starters: t.starters.label,
    search: geoTools.search_places.title[locale],
    weather: geoTools.get_weather.title[locale],
    ask: geoTools.ask_user.title[locale],
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

export const WORDS = { zh: wordsOf('zh'), en: wordsOf('en') };
