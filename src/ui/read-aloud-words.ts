/** Words of 朗读. */
export const readAloudWords = {
  read: '朗读',
  controls: '朗读本页',
  pause: '暂停',
  goOn: '继续',
  back: '上一句',
  onward: '下一句',
  stop: '停止',
  failed: '这台设备读不出声。请看看音量，或在系统设置里打开中文语音。',
} as const;
