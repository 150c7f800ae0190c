/**
 * Kitchens and dishes that are no category of their own, as regular expressions on folded text: restaurants, searched for
 * by these words.
 */
const KITCHENS_ZH =
  '新疆|东北|云南|贵州|江浙|江西|安徽|本帮|潮汕|潮州|客家|徽|鲁|苏|浙|闽|淮扬|藏|俄|西北|陕西|山西|河南|湖北|台湾|蒙古|中东|土耳其|西班牙|希腊|巴西|古巴|非洲|葡|海南|内蒙|桂林|杭帮|上海本帮|宁波|温州|顺德|农家|北京|上海|广西|福建|天津|甘肃|青海|京|德国|俄罗斯|秘鲁|葡萄牙|尼泊尔|新加坡|马来|印尼|黎巴嫩|摩洛哥|地中海|北欧|英国|美式|韩式|泰式|日式|港式|台式';

const DISHES_ZH =
  '烤鸭|卤煮|炒肝|豆汁|螺蛳粉|酸辣粉|肠粉|煲仔饭|牛杂|臭豆腐|羊肉汤|牛肉汤|羊汤|羊肉泡馍|泡馍|肉夹馍|凉皮|胡辣汤|热干面|鸭血粉丝汤?|小龙虾|烤鱼|酸菜鱼|酸汤鱼|水煮鱼|麻辣香锅|冒菜|钵钵鸡|黄焖鸡|大盘鸡|椰子鸡|猪肚鸡|白切鸡|地锅鸡|锅贴|生煎包?|馄饨|云吞|抄手|煎饼果子|煎饼|手抓饼|豆花|糖水|双皮奶|凉粉|烧腊|烧鹅|叉烧|牛蛙|羊蝎子|灌汤包|汤包|驴肉火烧|沙茶面|蚵仔煎|卤肉饭|石锅拌饭|寿喜烧|寿喜锅|天妇罗|鳗鱼饭|咖喱饭|炸酱面|刀削面|担担面|过桥米线|土家菜|私房菜|家常菜|下酒菜|素斋|自助餐|铁板烧|烤全羊|烤羊排|涮羊肉|铜锅|猪脚饭|隆江猪脚饭|海鲜粥|砂锅粥|粥铺|粥店|辣子鸡|毛血旺|串串香|铁锅炖|锅包肉|佛跳墙|东坡肉|盖浇饭|炒饭|炒粉|煎包';

const KITCHENS_EN =
  'ethiopian|eritrean|peruvian|brazilian|argentinian|argentine|greek|turkish|lebanese|persian|iranian|iraqi|syrian|moroccan|tunisian|spanish|portuguese|german|bavarian|austrian|swiss|belgian|dutch|polish|russian|ukrainian|georgian|armenian|hungarian|czech|swedish|norwegian|finnish|nordic|scandinavian|danish|irish|british|english|scottish|welsh|caribbean|jamaican|cuban|african|west african|nigerian|ghanaian|egyptian|middle eastern|mediterranean|israeli|nepalese|nepali|tibetan|pakistani|bangladeshi|sri lankan|malaysian|indonesian|filipino|singaporean|taiwanese|hawaiian|mongolian|uyghur|yunnan|yunnanese|shanghainese|fusion|asian|asian fusion|latin|latin american|kosher|basque|catalan|colombian|venezuelan|salvadoran|afghan|uzbek|burmese|cambodian|laotian|soul|cajun|creole|tex-mex|organic|gluten[- ]free';

const DISHES_EN =
  "tapas|kebabs?|doner|döner|falafel|shawarma|gyros?|souvlaki|poke(?: bowls?)?|paella|fondue|waffles|pancakes|oysters|lobster|cr[eê]pes|empanadas|arepas|fish (?:and|&|n|'n') chips|dosa|biryani|tandoori|bagels?|donuts?|doughnuts?|sandwich(?:es)?|salads?|soup|wings|fried rice|laksa|satay|banh mi|bibimbap|udon|soba|tempura|teppanyaki|okonomiyaki|yakitori|takoyaki|unagi|tonkatsu|xiaolongbao|soup dumplings|peking duck|roast duck|ceviche|burritos?|enchiladas|quesadillas|schnitzel|currywurst|pierogi|borscht|pelmeni|goulash|moussaka|risotto|tiramisu|croissants?|macarons?|churros|pasteis de nata|pastéis de nata|haggis|sunday roast|afternoon tea|high tea|buffet|all[- ]you[- ]can[- ]eat|omakase|ribs|brisket|hot dogs?|mac and cheese|jerk chicken|jollof|couscous|tagine|hummus";

export const CUISINES: readonly string[] = [
  `(?:${KITCHENS_ZH})(?:菜|餐|料理|风味)(?:馆|厅|店|饭店|饭馆)?`,
  `(?:${DISHES_ZH})(?:馆|店|铺|摊)?`,
  `(?:${KITCHENS_EN}) (?:food|restaurants?|cuisine|places?|spots?|joints?|eater(?:y|ies)|bistros?|tavernas?|kitchens?|diners?|cooking)(?! (?:to|like|where))`,
  `(?:${DISHES_EN})(?: (?:places?|shops?|spots?|joints?|restaurants?|stands?|bars?|houses?))?`,
];
