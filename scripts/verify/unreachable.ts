/** The site could not be read at all: exit code 3. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}
