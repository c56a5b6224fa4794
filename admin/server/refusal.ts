/** How the newsroom says no: a status, one Chinese sentence that says what to do, and what the screen needs beside it. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { DeskRefused } from '#admin/desk/refused.ts';
import type { Refused } from '#admin/rules/protocol.ts';

export class Refusal extends Error {
  readonly statusCode: number;
  readonly details: Omit<Refused, 'error'>;

  constructor(statusCode: number, message: string, details: Omit<Refused, 'error'> = {}) {
    super(message);
    this.name = 'Refusal';
    this.statusCode = statusCode;
    this.details = details;
  }
}

const readableSize = (bytes: number): string =>
  bytes >= 1_048_576 ? `${Math.floor(bytes / 1_048_576)} MB` : `${Math.floor(bytes / 1024)} KB`;

/** What the libraries refuse, in words staff can act on. */
const sentences: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: '请求的格式不对：这里只接受 JSON。请刷新页面后再试',
  FST_ERR_CTP_EMPTY_JSON_BODY: '请求是空的。请刷新页面后再试',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: '请求没有传完整。请检查网络后再试',
  FST_ERR_BAD_URL: '网址里有不能识别的字符。请从编辑台里的链接进入',
  FST_INVALID_MULTIPART_CONTENT_TYPE: '上传的格式不对：请用“选择文件”上传',
  FST_FILES_LIMIT: '一次只能上传一个文件',
  FST_PARTS_LIMIT: '上传的内容太多：一次只能上传一个文件',
  FST_FIELDS_LIMIT: '上传的内容太多：一次只能上传一个文件',
  FST_PROTO_VIOLATION: '上传的内容里有不允许的名称',
};

const tooLarge = new Set(['FST_ERR_CTP_BODY_TOO_LARGE', 'FST_REQ_FILE_TOO_LARGE']);

/** An error of any origin as what the browser is told; `undefined` for a defect of ours. */
export function refusalFor(error: unknown, limit: number): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof DeskRefused) {
    const { error: message, ...details } = error.refused;
    return new Refusal(error.status, message, details);
  }
  const { code = '', statusCode } = error as Partial<FastifyError>;
  if (tooLarge.has(code)) {
    return new Refusal(413, `内容太大，最多 ${readableSize(limit)}。请压缩图片或把文件拆开，再上传`);
  }
  const sentence = sentences[code];
  if (sentence !== undefined) return new Refusal(statusCode ?? 400, sentence);
  if (statusCode === 429) return new Refusal(429, '操作太频繁，请等一分钟再试');
  if (statusCode !== undefined && statusCode < 500)
    return new Refusal(statusCode, '请求不完整或写法不对。请刷新页面后再试');
  return undefined;
}

/** Answers with `Refused`; a defect of ours is logged with its stack and told without it. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalFor(error, request.routeOptions.bodyLimit ?? 0);
  if (!refusal) {
    request.log.error({ err: error }, 'defect');
    return reply.code(500).send({
      error: '程序出了错，没有保存。请记下现在的时间，告诉维护人员；您写的内容还在表单里，稍后可以再试',
    } satisfies Refused);
  }
  return reply.code(refusal.statusCode).send({ error: refusal.message, ...refusal.details } satisfies Refused);
}
