/** What the pages under `/jiandu/` are called, wherever they are named. */
export const DESK_NAME = '监督台';
