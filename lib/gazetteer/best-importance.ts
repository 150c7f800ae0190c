import type { IndexFile } from './index-file.ts';
import { matchOfPost, placeOfPost } from './post.ts';

/** The importance of the key's best place among the wanted matches. */
export function bestImportance(
  file: IndexFile,
  key: number,
  isWanted: (match: number, place: number) => boolean,
): number {
  let best = 0;
  for (let i = file.postOffsets[key] ?? 0; i < (file.postOffsets[key + 1] ?? 0); i++) {
    const post = file.posts[i] ?? 0;
    const [match, place] = [matchOfPost(post), placeOfPost(post)];
    if (isWanted(match, place)) best = Math.max(best, file.importance[place] ?? 0);
  }
  return best;
}
