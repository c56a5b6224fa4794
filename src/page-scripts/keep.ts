/** 离线使用: what is kept on the device, and the buttons. */
import { showOffline } from '#offline/offline-page.ts';

const root = document.getElementById('offline');
if (root) void showOffline(root);
