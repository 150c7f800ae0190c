import { describe, expect, it } from 'vitest';
import { ApiError, type ImportedList } from '../../../components/sessions/api.ts';
import { importFile } from '../../../components/sessions/import-file.ts';
import { AppError } from '../../../lib/errors/app-error.ts';
import { errorBody } from '../../../lib/errors/error-body.ts';
import { dictionaryOf } from '../../../lib/i18n/index.ts';

const [zh, en] = [dictionaryOf('zh'), dictionaryOf('en')];
const file = new Blob(['{}']);
const gives = (result: { id: string } | ImportedList) => ({ import: async () => result });
const refuses = (code: 'payload_too_large' | 'bad_request' | 'storage_unavailable') => ({
  import: async () => {
    const error = new AppError(code);
    throw new ApiError(error.status, JSON.stringify({ error: errorBody(error) }));
  },
});

describe('what the user is told of an import', () => {
  it('opens the conversation when the file was one', async () => {
    expect(await importFile(file, zh, gives({ id: 'x' }))).toEqual({ text: '已导入', id: 'x' });
  });

  it('counts what was taken, what was there and what was broken, by name and place', async () => {
    const result = {
      imported: ['a', 'b'],
      unchanged: ['c'],
      failed: [
        { index: 3, title: '泉州两日', code: 'bad_request', fields: [{ path: 'messages.1.role' }] },
        { index: 8, title: null, code: 'payload_too_large' },
      ],
      failedCount: 2,
    };
    expect((await importFile(file, zh, gives(result))).text).toBe(
      '已导入 2 个对话；1 个原本就在，没有改动；2 个无法读取：“泉州两日” (messages.1.role)、第 9 个。',
    );
    expect((await importFile(file, en, gives({ ...result, imported: ['a'], failedCount: 7 }))).text).toBe(
      '1 conversation imported; 1 already here, left unchanged; 7 could not be read: “泉州两日” (messages.1.role), no. 9 and more.',
    );
    const saved = { index: 9, part: 'saved' as const, title: null, code: 'quota_full' };
    expect((await importFile(file, zh, gives({ ...result, failed: [saved], failedCount: 1 }))).text).toBe(
      '已导入 2 个对话；1 个原本就在，没有改动；1 个无法读取：收藏的地点。',
    );
    const none = { imported: [], unchanged: [], failed: [], failedCount: 0 };
    expect((await importFile(file, en, gives(none))).text).toBe('0 conversations imported.');
  });

  it('says why nothing was: too large, not ours, or a failure of the server', async () => {
    expect((await importFile(file, en, refuses('payload_too_large'))).text).toContain('256 MB');
    expect((await importFile(file, zh, refuses('bad_request'))).text).toBe(zh.settings.importFailed);
    expect((await importFile(file, zh, refuses('storage_unavailable'))).text).toBe(zh.settings.failed);
  });
});
