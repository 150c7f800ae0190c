/** What the house must know of a language besides its words. */
export interface LanguageFacts {
  /** BCP 47, for `lang` attributes and Intl. */
  tag: string;
  /** BCP 47, of the way that dates are written. */
  dateTag: string;
  /** Languages that a geo service is asked for, as in Accept-Language. */
  accepted: string;
  /** In itself: of the list of languages, and short, of the button that switches to it. */
  name: string;
  shortName: string;
  switchTo: string;
  /** Which of a place's two names its readers know. */
  placeNames: 'name' | 'nameEn';
  /** Han characters are read without translation. */
  readsHan: boolean;
  /** IANA zone whose city is asked about where the reader's own is not known. */
  homeZone: string;
}
