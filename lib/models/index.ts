import type { LanguageModelV4 } from '@ai-sdk/provider';
import type { ChatModels } from '../chat/chat-models.ts';
import type { DashScopeConfig } from '../config.ts';
import { AppError } from '../errors/app-error.ts';
import type { DashScope } from './dashscope/index.ts';

const DEMO_MODEL_ID = 'embedded';

export interface ModelsSettings {
  /** Read at every turn: a key may come and go without a restart. */
  config: () => DashScopeConfig;
  dashScope: DashScope;
  /** null: switched off by EMBEDDED_MODEL. */
  embedded: LanguageModelV4 | null;
}

/** DashScope if a key is set, else the embedded model; both answer through the same interface. */
export function createModels({ config, dashScope, embedded }: ModelsSettings): ChatModels {
  const demo = () => {
    if (!embedded) throw new AppError('missing_key');
    return { id: DEMO_MODEL_ID, isDemo: true, model: embedded };
  };
  return {
    forTurn({ useDemo, hasPictures = false, ...options }) {
      const { keys, model, visionModel } = config();
      if (useDemo || keys.length === 0) return demo();
      if (hasPictures && visionModel) {
        const seeing = dashScope.model({ ...options, modelId: visionModel, hasNoFallback: true });
        return { id: visionModel, isDemo: false, seesPictures: true, model: seeing };
      }
      return { id: model, isDemo: false, model: dashScope.model(options) };
    },
    describe() {
      const { keys, model } = config();
      return keys.length > 0 || !embedded ? { id: model, isDemo: false } : { id: DEMO_MODEL_ID, isDemo: true };
    },
    visionModel() {
      const { keys, visionModel } = config();
      return keys.length > 0 ? visionModel : undefined;
    },
    hasKey: () => config().keys.length > 0,
    isDemoOn: () => embedded !== null,
  };
}
