import { buffersOf } from '../../lib/files/packed.ts';
import { type FileRequest, fileAnswer } from './file-answer.ts';

// Reading takes seconds of a large file: the page stays free for the hand.
self.onmessage = async ({ data }: MessageEvent<FileRequest>) => {
  const answer = await fileAnswer(data);
  const whole = 'whole' in answer ? answer.whole : undefined;
  self.postMessage(answer, { transfer: whole ? buffersOf(whole) : [] });
};
