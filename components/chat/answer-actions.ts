/** What a reader may do with an answer; absent if not possible. */
export interface AnswerActions {
  onRegenerate?(messageId: string): void;
  onContinue?(messageId: string): void;
  onUseDemo?(messageId: string): void;
  onShowBranch?(messageId: string): void;
  /** Begins a new conversation. */
  onNew?(): void;
  /** vote null: takes it back. Resolves to whether it was kept. */
  onRate?(messageId: string, vote: 'up' | 'down' | null, reason?: string): Promise<boolean>;
}
