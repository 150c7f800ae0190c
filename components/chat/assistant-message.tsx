'use client';

import { memo, Suspense, useMemo, useState } from 'react';
import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { displayOf } from '../../lib/tools/shown-calls.ts';
import { IconButton } from '../ui/button.tsx';
import { Ellipsis } from '../ui/icons/ellipsis.ts';
import { RotateCw } from '../ui/icons/rotate-cw.ts';
import { lazily } from '../ui/lazily.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import type { AnswerActions } from './answer-actions.ts';
import { AnswerPart } from './answer-part.tsx';
import { MOST } from './bounded-blocks.ts';
import { BranchSwitch } from './branch-switch.tsx';
import { CopyButton } from './copy-button.tsx';
import { Ending } from './ending.tsx';
import { allowanceReader } from './markdown-allowance.ts';
import type { Mention } from './mentions.ts';
import { messageText } from './message-text.ts';
import { NextSteps } from './next-steps.tsx';
import { withThoughts } from './thoughts-above.ts';
import { UsageDetails } from './usage-details.tsx';
import { useSeen } from './use-seen.ts';

const AnswerMore = lazily(() => import('./answer-more.tsx'));

interface Props extends AnswerActions {
  message: ChatMessage;
  versions: readonly string[] | undefined;
  /** Its own, if the question was in a different language from the page. */
  locale?: Locale | undefined;
  /** Names it put on the map. */
  mentions: readonly Mention[] | undefined;
  /** It is being written now. */
  isLive: boolean;
  /** The last message of the conversation: only that can be continued. */
  isLast: boolean;
  /** It ended while the page was open, so its failure is announced. */
  isNew: boolean;
  /** The most it may cost to show. */
  most?: number | undefined;
  onTyping?(isTyping: boolean): void;
}

/** An answer: its text, tool cards and ending in the order they came. */
export const AssistantMessage = memo(function AssistantMessage(props: Props) {
  const { message, versions, locale, mentions, isLive, isLast, isNew, most = MOST, onTyping, ...actions } = props;
  const { t } = usePreferences();
  const parts = withThoughts(message.parts);
  const text = messageText({ parts });
  const lastIndex = parts.length - 1;
  const seen = useSeen(parts, !isNew);
  const showing = displayOf(parts, isLive);
  const [read] = useState(allowanceReader);
  const allowances = useMemo(() => read(parts, most), [read, parts, most]);
  return (
    <article
      aria-label={t.chat.assistant}
      aria-busy={isLive}
      className="message answer group"
      data-message={message.id}
      data-versions={versions && ''}
    >
      {parts.map((part, index) =>
        showing[index] === 'hidden' ? null : (
          <AnswerPart
            // biome-ignore lint/suspicious/noArrayIndexKey: parts are only ever appended, so the index names one for good
            key={index}
            part={part}
            isFolded={showing[index] === 'folded'}
            isLive={isLive && index === lastIndex}
            seen={seen[index] ?? 0}
            isCut={message.metadata?.status === 'stopped'}
            most={allowances[index]}
            locale={locale}
            mentions={mentions}
            onTyping={onTyping}
          />
        ),
      )}
      {!isLive && (
        <>
          {isLast && <NextSteps parts={parts} locale={locale} />}
          <Ending message={message} isLast={isLast} isNew={isNew} {...actions} />
          <div className="answer-foot flex min-h-7 flex-wrap items-center gap-0.5 text-muted">
            {versions && actions.onShowBranch && (
              <BranchSwitch messageId={message.id} versions={versions} onShow={actions.onShowBranch} />
            )}
            {text !== '' && <span className="answer-label">{t.chat.generated}</span>}
            <span className="message-actions flex-wrap">
              {text !== '' && <CopyButton text={text} />}
              {actions.onRegenerate && (
                <IconButton size="small" label={t.chat.regenerate} onClick={() => actions.onRegenerate?.(message.id)}>
                  <RotateCw size={14} aria-hidden />
                </IconButton>
              )}
              <More message={message} locale={locale} onRate={actions.onRate} />
              {message.metadata && <UsageDetails metadata={message.metadata} />}
            </span>
          </div>
        </>
      )}
    </article>
  );
});

/** The rest of what can be done with it, once it is asked for. */
function More(props: Parameters<typeof AnswerMore>[0]) {
  const { t } = usePreferences();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton size="small" label={t.chat.more} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Ellipsis size={14} aria-hidden />
      </IconButton>
      {isOpen && (
        <Suspense>
          <AnswerMore {...props} />
        </Suspense>
      )}
    </>
  );
}
