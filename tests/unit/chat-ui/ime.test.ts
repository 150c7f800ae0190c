import { describe, expect, it } from 'vitest';
import { isSendingKey, type PressedKey } from '../../../components/ui/ime.ts';

const ENTER: PressedKey = {
  key: 'Enter',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
};

describe('isSendingKey', () => {
  it('sends on Enter', () => {
    expect(isSendingKey(ENTER, 1000, null)).toBe(true);
  });

  it('breaks the line on Shift+Enter', () => {
    expect(isSendingKey({ ...ENTER, shiftKey: true }, 1000, null)).toBe(false);
  });

  it('sends on Ctrl+Enter and Command+Enter too', () => {
    expect(isSendingKey({ ...ENTER, ctrlKey: true }, 1000, null)).toBe(true);
    expect(isSendingKey({ ...ENTER, metaKey: true }, 1000, null)).toBe(true);
  });

  it('breaks the line on a touch keyboard, where Ctrl or Command still send', () => {
    expect(isSendingKey(ENTER, 1000, null, true)).toBe(false);
    expect(isSendingKey({ ...ENTER, ctrlKey: true }, 1000, null, true)).toBe(true);
    expect(isSendingKey({ ...ENTER, metaKey: true }, 1000, null, true)).toBe(true);
    expect(isSendingKey({ ...ENTER, metaKey: true, isComposing: true }, 1000, null, true)).toBe(false);
  });

  it('never sends while a candidate is being composed', () => {
    expect(isSendingKey({ ...ENTER, isComposing: true }, 1000, null)).toBe(false);
  });

  it('takes the Enter that follows compositionend within 80 ms as the confirming one, as Safari orders them', () => {
    expect(isSendingKey(ENTER, 1000, 1000)).toBe(false);
    expect(isSendingKey(ENTER, 1079, 1000)).toBe(false);
    expect(isSendingKey(ENTER, 1080, 1000)).toBe(true);
  });

  it('sends on a late key that reports code 229, as some input methods do for every key', () => {
    const late = { ...ENTER, keyCode: 229 };
    expect(isSendingKey(late, 5000, 1000)).toBe(true);
  });

  it('does nothing on other keys', () => {
    expect(isSendingKey({ ...ENTER, key: 'a' }, 1000, null)).toBe(false);
  });
});
