import type { CategoryLexicon } from './token.ts';

/** 卖文具, 买茶叶: the kind of shop that sells it; 吃面: where it is eaten. */
export function shopFor(word: string, categories: CategoryLexicon): string | undefined {
  const dish = /(?:^|想|去|要)(?:吃|喝)(?:点|个|些|碗|顿|份)?(\p{Script=Han}{1,4})$/u.exec(word)?.[1];
  const isWhole = (name: string) => categories.scan(name).find(({ start, end }) => start === 0 && end === name.length);
  const served = dish && [`${dish}馆`, `${dish}店`, `${dish}餐厅`].map(isWhole).find(Boolean);
  if (served) return served.id;
  const goods = /(?:卖|买)(?:点|些|个|件|条|双|本|盒|瓶|袋|罐)?(\p{Script=Han}{1,4})$/u.exec(word)?.[1];
  if (!goods) return undefined;
  const shop = `${goods}店`;
  return categories.scan(shop).find(({ start, end }) => start === 0 && end === shop.length)?.id;
}
