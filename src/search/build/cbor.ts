/** The four CBOR forms of Pagefind's files (RFC 8949): whole numbers, texts, and the heads of arrays. */

/** Bytes that grow; every maker of the index appends to one. */
export class Bytes {
  #room = Buffer.allocUnsafe(64);
  length = 0;

  view(): Buffer {
    return this.#room.subarray(0, this.length);
  }

  /** Its room is used again; anyone who holds a view must be done with it. */
  clear(): this {
    this.length = 0;
    return this;
  }

  append(bytes: Uint8Array): this {
    this.#reserve(bytes.length);
    this.#room.set(bytes, this.length);
    this.length += bytes.length;
    return this;
  }

  /** 0 and up, or below 0 as CBOR's other sort of number. */
  integer(value: number): this {
    return value < 0 ? this.#head(0x20, -1 - value) : this.#head(0, value);
  }

  text(value: string): this {
    const bytes = Buffer.from(value);
    return this.#head(0x60, bytes.length).append(bytes);
  }

  /** The head of an array; its `length` items follow. */
  array(length: number): this {
    return this.#head(0x80, length);
  }

  integers(values: readonly number[]): this {
    this.array(values.length);
    for (const value of values) this.integer(value);
    return this;
  }

  #head(major: number, value: number): this {
    this.#reserve(5);
    const room = this.#room;
    if (value < 24) room[this.length++] = major | value;
    else if (value < 0x100) {
      room[this.length++] = major | 24;
      room[this.length++] = value;
    } else if (value < 0x10000) {
      room[this.length++] = major | 25;
      this.length = room.writeUInt16BE(value, this.length);
    } else {
      room[this.length++] = major | 26;
      this.length = room.writeUInt32BE(value, this.length);
    }
    return this;
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#room.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * this.#room.length, this.length + more));
    this.#room.copy(larger, 0, 0, this.length);
    this.#room = larger;
  }
}

/** Steps over what `Bytes` wrote, one head after another. */
export class Heads {
  readonly #bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get ended(): boolean {
    return this.at >= this.#bytes.length;
  }

  /** The number of the next head: a whole number, or the length of an array. */
  next(): number {
    const short = (this.#bytes[this.at++] as number) & 31;
    if (short < 24) return short;
    const size = 1 << (short - 24);
    this.at += size;
    return this.#bytes.readUIntBE(this.at - size, size);
  }
}
