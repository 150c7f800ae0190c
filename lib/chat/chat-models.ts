import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { ChatDataParts } from './message.ts';

export type ModelProgress = ChatDataParts['progress'];

/** The language models of a conversation, in order of preference; implemented in lib/models. */
export interface ChatModels {
  /**
   * A model for one turn; it retries itself and reports what it is doing. useDemo: the embedded one, whatever is set.
   * Throws AppError('missing_key') when there is none.
   */
  forTurn(options: { onProgress: (progress: ModelProgress) => void; useDemo: boolean }): {
    id: string;
    isDemo: boolean;
    model: LanguageModelV4;
  };
  /** What answers now, for the page and the health report. */
  describe(): { id: string; isDemo: boolean };
  hasKey(): boolean;
  isDemoOn(): boolean;
}
