/** What most often ends a program by a signal that nobody here sends, for the operator; undefined for other signals. */
export const whyKilled = (killedBy: NodeJS.Signals | null): string | undefined => WHY[killedBy ?? ''];

const WHY: Record<string, string> = {
  SIGKILL: 'was ended from outside; most often memory has run out',
  // A file that it looks into could not grow.
  SIGBUS: 'could not go on; most often the disk is full',
};
