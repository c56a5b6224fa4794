/** 监督台: brings the figures of the page up to the visitor's day. */
import { keepCurrent } from '#live/desk.ts';

const root = document.getElementById('live');
if (root) void keepCurrent(root);
