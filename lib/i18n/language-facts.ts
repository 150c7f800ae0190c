/** What the app needs to know about a language besides its words. */
export interface LanguageFacts {
  /** BCP 47, for `lang` attributes and Intl. */
  tag: string;
  /** BCP 47, for the way dates are written. */
  dateTag: string;
  /** Languages to request from a geo service, as in Accept-Language. */
  accepted: string;
  /** Its own name: in full for the list of languages, and short for the button that switches to it. */
  name: string;
  shortName: string;
  switchTo: string;
  /** Which of a place's two names its readers know. */
  placeNames: 'name' | 'nameEn';
  /** Whether Han characters are read without translation. */
  readsHan: boolean;
  /** IANA zone whose city to ask about if the reader's own is unknown. */
  homeZone: string;
}
