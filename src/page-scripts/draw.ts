/** 抽查: draws with any start number; the form is shown by this script only, because without it nothing could be drawn. */
import { offerDraw } from '#live/sample.ts';

const form = document.getElementById('draw');
const result = document.getElementById('drawn');
if (form instanceof HTMLFormElement && result) void offerDraw(form, result);
