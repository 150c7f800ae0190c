'use client';

import { Suspense, useSyncExternalStore } from 'react';
import { lazily, Nothing } from '../../ui/lazily.tsx';

const VoiceButton = lazily(() => import('./voice-button.tsx'), Nothing);

/** The place of the button that writes down what is said, in browsers that recognise speech. */
export function VoiceInput(props: { text: string; onText(text: string): void }) {
  const isPossible = useSyncExternalStore(nothingChanges, canRecognise, () => false);
  if (!isPossible) return null;
  return (
    <Suspense fallback={<span className="size-8 phone:size-9" />}>
      <VoiceButton {...props} />
    </Suspense>
  );
}

const nothingChanges = () => () => {};
/** Only where the page came over an encrypted connection or from this machine. */
const canRecognise = () =>
  window.isSecureContext && ('SpeechRecognition' in window || 'webkitSpeechRecognition' in window);
