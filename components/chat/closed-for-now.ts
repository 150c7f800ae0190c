import remend, { type RemendOptions } from 'remend';

const NOTHING: RemendOptions = {
  bold: false,
  boldItalic: false,
  comparisonOperators: false,
  htmlTags: false,
  images: false,
  inlineCode: false,
  italic: false,
  katex: false,
  links: false,
  setextHeadings: false,
  singleTilde: false,
  strikethrough: false,
};
const LINKS: RemendOptions = { ...NOTHING, images: true, links: true, setextHeadings: true, linkMode: 'text-only' };
const MARKS: RemendOptions = {
  ...NOTHING,
  bold: true,
  boldItalic: true,
  inlineCode: true,
  italic: true,
  strikethrough: true,
};
const HALF_IMAGE = /!\[([^\]]*)\]\(streamdown:incomplete-image\)$/;

export interface Closed {
  text: string;
  /** How many characters at the end of `text` were added here. */
  added: number;
}

/** Growing Markdown with its open marks closed, and an unfinished link or picture reduced to its words. */
export function closedForNow(markdown: string): Closed {
  const said = remend(markdown, LINKS).replace(HALF_IMAGE, '$1');
  const text = remend(said, MARKS);
  return text.startsWith(said) ? { text, added: text.length - said.length } : { text: said, added: 0 };
}
