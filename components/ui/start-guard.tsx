import { allLocales, dictionaryOf, type Locale, languageIn } from '../../lib/i18n/index.ts';
import { guardStart, type StartWords } from './guard-start.ts';

/** The inline script that notices when the page cannot start, and says so: in its language first, then in the others. */
export function StartGuard({ nonce, locale }: { nonce: string | undefined; locale: Locale }) {
  const locales = [locale, ...allLocales().filter((other) => other !== locale)];
  const script = `(${guardStart.toString()})(${JSON.stringify(locales.map(wordsIn))})`;
  return (
    // The browser hides the nonce from the page.
    <script nonce={nonce} suppressHydrationWarning>
      {script}
    </script>
  );
}

function wordsIn(locale: Locale): StartWords {
  const { error } = dictionaryOf(locale);
  const { pageNotLoaded: title, pageNotLoadedFix: fix, reload } = error;
  return { lang: languageIn(locale).tag, title, fix, reload };
}
