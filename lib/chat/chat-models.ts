import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { ChatDataParts } from './conversation/message.ts';
import type { Span } from './turn/trace.ts';

type ModelProgress = ChatDataParts['progress'];

interface ForTurn {
  useDemo: boolean;
  /** The question comes with pictures: the model that sees answers, if there is one. */
  hasPictures?: boolean;
  onProgress: (progress: ModelProgress) => void;
  /** Called before another attempt, with the same or another key or model. */
  onRetry?: () => void;
  /** Unix ms after which nothing is attempted or waited for. */
  until?: number;
  /** The parent of an attempt's span; read at each attempt. */
  span?: () => Span | undefined;
}

/** The language models of a conversation, in order of preference; implemented in lib/models. */
export interface ChatModels {
  /**
   * A model for one turn; it retries by itself and reports what it is doing. useDemo: the embedded one, whatever is
   * configured. Throws AppError('missing_key') if there is none.
   */
  forTurn(options: ForTurn): { id: string; isDemo: boolean; seesPictures?: boolean; model: LanguageModelV4 };
  /** Which model answers now, for the page and the health report. */
  describe(): { id: string; isDemo: boolean };
  /** The model that sees; undefined: pictures are not read. */
  visionModel(): string | undefined;
  hasKey(): boolean;
  isDemoOn(): boolean;
}
