#!/usr/bin/env bash
# A good guess: sm-crypto-v2 is the successor of sm-crypto with the same functions, so a signature made by the one with its defaults
#   is verified by the other with its defaults.
# What happens: the defaults differ. sm-crypto 0.5.8 signs with Z and SM3 of the message unless told `hash: false`; sm-crypto-v2
#   verifies the bare message unless told `hash: true`, and answers false, not an error. With `hash: true` on both sides they agree.
#   Encryption with defaults goes through, so a quick trial of that alone hides it.
# Versions: sm-crypto 0.5.8, sm-crypto-v2 1.15.1. Seen 2026-11-30: see EXPECTED.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent sm-crypto@0.5.8 sm-crypto-v2@1.15.1
cat > see.mjs <<'JS'
import { sm2 as one } from 'sm-crypto';
import { sm2 as two } from 'sm-crypto-v2';
const { publicKey, privateKey } = one.generateKeyPairHex();
const text = '公开栏';
const name = (options) => ('hash' in options ? 'hash: true' : 'defaults');
for (const signing of [{}, { hash: true }]) {
  for (const verifying of [{}, { hash: true }]) {
    const ok = two.doVerifySignature(text, one.doSignature(text, privateKey, signing), publicKey, verifying);
    console.log(`signed by sm-crypto (${name(signing)}), verified by sm-crypto-v2 (${name(verifying)}): ${ok}`);
  }
}
console.log('encrypted by sm-crypto, decrypted by sm-crypto-v2:', two.doDecrypt(one.doEncrypt(text, publicKey), privateKey) === text);
JS
node see.mjs | tee seen.txt
diff - seen.txt <<'EXPECTED' || { echo 'The behaviour has changed.'; exit 1; }
signed by sm-crypto (defaults), verified by sm-crypto-v2 (defaults): false
signed by sm-crypto (defaults), verified by sm-crypto-v2 (hash: true): true
signed by sm-crypto (hash: true), verified by sm-crypto-v2 (defaults): false
signed by sm-crypto (hash: true), verified by sm-crypto-v2 (hash: true): true
encrypted by sm-crypto, decrypted by sm-crypto-v2: true
EXPECTED
