import type { BlockedSubject } from '../../lib/domain/overview.ts';
import type { AdminWords } from '../../lib/i18n/own-pages.ts';
import { Button } from '../ui/button.tsx';
import type { Figures } from './figures.ts';
import { Nothing, Panel } from './panel.tsx';

interface Props {
  blocks: BlockedSubject[];
  words: AdminWords;
  figures: Figures;
  onUnblock(block: BlockedSubject): Promise<void>;
}

/** Everybody who is shut out, whether they used anything lately or not. */
export function BlockList({ blocks, words, figures, onUnblock }: Props) {
  return (
    <Panel title={words.blocked}>
      {blocks.length === 0 && <Nothing>{words.noBlocks}</Nothing>}
      <ul>
        {blocks.map((block) => (
          <li
            key={`${block.kind} ${block.hash}`}
            className="flex flex-wrap items-center gap-x-3 border-border border-b py-1.5 text-sm last:border-0"
          >
            <span className="font-mono text-xs">{block.hash.slice(0, 8)}</span>
            <span>{words.kinds[block.kind]}</span>
            <span className="mr-auto text-muted">
              {words.blockedSince} {figures.moment(block.createdAt)}
            </span>
            <Button
              className="h-7 px-2 text-xs"
              aria-label={`${words.unblockOf(block.hash.slice(0, 8))} (${words.kinds[block.kind]})`}
              onClick={() => onUnblock(block)}
            >
              {words.unblock}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
