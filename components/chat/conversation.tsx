'use client';

import { type ReactNode, type RefObject, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { foreignLocale } from '../../lib/i18n/language-of.ts';
import { Boundary } from '../ui/boundary.tsx';
import { lazily, NotOpened } from '../ui/lazily.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import type { AnswerActions } from './answer-actions.ts';
import { AssistantMessage } from './assistant-message.tsx';
import { errorIn } from './ending.tsx';
import { type Mention, mentionsByMessage } from './mentions.ts';
import { messageText } from './message-text.ts';
import { Notice } from './notice.tsx';
import { OlderButton } from './older-button.tsx';
import { ProgressLine } from './progress-line.tsx';
import { isAnswering, type SessionView } from './session/session-view.ts';
import { StatusLine } from './status-line.tsx';
import { ToLatest } from './to-latest.tsx';
import { useFollow } from './use-follow.ts';
import { useKeepPlace } from './use-keep-place.ts';
import { useKeepSelected } from './use-keep-selected.ts';
import { useNewSince } from './use-new-since.ts';
import { useQueuedQuestion } from './use-queued-question.ts';
import { UserMessage } from './user-message.tsx';

const FindBar = lazily(() => import('./find-bar.tsx'), NotOpened);

interface Props extends AnswerActions {
  view: SessionView;
  /** Shown while there are no messages. */
  empty: ReactNode;
  /** Changes when the user sends something: the question then goes to the top. */
  sentCount: number;
  /** The most each message may cost to show, if they are limited together. */
  allowances?: ReadonlyMap<string, number>;
  onEdit?(message: ChatMessage): void;
  onRetry?(useDemo?: boolean): void;
  onStop?(): void;
  onLoadOlder?(): void;
  /** The bar that finds words in it is open. */
  isFinding?: boolean;
  onFound?(): void;
  /** Where the button that leads to its end stands, outside of it. */
  latestPlace?: RefObject<HTMLElement | null>;
  /** A conversation that is read from its beginning. */
  isFromStart?: boolean;
}

/** The log of a conversation. */
export function Conversation(props: Props) {
  const { view, empty, sentCount, allowances, onEdit, onRetry, onStop, onLoadOlder, ...others } = props;
  const { isFinding = false, onFound, latestPlace, isFromStart = false, ...actions } = others;
  const { t } = usePreferences();
  const [isTyping, setIsTyping] = useState(false);
  const { scroller, content, space, isAtEnd, scrollToEnd, scrollToQuestion } = useFollow(
    isFromStart || view.phase === 'new',
  );
  const isBusy = isAnswering(view);
  const mentions = useMentions(view);
  const newSince = useNewSince(view.messages, view.phase);
  const last = view.messages.at(-1);
  const isWaiting = isBusy && !hasVisible(last);

  useEffect(
    function goToQuestion() {
      if (sentCount > 0) scrollToQuestion();
    },
    [sentCount, scrollToQuestion],
  );

  useQueuedQuestion(view, scrollToQuestion);
  useKeepPlace(scroller, view.messages[0]?.id);
  useKeepSelected(scroller);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {isFinding && onFound && (
        <Suspense>
          <FindBar
            content={content}
            count={view.messages.length}
            onLoadOlder={view.hasOlder ? onLoadOlder : undefined}
            onClose={onFound}
          />
        </Suspense>
      )}
      <div
        ref={scroller}
        role="log"
        aria-label={t.chat.label}
        aria-live="off"
        aria-busy={isBusy || isTyping || view.phase === 'loading'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region needs the keyboard
        tabIndex={0}
        className="log min-h-0 flex-1 overflow-y-auto overscroll-contain"
      >
        <div
          ref={content}
          className={`mx-auto flex max-w-2xl flex-col px-4 pt-4 pb-2 phone:px-3 phone:pt-1 ${view.messages.length === 0 ? 'min-h-full' : ''}`}
        >
          {view.hasOlder && onLoadOlder && <OlderButton onLoad={onLoadOlder} />}
          {view.messages.length === 0 && !isBusy && empty}
          {view.messages.map((message, index) => (
            <Boundary key={message.id} fallback={<BrokenMessage />}>
              {message.role === 'user' ? (
                <UserMessage
                  message={message}
                  versions={view.branches[message.id]}
                  isUnsent={message.id === view.unsentId}
                  {...(onEdit && !isBusy && { onEdit })}
                  {...(actions.onShowBranch && !isBusy && { onShowBranch: actions.onShowBranch })}
                />
              ) : (
                <AssistantMessage
                  message={message}
                  versions={view.branches[message.id]}
                  locale={localeOfAnswer(view.messages[index - 1])}
                  mentions={mentions.get(message.id)}
                  isLive={isBusy && message === last}
                  isLast={message === last}
                  isNew={newSince.has(message.id)}
                  most={allowances?.get(message.id)}
                  onTyping={setIsTyping}
                  {...(isBusy ? {} : actions)}
                />
              )}
            </Boundary>
          ))}
          {isWaiting && <ProgressLine progress={view.progress} onCancel={() => onStop?.()} />}
          {view.error && !(last?.role === 'assistant' && errorIn(last)) && (
            <Notice
              error={view.error}
              isNew
              onNew={actions.onNew}
              {...(onRetry && { onRetry: () => onRetry(), onUseDemo: () => onRetry(true) })}
            />
          )}
        </div>
        <div ref={space} aria-hidden />
      </div>
      {!isAtEnd && view.messages.length > 0 && <ToLatest place={latestPlace} onPress={scrollToEnd} />}
      <StatusLine view={view} isTyping={isTyping} />
    </div>
  );
}

/** The language of an answer whose question was in a different one from the page's. */
function localeOfAnswer(question: ChatMessage | undefined): Locale | undefined {
  return question?.role === 'user' ? foreignLocale(messageText(question), question.metadata?.locale) : undefined;
}

function useMentions({ map }: SessionView): ReadonlyMap<string, readonly Mention[]> {
  const before = useRef<ReadonlyMap<string, readonly Mention[]>>(new Map());
  return useMemo(() => {
    before.current = mentionsByMessage(map.layers, before.current);
    return before.current;
  }, [map.layers]);
}

/** Whether anything of an answer is visible yet. */
function hasVisible(message: ChatMessage | undefined): boolean {
  if (message?.role !== 'assistant') return false;
  const last = message.parts.at(-1);
  return last !== undefined && ((last.type === 'text' && last.text !== '') || last.type.startsWith('tool-'));
}

/** In place of a message that could not be rendered; the others stay. */
function BrokenMessage() {
  const { t } = usePreferences();
  return <p className="my-2 text-muted text-sm">{t.chat.broken}</p>;
}
