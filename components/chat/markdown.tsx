'use client';

import { type ComponentProps, memo, useMemo } from 'react';
import ReactMarkdown, { type Components, defaultUrlTransform } from 'react-markdown';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remend from 'remend';
import { endLinks } from './link-ends.ts';
import { blocksOf } from './markdown-blocks.ts';
import type { Mention } from './mentions.ts';
import { PlaceMention } from './place-mention.tsx';
import { MENTION_SCHEME, remarkMentions } from './remark-mentions.ts';
import { shallow } from './shallow.ts';

type Plugins = NonNullable<ComponentProps<typeof ReactMarkdown>['remarkPlugins']>;

const PLUGINS: Plugins = [remarkGfm, remarkCjkFriendly, remarkCjkFriendlyStrikethrough];

const COMPONENTS: Components = {
  a: ({ href, children }) => {
    if (href?.startsWith(MENTION_SCHEME)) {
      return <PlaceMention of={href.slice(MENTION_SCHEME.length)}>{children}</PlaceMention>;
    }
    if (!href || !/^https?:\/\//i.test(href)) return <span>{children}</span>;
    return (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow ugc" title={hostOf(href)}>
        {children}
      </a>
    );
  },
  // A picture in a model's text would tell its host who reads it.
  img: ({ alt }) => <span>{alt}</span>,
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the pane scrolls with the keyboard too
    <div className="table" tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
  // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines of code scroll with the keyboard too
  pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
};

interface Props {
  text: string;
  /** The text is still growing: what it leaves open (a bold, a fence) is closed for now. */
  isGrowing: boolean;
  /** Names that the message put on the map. */
  mentions?: readonly Mention[];
}

const NO_MENTIONS: readonly Mention[] = [];

/** A model's Markdown as elements: no raw HTML, no pictures, only http links. Blocks before the last keep their elements. */
export default function Markdown({ text, isGrowing, mentions = NO_MENTIONS }: Props) {
  const blocks = blocksOf(text);
  return (
    <div className="prose" dir="auto">
      {blocks.map((block, index) => {
        const isLast = index === blocks.length - 1;
        // Blocks are only ever appended, so the index names one for good.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        return <Block key={index} text={isGrowing && isLast ? remend(block) : block} mentions={mentions} />;
      })}
    </div>
  );
}

interface BlockProps {
  text: string;
  mentions: readonly Mention[];
}

const Block = memo(function Block({ text, mentions }: BlockProps) {
  const plugins = useMemo<Plugins>(() => [...PLUGINS, [remarkMentions, mentions]], [mentions]);
  return (
    <ReactMarkdown remarkPlugins={plugins} components={COMPONENTS} urlTransform={urlOf}>
      {endLinks(shallow(text))}
    </ReactMarkdown>
  );
});

const urlOf = (url: string) => (/^ref:[a-z]\d{1,6}$/.test(url) ? url : defaultUrlTransform(url));

function hostOf(href: string): string {
  return URL.canParse(href) ? new URL(href).host : href;
}
