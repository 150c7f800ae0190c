import { type ReactNode, type RefObject, Suspense } from 'react';
import { DropZone } from '../files/drop-zone.tsx';
import { useFiles } from '../files/use-files.ts';
import { lazily, Nothing } from '../ui/lazily.tsx';
import { Composer } from './composer.tsx';
import { type ModelFacts, ModelLine } from './model-line.tsx';
import { QueuedMessages } from './queued-messages.tsx';
import type { Session } from './session/use-session.ts';
import type { useComposing } from './use-composing.ts';
import type { useFacts } from './use-facts.ts';

const OfflineLine = lazily(() => import('../offline/offline-line.tsx'), Nothing);
const FileEntries = lazily(() => import('../files/file-entries.tsx'));

interface Props {
  element: RefObject<HTMLDivElement | null>;
  /** Above all else, when the sheet is down. */
  peek: ReactNode;
  session: Session;
  composing: ReturnType<typeof useComposing>;
  context: ReturnType<typeof useFacts>;
  facts: ModelFacts & { isServiceWorkerOn: boolean };
  box: RefObject<HTMLTextAreaElement | null>;
  latestPlace: RefObject<HTMLSpanElement | null>;
  isBusy: boolean;
  onSend: (text: string) => void;
}

/** What is below the conversation: waiting messages, the composer, which model answers. */
export function Dock({ element, peek, session, composing, context, facts, box, latestPlace, isBusy, onSend }: Props) {
  const { view, actions } = session;
  const files = useFiles({ session, facts: context, visionModel: facts.visionModel });
  return (
    <div ref={element} className="dock px-4 pb-2 phone:px-3">
      {peek}
      <Suspense>
        <OfflineLine isOn={facts.isServiceWorkerOn} />
      </Suspense>
      <QueuedMessages
        messages={view.queued}
        isBusy={isBusy}
        onSend={actions.sendQueued}
        onRemove={actions.removeQueued}
      />
      <DropZone onFiles={files.add} />
      {files.entries.length > 0 && (
        <Suspense fallback={null}>
          <FileEntries entries={files.entries} onDismiss={files.dismiss} />
        </Suspense>
      )}
      <Composer
        text={composing.text}
        onText={composing.setText}
        onSend={onSend}
        onStop={actions.stop}
        isBusy={isBusy}
        box={box}
        latestPlace={latestPlace}
        selection={context.chips}
        onUnselect={context.unselect}
        onFiles={files.add}
        pictures={
          facts.visionModel
            ? { items: context.pictures, model: facts.visionModel, onRemove: context.detach }
            : undefined
        }
        isViewSent={context.isViewSent}
        onToggleView={context.toggleView}
        isEditing={composing.isEditing}
        onCancelEdit={composing.cancelEdit}
        onEditLast={() => !isBusy && composing.editLast()}
      />
      {/* On a phone the answers need the room; the important part is said at the start. */}
      <div className={`dock-model ${view.messages.length > 0 && !facts.isForgetful ? 'phone:hidden' : ''}`}>
        <ModelLine {...facts} />
      </div>
    </div>
  );
}
