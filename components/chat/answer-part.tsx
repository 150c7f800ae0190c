'use client';

import { Suspense } from 'react';
import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import type { ToolPart } from '../cards/props.ts';
import { Boundary } from '../ui/boundary.tsx';
import { lazily } from '../ui/lazily.tsx';
import { MissingLine, type MissingProps } from '../ui/missing-line.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { AnswerText } from './answer-text.tsx';
import { useBinding } from './binding.tsx';
import { MOST } from './bounded-blocks.ts';
import type { Mention } from './mentions.ts';

const ToolCard = lazily(async () => ({ default: (await import('../cards/index.tsx')).ToolCard }), CardMissing);

type Part = ChatMessage['parts'][number];

interface Props {
  part: Part;
  /** A failure made good by a later call stays readable, but out of the way. */
  isFolded?: boolean;
  /** The part being written now. */
  isLive: boolean;
  /** How much of its text is not to be typed again. */
  seen: number;
  /** The user stopped the answer. */
  isCut: boolean;
  /** The most its text may cost to show. */
  most?: number | undefined;
  /** Of the answer, if it differs from the page's. */
  locale?: Locale | undefined;
  mentions?: readonly Mention[] | undefined;
  onTyping?: ((isTyping: boolean) => void) | undefined;
}

/** One part of an answer: text, reasoning or a tool card. Errors and step marks are shown elsewhere or not at all. */
export function AnswerPart({
  part,
  isFolded = false,
  isLive,
  seen,
  isCut,
  most = MOST,
  locale,
  mentions,
  onTyping,
}: Props) {
  if (part.type === 'text') {
    return (
      <Boundary fallback={<p className="whitespace-pre-wrap">{part.text}</p>}>
        <AnswerText
          text={part.text}
          isLive={isLive}
          seen={seen}
          isCut={isCut}
          most={most}
          mentions={mentions}
          {...(onTyping && { onTyping })}
        />
      </Boundary>
    );
  }
  if (part.type === 'reasoning') return <Thoughts text={part.text} isLive={isLive} />;
  if (isToolPart(part))
    return isFolded ? <FoldedTool part={part} locale={locale} /> : <ToolSlot part={part} locale={locale} />;
  return null;
}

function isToolPart(part: Part): part is Part & ToolPart {
  return part.type.startsWith('tool-') && 'toolCallId' in part;
}

function FoldedTool({ part, locale }: { part: ToolPart; locale: Locale | undefined }) {
  const { t } = usePreferences();
  return (
    <details className="my-1 text-muted text-sm">
      <summary className="w-max rounded px-1">{t.chat.retriedCall}</summary>
      <ToolSlot part={part} locale={locale} />
    </details>
  );
}

function ToolSlot({ part, locale }: { part: ToolPart; locale: Locale | undefined }) {
  const { locale: pageLocale } = usePreferences();
  const binding = useBinding();
  return (
    <Suspense fallback={<div className="my-2 h-16 rounded-lg border border-border bg-surface-2" />}>
      <ToolCard part={part} locale={locale ?? pageLocale} {...binding} />
    </Suspense>
  );
}

function Thoughts({ text, isLive }: { text: string; isLive: boolean }) {
  const { t } = usePreferences();
  if (text.trim() === '') return null;
  return (
    <details className="my-1 text-muted text-sm">
      <summary className="w-max rounded px-1">{isLive ? t.chat.thinking : t.chat.thought}</summary>
      <p className="mt-1 max-h-60 overflow-y-auto whitespace-pre-wrap border-border border-l-2 pl-3">{text}</p>
    </details>
  );
}

function CardMissing({ again, isBroken }: MissingProps) {
  const { t } = usePreferences();
  if (isBroken) return <p className="my-2 text-muted text-sm">{t.chat.cardBroken}</p>;
  return <MissingLine again={again} isBroken={false} text={t.error.cardNotLoaded} />;
}
