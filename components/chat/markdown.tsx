'use client';

import { type ComponentProps, memo, useId, useMemo, useState } from 'react';
import ReactMarkdown, { defaultUrlTransform } from 'react-markdown';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import { boundedReader, MOST } from './bounded-blocks.ts';
import { type Closed, closedForNow } from './closed-for-now.ts';
import { comparisons } from './comparisons.ts';
import { endLinks } from './link-ends.ts';
import { markdownComponents } from './markdown-components.tsx';
import type { Mention } from './mentions.ts';
import { remarkExamples } from './remark-examples.ts';
import { remarkMentions } from './remark-mentions.ts';
import { shallow } from './shallow.ts';
import { remarkAsWritten } from './syntax/remark-as-written.ts';
import { remarkNothingLost } from './syntax/remark-nothing-lost.ts';
import { remarkUninvented } from './syntax/remark-uninvented.ts';

type Plugins = NonNullable<ComponentProps<typeof ReactMarkdown>['remarkPlugins']>;

// Chinese writes ranges with a tilde: 3~8℃, 9:00~18:00. Both plugins would read strikethrough.
const TILDES = { singleTilde: false };

const PLUGINS: Plugins = [
  [remarkGfm, TILDES],
  remarkCjkFriendly,
  [remarkCjkFriendlyStrikethrough, TILDES],
  remarkAsWritten,
];

interface Props {
  text: string;
  /** The text is still growing: whatever it leaves open (bold, a fence) is closed for now. */
  isGrowing: boolean;
  /** The most it may cost to show; beyond that, blocks are shown as written. */
  most?: number;
  /** Names the message put on the map. */
  mentions?: readonly Mention[];
}

const NO_MENTIONS: readonly Mention[] = [];

/**
 * A model's Markdown as elements: no raw HTML, no pictures, only http links, and nothing it said is missing. Blocks
 * before the last keep their elements; one that would take long to parse is shown as written.
 */
export default function Markdown({ text, isGrowing, most = MOST, mentions = NO_MENTIONS }: Props) {
  const id = useId();
  const [read] = useState(boundedReader);
  const blocks = useMemo(() => read(text, isGrowing, most), [read, text, isGrowing, most]);
  return (
    <div className="prose" dir="auto">
      {blocks.map((block, index) => {
        // Blocks are only ever appended, so the index identifies one for good.
        const key = index;
        if (block.isPlain) return <PlainBlock key={key} text={block.text} />;
        const isOpen = isGrowing && index === blocks.length - 1;
        const shown = isOpen ? closedForNow(block.text) : { text: block.text, added: 0 };
        return <Block key={key} {...shown} mentions={mentions} prefix={`${id}${index}`} />;
      })}
    </div>
  );
}

/** Every character, in place of a block that costs too much. */
const PlainBlock = memo(function PlainBlock({ text }: { text: string }) {
  return <div className="whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</div>;
});

interface BlockProps extends Closed {
  mentions: readonly Mention[];
  /** Of the ids in it. */
  prefix: string;
}

const Block = memo(function Block({ text, added, mentions, prefix }: BlockProps) {
  const plugins = useMemo<Plugins>(
    () => [
      ...PLUGINS,
      [remarkUninvented, added],
      [remarkNothingLost, prefix],
      remarkExamples,
      [remarkMentions, mentions],
    ],
    [added, mentions, prefix],
  );
  return (
    <ReactMarkdown remarkPlugins={plugins} components={markdownComponents} urlTransform={urlOf}>
      {endLinks(comparisons(shallow(text)))}
    </ReactMarkdown>
  );
});

const urlOf = (url: string) => (/^ref:[a-z]\d{1,6}$/.test(url) ? url : defaultUrlTransform(url));
