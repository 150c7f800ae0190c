const CODE = /(```[\s\S]*?(?:```|$)|~~~[\s\S]*?(?:~~~|$)|`[^`\n]*`)/;
/** Full-width punctuation, which ends a link in Chinese text; Chinese letters in a path do not. */
const URL_BEFORE_PUNCTUATION =
  /(?<![\w(<"'=/])https?:\/\/[^\s<>`。，；：！？、（）【】《》「」『』“”‘’…]+(?=[。，；：！？、（）【】《》「」『』“”‘’…])/g;

/** Bare links end before 「。」 and its kin: such a link is written as <link>. Code is left alone. */
export function endLinks(markdown: string): string {
  if (!markdown.includes('://')) return markdown;
  return markdown
    .split(CODE)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(URL_BEFORE_PUNCTUATION, (url) => `<${url}>`)))
    .join('');
}
