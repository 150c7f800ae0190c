import type { ComponentProps } from 'react';
import type { Components, ExtraProps } from 'react-markdown';
import { useWords } from '../ui/preferences.tsx';
import { CodeBlock } from './code-block.tsx';
import { ExampleButton } from './example-button.tsx';
import { FootnoteLink } from './footnote-link.tsx';
import { FootnoteList } from './footnote-list.tsx';
import { Formula } from './formula.tsx';
import { PlaceMention } from './place-mention.tsx';
import { MENTION_SCHEME } from './remark-mentions.ts';

/** The components for the elements of an answer's Markdown. */
export const markdownComponents: Components = {
  a: Anchor,
  button: ({ children }) => <ExampleButton>{children}</ExampleButton>,
  // A picture in a model's text would tell its host who is reading.
  img: ({ alt }) => <span>{alt}</span>,
  pre: ({ children, node }) => {
    const [code] = node?.children ?? [];
    const { children: lines = [], properties = {} } = code?.type === 'element' ? code : {};
    return (
      <CodeBlock info={String(properties.dataInfo ?? '')} text={textOf(lines).replace(/\n$/, '')}>
        {children}
      </CodeBlock>
    );
  },
  section: ({ children }) => <FootnoteList>{children}</FootnoteList>,
  // A formula: see formulaNode.
  var: ({ node }) => <Formula source={textOf(node?.children ?? [])} />,
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the pane scrolls with the keyboard too
    <div className="table" tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
};

const textOf = (children: NonNullable<ExtraProps['node']>['children']) =>
  children.map((each) => (each.type === 'text' ? each.value : '')).join('');

function Anchor({ href = '', id, title, node, children }: ComponentProps<'a'> & ExtraProps) {
  const { chat } = useWords();
  const { dataFootnote, dataBackTo, dataNth } = node?.properties ?? {};
  if (dataFootnote !== undefined || dataBackTo !== undefined) {
    const label =
      dataBackTo === undefined
        ? chat.footnote(String(dataFootnote))
        : chat.footnoteBack(String(dataBackTo), Number(dataNth));
    return (
      <FootnoteLink href={href} id={id} label={label}>
        {children}
      </FootnoteLink>
    );
  }
  if (href.startsWith(MENTION_SCHEME)) {
    return <PlaceMention of={href.slice(MENTION_SCHEME.length)}>{children}</PlaceMention>;
  }
  if (!/^https?:\/\//i.test(href)) return <span>{children}</span>;
  const host = hostOf(href);
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow ugc" title={title ? `${title} · ${host}` : host}>
      {children}
    </a>
  );
}

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).host : href;
}
