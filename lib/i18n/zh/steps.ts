type Pair = [bare: string, named: string];
const pair = (...texts: Pair): Pair => texts;

/** Route instructions, without and with the name of the road to take ({}). */
export const steps = {
  maneuvers: {
    depart: pair('出发', '沿{}出发'),
    arrive: pair('到达目的地', '到达目的地，位于{}'),
    via: pair('到达途经点', '到达途经点，位于{}'),
    straight: pair('直行', '直行，走{}'),
    slight_right: pair('向右前方', '向右前方进入{}'),
    right: pair('右转', '右转进入{}'),
    sharp_right: pair('向右后方转弯', '向右后方转入{}'),
    uturn: pair('掉头', '掉头进入{}'),
    sharp_left: pair('向左后方转弯', '向左后方转入{}'),
    left: pair('左转', '左转进入{}'),
    slight_left: pair('向左前方', '向左前方进入{}'),
    keep_right: pair('靠右', '靠右进入{}'),
    keep_left: pair('靠左', '靠左进入{}'),
    merge: pair('汇入', '汇入{}'),
    ramp: pair('进入匝道', '进入匝道，前往{}'),
    exit: pair('驶出', '从出口驶出，前往{}'),
    roundabout: pair('通过环岛', '通过环岛，进入{}'),
    leave_roundabout: pair('驶出环岛', '驶出环岛，进入{}'),
    ferry: pair('乘坐轮渡', '乘坐{}'),
    stairs: pair('走楼梯', '走楼梯到{}'),
    elevator: pair('乘电梯', '乘电梯到{}'),
    notification: pair('继续前行', '沿{}继续前行'),
  },
  /** The instruction for a roundabout, with the exit to take. */
  exit: (instruction: string, nth: number) => instruction.replace('环岛', `环岛第 ${nth} 个出口`),
};
