/** What a reader may do with an answer; absent if not possible. */
export interface AnswerActions {
  onRegenerate?(messageId: string): void;
  onContinue?(messageId: string): void;
  onUseDemo?(messageId: string): void;
  onShowBranch?(messageId: string): void;
}
