import { describe, expect, it } from 'vitest';
import { isSendable, lengthOf } from '../../../components/chat/message-length.ts';

describe('message length', () => {
  it('counts code points, not UTF-16 units', () => {
    expect(lengthOf('问图')).toBe(2);
    expect(lengthOf('🗺️')).toBe(2);
    expect(lengthOf('𠮷')).toBe(1);
  });

  it('allows 8,000 and refuses 8,001', () => {
    expect(isSendable('𠮷'.repeat(8_000))).toBe(true);
    expect(isSendable('字'.repeat(8_001))).toBe(false);
  });

  it.each(['', '   \n\t', '\u3000', '\u200b\u200d'])('refuses text that cannot be seen: %j', (text) => {
    expect(isSendable(text)).toBe(false);
  });
});
