/**
 * What is asked where a message may mean two things, and each meaning as a message that is understood as nothing else. Names,
 * days, distances and durations come in the user's own words.
 */
export const doubt = {
  question: '想问的是哪一个？',
  readings: {
    get_weather: (place: string, day = '') => `${place}${day}天气怎么样`,
    locate: (place: string) => `在地图上找${place}`,
    plan_route: (place: string) => `怎么去${place}`,
    plan_trip: (place: string, day = '') => `${day}安排一天的${place}行程`,
    outing_advice: (place: string, day = '今天') => `${day}适合去${place}玩吗`,
    measure: (place: string) => `${place}离我有多远`,
    get_place: (place: string) => `介绍一下${place}`,
  },
  /** Places of a kind; within a distance, where one is said. */
  search: (kind: string, place: string, distance: string | undefined) =>
    distance === undefined ? `找${place}附近的${kind}` : `找${place}周围${distance}内的${kind}`,
  nearest: (kind: string) => `找最近的${kind}`,
  /** Kinds to choose from, where none is said. */
  kinds: ['景点', '餐厅'],
  circle: (place: string, distance: string) => `以${place}为中心画一个半径${distance}的圆`,
  reach: (place: string, time: string) => `从${place}出发${time}能到哪里`,
  way: (from: string, to: string) => `从${from}到${to}怎么走`,
  apart: (from: string, to: string) => `${from}离${to}有多远`,
};
