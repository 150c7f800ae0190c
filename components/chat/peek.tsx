import { Suspense } from 'react';
import type { ChatMessage } from '../../lib/chat/conversation/message.ts';
import { lazily } from '../ui/lazily.tsx';
import { usePreferences } from '../ui/preferences.tsx';
import { usePhone } from '../ui/use-media.ts';
import { useBinding } from './binding.tsx';
import { messageText } from './message-text.ts';

const PeekPlaces = lazily(() => import('../cards/peek-places.tsx'));

interface Props {
  messages: readonly ChatMessage[];
  onRaise(): void;
}

/** The last answer in little room, on a phone whose sheet is down: the places it found, or how it begins. */
export function Peek({ messages, onRaise }: Props) {
  const { locale } = usePreferences();
  const isPhone = usePhone();
  const binding = useBinding();
  const last = messages.at(-1);
  if (!isPhone || last?.role !== 'assistant') return null;
  const found = placesIn(last);
  if (found)
    return (
      <Suspense>
        <PeekPlaces output={found} locale={locale} {...binding} />
      </Suspense>
    );
  const text = messageText(last).replaceAll(/[*`#]/g, '').trim().split('\n')[0];
  if (!text) return null;
  return (
    <button type="button" onClick={onRaise} className="mb-1 block w-full truncate py-1 text-start">
      {text}
    </button>
  );
}

/** What its last call found, if that was a search. */
function placesIn({ parts }: ChatMessage): unknown {
  const call = parts.findLast(({ type }) => type.startsWith('tool-'));
  if (call?.type !== 'tool-search_places' || call.state !== 'output-available') return undefined;
  return 'places' in call.output ? call.output : undefined;
}
