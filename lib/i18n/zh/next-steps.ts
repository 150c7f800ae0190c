/** What to do next with a result: the chip, and what the conversation says was asked. */
export const next = {
  title: '接下来',
  nearest: { label: '去最近的怎么走', text: (from: string, to: string) => `从${from}到${to}怎么走` },
  open: '只看营业中',
  wider: (reach: string) => `扩大到 ${reach}`,
  weather: { label: '那里的天气', text: (name: string) => `${name}的天气` },
  restaurant: { label: '附近的餐馆', text: (name: string) => `${name}附近的餐馆` },
  cafe: { label: '附近的咖啡馆', text: (name: string) => `${name}附近的咖啡馆` },
  week: { label: '未来 7 天', text: (name: string) => `${name}未来 7 天的天气` },
  air: { label: '空气质量', text: (name: string) => `${name}的空气质量` },
  outing: { label: '适合出门吗', text: (name: string) => `今天${name}适合出门吗` },
  fuel: { label: '沿途的加油站', text: '沿途的加油站' },
  way: {
    label: (to: string) => `去${to}怎么走`,
    text: (from: string, to: string) => `从${from}到${to}怎么走`,
  },
  inArea: {
    cafe: { label: '这里面的咖啡馆', text: (area: string) => `${area}里的咖啡馆` },
    restaurant: { label: '这里面的餐馆', text: (area: string) => `${area}里的餐馆` },
  },
  easier: '排松一点',
  undo: '撤销',
  redo: '重做',
  back: { label: '返程', text: (from: string, to: string) => `从${from}到${to}怎么走` },
};
