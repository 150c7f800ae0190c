/** How one travels, in the answers, on a route and on its legs. */
export const modes = {
  walk: '步行',
  bike: '骑行',
  drive: '驾车',
  transit: '公共交通',
  bus: '公交',
  subway: '地铁',
  train: '火车',
  ferry: '轮渡',
  taxi: '出租车',
};

export type Mode = keyof typeof modes;
