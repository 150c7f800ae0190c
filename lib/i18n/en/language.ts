import type { LanguageFacts } from '../language-facts.ts';

export const language: LanguageFacts = {
  tag: 'en',
  dateTag: 'en-GB',
  accepted: 'en',
  name: 'English',
  shortName: 'EN',
  switchTo: 'Switch to English',
  placeNames: 'nameEn',
  readsHan: false,
  homeZone: 'Europe/London',
};
