/** The result of an import. */
interface ImportResult {
  imported: number;
  unchanged: number;
  failed: string[];
  failedCount: number;
}

export const settings = {
  title: '设置',
  open: '设置',
  language: '语言',
  theme: '外观',
  system: '跟随系统',
  light: '浅色',
  dark: '深色',
  toLight: '切换为浅色',
  toDark: '切换为深色',
  data: '你的数据',
  exportJson: '导出当前对话（JSON）',
  exportMarkdown: '导出当前对话（Markdown）',
  import: '导入对话（JSON）',
  importing: '正在导入…',
  imported: '已导入',
  /** failed: names of those that could not be read, out of `failedCount` in all. */
  importedList: ({ imported, unchanged, failed, failedCount }: ImportResult) =>
    [
      `已导入 ${imported} 个对话`,
      unchanged > 0 && `${unchanged} 个原本就在，没有改动`,
      failedCount > 0 && `${failedCount} 个无法读取：${failed.join('、')}${failed.length < failedCount ? ' 等' : ''}`,
    ]
      .filter(Boolean)
      .join('；')
      .concat('。'),
  importFailed: '这不是从问图导出的文件，或者内容已损坏。',
  importTooLarge: '文件太大：一个文件最多 256 MB，一个对话最多 1600 万字符。',
  /** An untitled entry of a file; its position, from 1. */
  importNth: (place: number) => `第 ${place} 个`,
  downloadAll: '下载我的全部数据',
  deleteAll: '删除我的全部数据',
  deleteAllConfirm: '永久删除所有对话和分享链接？此操作无法撤销。',
  deleteAllYes: '全部删除',
  deletedAll: '已全部删除',
  failed: '没有成功，请再试一次。',
  close: '关闭',
  cancel: '取消',
  save: '保存',
};

export const shortcuts = {
  title: '键盘快捷键',
  open: '键盘快捷键',
  focus: '跳到输入框',
  send: '发送',
  newline: '换行',
  stop: '停止回答；关闭打开的面板',
  sessions: '对话列表',
  new: '新建对话',
  map: '跳到地图',
  undo: '撤销地图上的上一步（焦点在地图上时）',
  redo: '重做（焦点在地图上时）',
  help: '显示本列表',
  find: '在对话中查找',
  singleKeys: '单键快捷键（/ g ?）',
  lastEdit: '修改上一条消息（输入框为空时）',
};
