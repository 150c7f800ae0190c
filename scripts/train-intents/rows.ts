import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conversationFor, readUtterances, utteranceFiles } from '../../tests/fixtures/utterances/score.ts';

/** One message with the tool that is right for it, or "none". */
export interface Row {
  text: string;
  lang: string;
  tool: string;
  /** Where it is from: "own", or the name of a public data set. */
  source: string;
  split: 'train' | 'dev';
  lastTool?: string | undefined;
}

const langOf = (text: string) => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');

/** The messages of tests/fixtures/utterances: of several requests the first counts; questions back are left out. */
export function ownRows(): Row[] {
  const said = utteranceFiles()
    .flatMap(readUtterances)
    .flatMap((utterance): Row[] => {
      const { tool } = utterance.expect;
      const first = tool === null ? 'none' : typeof tool === 'string' ? tool : (tool[0] ?? 'none');
      const lastTool = conversationFor(utterance).before.at(-1)?.name;
      const { text, lang } = utterance;
      return first === 'ask_user' ? [] : [{ text, lang, tool: first, source: 'own', split: 'train', lastTool }];
    });
  return [...said, ...listed('paraphrases.txt'), ...listed('ways-of-asking.txt')];
}

/** "## tool < tool of the turn before", then one message a line. */
function listed(file: string): Row[] {
  let tool = 'none';
  let lastTool: string | undefined;
  return readFileSync(join('tests/fixtures/utterances', file), 'utf8')
    .split('\n')
    .flatMap((text): Row[] => {
      if (text.startsWith('## ')) [tool = 'none', lastTool] = text.slice(3).split(' < ');
      return text === '' || text.startsWith('#')
        ? []
        : [{ text, lang: langOf(text), tool, source: 'own', split: 'train', lastTool }];
    });
}

/** The rows of a folder with train.jsonl and dev.jsonl, as docs/understanding.md describes it; none without one. */
export function publicRows(folder: string | undefined): Row[] {
  if (!folder) return [];
  return ['train.jsonl', 'dev.jsonl']
    .map((name) => join(folder, name))
    .filter(existsSync)
    .flatMap((path) => readFileSync(path, 'utf8').trim().split('\n'))
    .map((line): Row => JSON.parse(line))
    .map((row) => (row.tool === 'other_traffic' ? { ...row, tool: 'none' } : row));
}
