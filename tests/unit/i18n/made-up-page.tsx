import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { PreferencesProvider } from '../../../components/ui/preferences.tsx';
import { MADE_UP, outsideBrackets } from './made-up-language.ts';

/** Names that are the same in every language: formats, services, datums, units, keyboard keys. */
const SAME_EVERYWHERE =
  /\b(?:GeoJSON|GPX|KML|CSV|Markdown|PNG|Leaflet|AQI|PM2\.5|UV|WGS-84|GCJ-02|BD-09|km\/h|mm|hPa|Enter|Shift|Ctrl|Alt|Esc|Escape|Tab|F10|DASHSCOPE_API_KEY)\b|µg\/m³|°C|\b\d+(?:\.\d+)? ?(?:h|km|m|ms)\b|\b[A-Za-z]\b/g;

/** Every text that is seen or announced, except what is marked as data. */
export function textsIn(root: ParentNode): string[] {
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (!parentElement?.closest('style, script')) texts.push(textContent ?? '');
  }
  for (const element of root.querySelectorAll('*'))
    for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
      texts.push(element.getAttribute(name) ?? '');
  return texts;
}

/** Texts that come from no dictionary. known: strings of the data shown. */
export function foreign(known: readonly string[] = []): string[] {
  const data = [...known].sort((a, b) => b.length - a.length);
  return textsIn(document.body).filter((text) => {
    const bare = data.reduce((left, each) => left.replaceAll(each, ''), outsideBrackets(text));
    return /\p{L}/u.test(bare.replace(SAME_EVERYWHERE, ''));
  });
}

/** Renders it with the words of the made-up language. */
export const page = (children: ReactNode) =>
  act(
    async () =>
      void render(
        <PreferencesProvider locale={MADE_UP} theme="light">
          {children}
        </PreferencesProvider>,
      ),
  );
