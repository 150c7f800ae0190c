import type { DashScopeConfig, ServerKind } from '../../config.ts';
import { familyOf } from './families.ts';
import { SERVERS } from './servers.ts';

export type FieldSettings = Pick<
  DashScopeConfig,
  'enableThinking' | 'thinkingBudget' | 'reasoningEffort' | 'enableSearch'
>;

/** The fields of a request that not every model or server understands; none that this one is not known to take. */
export function familyFields(model: string, server: ServerKind, settings: FieldSettings): Record<string, unknown> {
  const { thinking, takesEffort, preserves, searches } = familyOf(model);
  const { thinkingBy, isAlibaba } = SERVERS[server];
  const { enableThinking, thinkingBudget, reasoningEffort, enableSearch } = settings;
  const isToldToThink = thinking === 'switch' || (thinking === 'always' && enableThinking && thinkingBy === 'field');
  const isThinking = thinking === 'always' || (thinking === 'switch' && enableThinking);
  const effort = takesEffort || thinkingBy === 'effort' ? reasoningEffort : 'default';
  return {
    ...(isToldToThink && thinkingBy === 'field' && { enable_thinking: enableThinking }),
    ...(isToldToThink && thinkingBy === 'template' && { chat_template_kwargs: { enable_thinking: enableThinking } }),
    ...(isToldToThink && thinkingBy === 'effort' && !enableThinking && { reasoning_effort: 'none' }),
    ...(isThinking &&
      enableThinking &&
      thinkingBy === 'field' &&
      thinkingBudget && { thinking_budget: thinkingBudget }),
    ...(isThinking && effort !== 'default' && { reasoning_effort: effort }),
    ...(isAlibaba && preserves && enableThinking && { preserve_thinking: true }),
    ...searchField(enableSearch, isAlibaba && searches === true),
  };
}

/** Asked for, it is sent to every server; refused in so many words only where it would be on. */
const searchField = (isWanted: boolean, isOnByItself: boolean) =>
  isWanted ? { enable_search: true } : isOnByItself ? { enable_search: false } : {};
