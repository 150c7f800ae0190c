/** Keys of companies and products whose name is also that of some place. On their own they mean the company. */
export const BRANDS = new Set(
  `google|apple|amazon|microsoft|meta|tesla|toyota|honda|mazda|nissan|subaru|suzuki|isuzu|yamaha|sony|canon|nikon|hitachi|toshiba|panasonic
sharp|nokia|samsung|hyundai|kia|lg|siemens|bosch|bayer|basf|philips|mercedes|benz|audi|bmw|porsche|opel|ford|chevrolet|chrysler|dodge
lincoln motor|jeep|cadillac|buick|ferrari|fiat|lancia|peugeot|renault|citroen|volvo|saab|ikea|lego|shell|total|bp|exxon|chevron|mobil|boeing
airbus|lockheed|intel|amd|nvidia|oracle|cisco|dell|hp|ibm|xerox|kodak|uber|lyft|grab|bolt|airbnb|booking|expedia|netflix|disney|spotify
twitter|tiktok|huawei|xiaomi|oppo|vivo|lenovo|haier|alibaba|tencent|baidu|jd|walmart|target|costco|lidl|aldi|tesco|carrefour|subway|wendys
mcdonalds|starbucks|costa|pepsi|coca cola|nestle|danone|kraft|heinz|hershey|mars|lindt|ferrero|haribo|nike|adidas|puma|reebok|gucci|prada
chanel|hermes|zara|uniqlo|rolex|omega|casio|seiko|tissot|visa|mastercard|paypal|stripe|iphone|ipad|android|corolla|camry|civic|prius|windows
linux|chatgpt|openai|gemini|claude|qwen|deepseek|marlboro|winston|chesterfield|budweiser|corona|heineken|guinness|lays|oreo|fanta|sprite
丰田|本田|日产|马自达|铃木|三菱|日立|东芝|松下|索尼|佳能|尼康|夏普|雅马哈|华为|小米|联想|海尔|格力|美的|百度|腾讯|阿里巴巴|阿里|京东|拼多多
字节跳动|抖音|微信|支付宝|淘宝|美团|饿了么|滴滴|携程|谷歌|苹果|微软|亚马逊|特斯拉|英特尔|诺基亚|三星|现代|起亚|西门子|博世|拜耳|飞利浦
奔驰|宝马|奥迪|大众|福特|林肯|凯迪拉克|别克|雪佛兰|法拉利|标致|雷诺|沃尔沃|宜家|乐高|壳牌|波音|空客|甲骨文|思科|戴尔|惠普|优步
星巴克|麦当劳|肯德基|必胜客|可口可乐|百事|雀巢|达能|耐克|阿迪达斯|彪马|古驰|爱马仕|香奈儿|优衣库|劳力士|欧米茄|卡西欧|安踏|李宁|五粮液
茅台|剑南春|青岛啤酒|伊利|蒙牛|光明乳业|海底捞|比亚迪|吉利|长安汽车|奇瑞|理想|蔚来|小鹏|长城汽车|中兴|大疆|万科|恒大|万达|国美|苏宁`
    .split(/[|\n]/)
    .filter(Boolean),
);

/** Keys of people's names that small towns are named after. */
export const PERSONS = new Set(
  `james|john|robert|michael|william|david|richard|joseph|thomas|charles|christopher|daniel|matthew|anthony|mark|donald|steven|paul|andrew
joshua|kenneth|kevin|brian|george|edward|ronald|timothy|jason|jeffrey|ryan|jacob|nicholas|eric|stephen|jonathan|larry|justin|scott|brandon
benjamin|samuel|gregory|frank|alexander|raymond|patrick|jack|dennis|jerry|tyler|aaron|jose|henry|adam|douglas|nathan|peter|zachary|kyle|walter
mary|patricia|jennifer|linda|elizabeth|barbara|susan|jessica|sarah|karen|lisa|nancy|betty|margaret|sandra|ashley|kimberly|emily|donna|michelle
carol|amanda|dorothy|melissa|deborah|stephanie|rebecca|sharon|laura|cynthia|kathleen|amy|angela|shirley|anna|brenda|pamela|emma|nicole|helen
smith|johnson|williams|brown|jones|garcia|miller|davis|martinez|wilson|anderson|taylor|moore|martin|thompson|white|lopez|lee|harris|clark
lewis|robinson|walker|young|allen|king|wright|hill|green|baker|nelson|carter|mitchell|roberts|turner|phillips|campbell|parker|evans|edwards
maria|elena|sofia maria|olga|natalia|ivan|igor|carlos|pedro|juan|luis|ana|carmen|rosa|marie|pierre|jean|hans|klaus|ali|ahmed|mohammed|fatima
马丁|摩根|乔治|富兰克林|拿破仑|克林顿|伊丽莎白|牛顿|贝尔|欧文|亨利|大卫|玛丽|查理|约翰|迈克尔|罗伯特|托马斯|保罗|彼得|安娜|丹尼尔|杰克逊
马克思|马克|马力|李白|杜甫|孔子|王芳|张伟|李娜|刘洋|杨洋|小明|小红|小丽|文成|建华|建国|国庆|志强|海燕|玉兰|秀英|桂英|丽娟|春梅`
    .split(/[|\n]/)
    .filter(Boolean),
);
