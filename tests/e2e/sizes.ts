import { urlOf } from './servers.ts';

/** The two screens on which the page is checked: wide with a pointer, and a phone with fingers. */
export const SIZES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;

/** A visitor of the demo, in a language and on a screen, who wants no motion. */
export const visitor = <Size extends object>(language: 'zh' | 'en', size: Size) => ({
  baseURL: urlOf('demo'),
  locale: language === 'zh' ? 'zh-CN' : 'en-US',
  reducedMotion: 'reduce' as const,
  ...size,
});
