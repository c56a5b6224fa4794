/** Response headers of the newsroom's own answers. Pages of the public site carry their own policy (src/site/csp.ts). */
import helmet from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';

/**
 * Decap styles itself at run time, so 'unsafe-inline' for styles. Scripts are files of ours and nothing is
 * evaluated: `---js` front matter of a draft would otherwise run in the reader's browser.
 */
const adminPolicy = (forges: readonly string[]) => ({
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:', ...forges],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'", 'blob:', ...forges],
  workerSrc: ["'self'", 'blob:'],
  frameSrc: ["'self'", 'blob:'],
  manifestSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
});

/** `forges`: origins the screens may talk to besides this one. `https`: whether browsers reach us by HTTPS. */
export async function sendSecurityHeaders(
  server: FastifyInstance,
  { forges, https }: { readonly forges: readonly string[]; readonly https: boolean },
): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: adminPolicy(forges) },
    frameguard: { action: 'deny' },
    // 'no-referrer' would make browsers send `Origin: null` with our own forms.
    referrerPolicy: { policy: 'same-origin' },
    // HSTS is for the proxy that holds the certificate to say; here it would bind the whole host name.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: https ? { policy: 'same-origin' } : false,
    originAgentCluster: false,
  });
  server.addHook('onRequest', async (_request, reply) => {
    reply.header('Cache-Control', 'no-store').header('X-Robots-Tag', 'noindex, nofollow');
  });
}

/** The preview stands in a frame of our own screens and must not run or send anything. */
export function allowFramedPreview(reply: FastifyReply): FastifyReply {
  return reply
    .header('X-Frame-Options', 'SAMEORIGIN')
    .header(
      'Content-Security-Policy',
      "default-src 'none';style-src 'self' 'unsafe-inline';img-src 'self' data:;font-src 'self';frame-ancestors 'self';base-uri 'none';form-action 'none'",
    );
}

/** An attachment is shown, never run: not even when its type was guessed wrong. */
export function isolateAttachment(reply: FastifyReply, inline: boolean): FastifyReply {
  return reply
    .header('Content-Security-Policy', "default-src 'none';sandbox;frame-ancestors 'none'")
    .header('Content-Disposition', inline ? 'inline' : 'attachment');
}
