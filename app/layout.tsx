import './globals.css';
import './print.css';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { LoadNotice } from '../components/ui/load-notice.tsx';
import { PreferencesProvider } from '../components/ui/preferences.tsx';
import { StartGuard } from '../components/ui/start-guard.tsx';
import { negotiateLocale } from '../lib/i18n/accepted-locale.ts';
import {
  dictionaryOf,
  isTheme,
  LOCALE_COOKIE,
  type Locale,
  languageIn,
  THEME_COOKIE,
  type Theme,
} from '../lib/i18n/index.ts';
import { iconPath } from '../lib/site-path.ts';

async function preferencesOf(): Promise<{ locale: Locale; theme: Theme; nonce: string | undefined }> {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  const theme = jar.get(THEME_COOKIE)?.value;
  return {
    locale: negotiateLocale(jar.get(LOCALE_COOKIE)?.value, sent.get('accept-language')),
    theme: isTheme(theme) ? theme : 'system',
    nonce: sent.get('x-nonce') ?? undefined,
  };
}

export async function generateMetadata(): Promise<Metadata> {
  const { locale } = await preferencesOf();
  const { app } = dictionaryOf(locale);
  return {
    title: `${app.name} · ${app.tagline}`,
    description: app.description,
    applicationName: app.name,
    manifest: iconPath('/manifest.webmanifest'),
    icons: {
      icon: [
        { url: iconPath('/favicon.ico'), sizes: '16x16 32x32' },
        { url: iconPath('/icon.svg'), type: 'image/svg+xml', sizes: 'any' },
      ],
      apple: { url: iconPath('/apple-touch-icon.png'), sizes: '180x180' },
    },
    appleWebApp: { title: app.name },
    formatDetection: { telephone: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f4f5f7' },
    { media: '(prefers-color-scheme: dark)', color: '#101318' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, theme, nonce } = await preferencesOf();
  return (
    <html lang={languageIn(locale).tag} data-theme={theme}>
      <head>
        <StartGuard nonce={nonce} locale={locale} />
      </head>
      <body>
        <PreferencesProvider locale={locale} theme={theme}>
          {children}
          <LoadNotice />
        </PreferencesProvider>
      </body>
    </html>
  );
}
