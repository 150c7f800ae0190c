'use client';

import { useState } from 'react';
import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import type { Locale } from '../../lib/i18n/index.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import type { NextStep } from './next-step.ts';
import { nextSteps } from './next-steps.ts';
import type { CardContext, ToolPart } from './props.ts';

type Part = ChatMessage['parts'][number];

interface Props {
  parts: readonly Part[];
  locale: Locale;
  onRun: NonNullable<CardContext['onRun']>;
}

/** What can be done next with the last result of an answer; a press runs it without the model. */
export function NextStepChips({ parts, locale, onRun }: Props) {
  const [isRunning, setRunning] = useState(false);
  const last = parts.findLast((part): part is Part & ToolPart => part.type.startsWith('tool-') && 'toolCallId' in part);
  const steps = last ? nextSteps(last, locale) : [];
  if (steps.length === 0) return null;
  const run = async ({ name, input, text }: NextStep) => {
    setRunning(true);
    await onRun(name, input, text);
    setRunning(false);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's group; each of these does something at once
    <div role="group" aria-label={wordsOf(locale).cards.next.title} className="wt-chips wt-chips--next">
      {steps.map((step) => (
        <button key={step.label} type="button" className="wt-chip" disabled={isRunning} onClick={() => run(step)}>
          {step.label}
        </button>
      ))}
    </div>
  );
}
