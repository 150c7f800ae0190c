import type { PastCall } from '../../domain/turn-facts.ts';
import { openQuestion } from './candidates.ts';
import type { Conversation } from './conversation.ts';
import { missOf } from './past-calls.ts';

/** Whether the last call ended in a question that is still open. */
export const isAsking = (conversation: Conversation): boolean => {
  const last = conversation.before.at(-1);
  const isOpen = last?.name === 'ask_user' || (last !== undefined && isLacking(last));
  return !conversation.isRefused && (isOpen || openQuestion(conversation) === last) && last !== undefined;
};

const isLacking = (call: PastCall): boolean => LACKING.has(missOf(call)?.miss ?? '');

const LACKING = new Set<string>(['needs_place', 'needs_start', 'needs_position']);
