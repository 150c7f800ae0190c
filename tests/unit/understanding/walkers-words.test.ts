import { describe, expect, it } from 'vitest';
import { lastCall } from '../../fixtures/last-call.ts';

describe('a way that is gone on with, or back', () => {
  it.each([
    [['国贸到望京坐地铁多久', '回来开车'], /"mode":"drive","from":\{"name":"望京"/],
    [['西二旗到国贸坐地铁', '下班往回走', '早上九点前得到国贸，我几点出门'], /西二旗.*"to":\{"name":"国贸".*T09:00/],
    [
      ['drive from Leeds to York', 'and the way back', 'I must be in York by 9, when should I leave?'],
      /Leeds.*York.*"arrive_by"/,
    ],
    [['拉萨开车到林芝', '走米拉山那边绕过去'], /拉萨.*林芝.*"via":\[\{"name":"米拉山"/],
    [['成都到九寨沟自驾', '从汶川那边绕一下'], /成都.*九寨沟.*"via":\[\{"name":"汶川"/],
    [['上海到苏州坐车', '然后再走去拙政园'], /"from":\{"name":"苏州".*拙政园.*walk/],
    [['明天苏州冷吗 顺便看下拙政园到虎丘怎么走', '那周三呢', '走路去吧'], /拙政园.*虎丘.*"mode":"walk"/],
    [['长沙到岳麓山多远', '打车呢', '算了走路去'], /长沙.*岳麓山.*walk/],
    [['我妈坐高铁到上海虹桥站 下车怎么去外滩'], /"from":\{"name":"上海虹桥站".*外滩/],
    [['我们坐飞机到首都机场，怎么去颐和园'], /"from":\{"name":"首都机场".*颐和园/],
    [['我在新加坡,樟宜机场去滨海湾花园怎么走'], /"from":\{"name":"樟宜机场"(?!.*via)/],
    [['我在东京，成田机场到浅草寺坐电车怎么走'], /"from":\{"name":"成田机场"(?!.*via)/],
    [['旺角去尖沙咀點去呀', '調轉由尖沙咀返嚟呢'], /"from":\{"name":"尖沙咀".*旺角/],
  ])('%j', async (messages, wanted) => expect(await lastCall(...messages)).toMatch(wanted));
});

describe('of several places', () => {
  it.each([
    [['从广州出发，去佛山、东莞、中山开车分别多久', '把珠海也加上'], /^travel_times.*佛山.*东莞.*中山.*珠海/],
    [
      ['从广州出发，去佛山、东莞、中山开车分别多久', '最近的那个怎么走 不走高速'],
      /"from":\{"name":"广州".*"avoid":\["highways"\]/,
    ],
    [
      ['from Leeds to York, Hull and Sheffield by car, how long each?', 'add Bradford as well'],
      /^travel_times.*Sheffield.*Bradford/,
    ],
    [['兵马俑、大雁塔、钟楼、华清池 一天逛完怎么排顺路'], /^plan_route.*华清池(?!.*逛完)/],
    [['西湖 灵隐寺 宋城 三个地方半天玩完怎么走最省时间'], /"name":"西湖".*宋城.*"name":"灵隐寺"/],
    [['明天苏州冷吗 顺便看下拙政园到虎丘怎么走', '那周三呢'], /^get_weather.*苏州.*12-02/],
    [['周三飞法兰克福,那边跟北京差几个小时', '到的那天什么天气'], /^get_weather.*"ref":"p2".*12-02/],
  ])('%j', async (messages, wanted) => expect(await lastCall(...messages)).toMatch(wanted));
});

describe('words that are no part of a name', () => {
  it.each([
    [['一月份沈阳平均多少度'], /^get_weather.*"name":"沈阳".*"month":1/],
    [['七月份吐鲁番通常多热'], /^get_weather.*"name":"吐鲁番".*"month":7/],
    [['明天去婺源拍油菜花 天气咋样'], /^get_weather.*"name":"婺源"/],
    [['吉林市今天天气', '早上去看雾凇 明天几点出太阳'], /^get_weather.*吉林/],
    [['绍兴在哪', '离杭州近吗'], /^measure.*"ref":"p1".*杭州/],
    [['解放碑附近有啥子好耍的景点'], /"category":"attraction","near":\{"name":"解放碑"/],
    [['大理古城骑车到喜洲多久', '骑一个小时从古城能跑多大范围'], /^travel_times.*大理古城.*60/],
  ])('%j', async (messages, wanted) => expect(await lastCall(...messages)).toMatch(wanted));
});

describe('where a place is, or a mark on it', () => {
  it.each([
    [['周六想带娃去西湖,先看看在哪'], /^locate.*西湖/],
    [['we fancy a weekend in Bruges, where is that?'], /^locate.*Bruges/],
    [['周末要去一个叫喜洲的地方，在哪儿'], /^locate.*喜洲/],
    [['巴西的首都到里约热内卢的直线距离', '在图上给巴西利亚插个标记'], /^locate.*巴西利亚/],
    [['在图上给兰州打个点'], /^locate.*兰州/],
    [['tiananmen zai nali', 'cong nali dao tiantan zenme zou'], /"from".*"to":\{"name":"天坛"/],
    [['tiananmen dao tiantan zenme zou', 'qi che ne? wo shuo zixingche'], /天坛.*"mode":"bike"/],
  ])('%j', async (messages, wanted) => expect(await lastCall(...messages)).toMatch(wanted));
});

describe('what is told, done or said in passing', () => {
  it.each([
    [['我在武汉出差 住光谷广场附近', '黄鹤楼怎么去'], /黄鹤楼.*"from":\{"name":"光谷广场"/],
    [['住国贸那边', '去颐和园怎么走'], /颐和园.*"from":\{"name":"国贸"/],
    [['从虹桥站出来 先去静安寺办点事 然后六点前要赶到陆家嘴 怎么坐地铁'], /虹桥站.*陆家嘴.*"name":"静安寺".*T18:00/],
    [['徐家汇到上海南站骑车', '我还得先去趟上海体育馆拿东西 顺路加上'], /徐家汇.*上海南站.*"name":"上海体育馆"/],
    [['从南京站骑车到夫子庙', '得先去趟新街口取个包'], /南京站.*夫子庙.*"name":"新街口"/],
    [['小红书上说的那个阿那亚在哪儿啊'], /^locate.*阿那亚/],
    [['北京协和医院在哪', '我们坐高铁到北京西站 下车怎么过去', '能帮忙挂个心内科的号吗'], /^$/],
    [['drive from Leeds to York', 'could you order Deliveroo for us'], /^$/],
    [['朋友推荐的喜洲在哪'], /^locate.*喜洲/],
    [['昨天刚到厦门 鼓浪屿怎么上去'], /^plan_route.*鼓浪屿/],
    [['从望京坐地铁去国贸', '下班六点从国贸往回走'], /"from":\{"name":"国贸".*T18:00/],
    [
      ['上海市黄浦区南京东路300号', '走到外滩几分钟', '下一单 上海市静安区愚园路68号'],
      /"from":\{"name":"外滩".*愚园路68号/,
    ],
    [['郑州到西安 沿途天气', '周五出发呢'], /"weather":true.*2026-12-04T09:00/],
    [['郑州到西安开车', '在洛阳停一晚'], /郑州.*西安.*"via":\[\{"name":"洛阳"/],
  ])('%j', async (messages, wanted) => expect(await lastCall(...messages)).toMatch(wanted));
});

describe('several at once, and days of a trip', () => {
  it.each([
    [['我在西安 明天去兵马俑 后天去华山 天气分别怎么样'], /兵马俑.*11-30.*华山.*12-01/],
    [['weather in Paris on Friday and in Rome on Saturday'], /Paris.*12-04.*Rome.*12-05/],
    [['北京天气 上海呢 广州呢'], /北京.*上海.*广州/],
    [['这个周末去苏州还是杭州好 天气方面'], /苏州.*杭州/],
    [['绵阳有多少人 跟德阳比呢'], /绵阳.*德阳/],
    [['plan three days in Rome', 'rain on day 2?'], /^get_weather.*Rome.*2026-11-30/],
    [['成都三日游 慢一点', '第三天什么天气'], /^get_weather.*2026-12-01/],
    [['成都三日游 慢一点', '第二天加上熊猫基地', '第三天什么天气', '宽窄巷子不去了'], /^plan_trip/],
    [['香港今晚幾度', '聽日呢'], /^get_weather.*香港.*11-30/],
    [['香港今晚幾度', '點去長洲'], /^plan_route.*長洲/],
  ])('%j', async (messages, wanted) => expect(await lastCall(...messages)).toMatch(wanted));
});
