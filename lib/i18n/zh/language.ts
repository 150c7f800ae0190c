import type { LanguageFacts } from '../language-facts.ts';

export const language: LanguageFacts = {
  tag: 'zh-CN',
  dateTag: 'zh-CN',
  accepted: 'zh-CN,zh,en',
  name: '中文',
  shortName: '中文',
  switchTo: '切换为中文',
  placeNames: 'name',
  readsHan: true,
  homeZone: 'Asia/Shanghai',
};
