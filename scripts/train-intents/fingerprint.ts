import { createHash } from 'node:crypto';
import { exampleOf } from './examples.ts';

/** Messages whose features tell whether weights were made for the features that the code computes now. */
const PROBES = [
  '北京明天天气怎么样？',
  '从西湖到灵隐寺坐公交要多久',
  '附近有什么好吃的川菜馆',
  '把第二个删掉',
  '谢谢，再见',
  'Will it rain in Oslo on Friday?',
  'cheap ramen near Shinjuku station, open now',
  'how far is it from Rome to Milan',
  'zoom in a bit',
  "where's my phone",
];

/** A checksum of how the messages look to the classifier. */
export function featuresFingerprint(): string {
  const seen = PROBES.map((text, at) =>
    exampleOf(
      { text, lang: '', tool: 'none', source: 'own', split: 'train', lastTool: at % 2 ? 'get_weather' : undefined },
      ['none'],
    ),
  );
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 16);
}
