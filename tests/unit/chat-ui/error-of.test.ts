import { describe, expect, it } from 'vitest';
import { errorOf } from '../../../components/chat/error-of.ts';
import { AppError } from '../../../lib/errors/app-error.ts';
import { errorBody } from '../../../lib/errors/error-body.ts';

describe('errorOf', () => {
  it('reads the body of a refused request, with its wait and request id', () => {
    const body = { error: { ...errorBody(new AppError('too_many_requests', { retryAfterS: 7 })), requestId: 'r-1' } };
    expect(errorOf(new Error(JSON.stringify(body)))).toMatchObject({
      code: 'too_many_requests',
      retryable: true,
      retryAfterS: 7,
      requestId: 'r-1',
    });
  });

  it('reads the text of an error chunk', () => {
    expect(errorOf(new Error(JSON.stringify(errorBody(new AppError('missing_key')))))).toMatchObject({
      code: 'missing_key',
      offerDemo: true,
    });
  });

  it('takes a failed fetch as no connection, which can be tried again', () => {
    expect(errorOf(new TypeError('Failed to fetch'))).toMatchObject({ isOffline: true, retryable: true });
  });

  it.each(['<html>502 Bad Gateway</html>', '{"error":{"code":"made_up","title":{"zh":"x","en":"x"}}}', '', 'null'])(
    'shows nothing of an answer that is not ours: %s',
    (text) => {
      const error = errorOf(new Error(text));
      expect(error.code).toBe('internal');
      expect(JSON.stringify(error)).not.toContain('made_up');
      expect(JSON.stringify(error)).not.toContain('Gateway');
    },
  );

  it('takes the words of a known code from its own table, never from the wire', () => {
    const forged = {
      ...errorBody(new AppError('internal')),
      title: { zh: '<b>', en: '<b>' },
      link: 'https://a.example',
    };
    const error = errorOf(new Error(JSON.stringify({ error: forged })));
    expect(error.title.en).toBe('Internal error');
    expect(error.link).toBeUndefined();
  });
});
