/** A failure the user can act on: printed as one sentence and a fix, never with a stack trace. */
export class SetupFailed extends Error {
  /**
   * @param {string} problem
   * @param {string} fix
   */
  constructor(problem, fix) {
    super(`${problem}\n解决办法：${fix}`);
    this.name = 'SetupFailed';
  }
}
