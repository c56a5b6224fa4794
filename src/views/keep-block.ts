/** The place where the page 离线使用 shows what is kept on the device, with its buttons. */
export interface Keep {
  readonly kind: 'keep';
  /** Address of the service worker. */
  readonly worker: string;
}
