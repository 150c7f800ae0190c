/** What the page loads after itself: finding, speaking, rating, and being without a network. */
export const later = {
  find: {
    none: '没有找到',
    nth: (at: number, of: number) => (of === 0 ? '' : `${at} / ${of}`),
    earlier: '上一处',
    later: '下一处',
    close: '关闭查找',
  },
  voice: {
    start: '语音输入',
    stop: '停止收听',
    listening: '正在听',
    refused: '浏览器不允许在这里使用麦克风',
    failed: '没有听清，请再说一遍，或直接输入',
    read: '朗读',
    stopReading: '停止朗读',
  },
  rating: {
    up: '回答得好',
    down: '回答得不好',
    thanks: '已记下，谢谢',
    takenBack: '已撤回',
    why: '哪里不对？',
    reasons: ['地点不对', '内容有误', '答非所问', '太慢'],
    send: '提交',
  },
  offline: {
    now: '没有网络。打开过的对话仍可查看，写下的消息联网后发送。',
    newVersion: '有新版本',
    load: '重新加载',
    removeCopies: '删除这台设备上的离线副本',
    removedCopies: '离线副本已删除，服务器上的对话不受影响',
  },
};
