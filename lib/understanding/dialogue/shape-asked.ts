import { lastRef } from '../slots/place-of.ts';
import type { Conversation } from './conversation.ts';

const LINE = '(?:it|(?:this|that|the|my) (?:track|trail|line|path|route|road|walk|hike|ride|way))';
const ASKED = `(?:and |so )?(?:what(?:'s|’s| is| are)?(?: there)?(?: to see)?|(?:is there |are there )?(?:anything|something)|what (?:can|could|will|do) (?:i|we) (?:see|find|pass)|what(?:'s|’s| is) interesting)`;
const ALONG_EN = new RegExp(
  `^(?:${ASKED} (?:along|beside|on) ${LINE}|${ASKED} (?:on|along) the way|what does it pass)$`,
  'i',
);
const ALONG_ZH =
  /^(?:那|请问|它|这条|那条|这段|该|我的)*(?:轨迹|路线|线路|线|路|路径)?(?:的)?(?:沿途|沿线|沿路|一路上|路上|途中|旁边|边上|两边|经过)(?:都)?(?:有|是|经过)?(?:些|哪些|什么|啥|哪儿|哪里|地方|东西|好玩|好看|可看|的|没有|吗|呢|呀)+$/;
const IN_EN = new RegExp(
  `^${ASKED} (?:in|inside|within) (?:it|there|(?:this|that|the|my) (?:area|shape|circle|rectangle|polygon|region|zone))$`,
  'i',
);
const IN_ZH =
  /^(?:那|请问|它|这个|那个|这片|该|我画的|圈)*(?:区域|范围|圆圈|圆|矩形|多边形|形状)?(?:的)?(?:里面|里|内|当中|中间)(?:都)?有(?:些|哪些|什么|啥|地方|东西|好玩|好看|可看|的|没有|吗|呢|呀)+$/;

/** "What is along it?", 里面有什么: the sights along the line or in the area that is selected or was spoken of last. */
export function shapeAsked(conversation: Conversation): string | null {
  const said = conversation.message.trim().replace(/[\s?.!？。！]+$/u, '');
  const line = lastRef(conversation, 'r') ?? lastRef(conversation, 'l');
  if (line && ALONG_EN.test(said)) return 'sights along the route';
  if (line && ALONG_ZH.test(said)) return '沿途的景点';
  const area = lastRef(conversation, 'a');
  if (area && IN_EN.test(said)) return 'sights in this area';
  return area && IN_ZH.test(said) ? '这个区域里的景点' : null;
}
