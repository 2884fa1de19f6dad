/** V1: fingerprints and signatures (VDP §3.1, §3.2, §8, §15.6, §15.17). */
import { ascii, bytesOfBase64, hexOf } from '../core/bytes.js';
import { digest, leafOf } from '../core/hash.js';
import { canonicalBytes } from '../core/json.js';
import { Tree } from '../core/merkle.js';
import { ELIGIBLE } from '../core/subjects.js';
import { isObject } from './shape.js';

const UNSIGNED = ['resultHash', 'log', 'tst', 'signatures'];

/** C, policy, resultHash. */
export function checkPrints(docs) {
    const { report, json } = docs;
    const { hash } = docs.suite();
    const print = (file) => hexOf(leafOf(hash, docs.bytes.get(file)));
    if (docs.has(['V1.commitment'], 'commitment.json')) {
        docs.commit = print('commitment.json');
        if (docs.has(['V1.commitment'], 'certificate.json')) {
            report.equal('V1.commitment', 'certificate.json', ['结果所引的不是这份封存文件', 'the certificate quotes another commitment'],
                docs.commit, json['certificate.json'].commit);
            report.equal('V1.commitment', 'certificate.json', ['抽取编号与封存文件不同', 'not the drawId of the commitment'],
                json['commitment.json'].drawId, json['certificate.json'].drawId);
        }
    }
    if (docs.has(['V1.policy'], 'policy.json', 'commitment.json')) {
        const { policy } = json['commitment.json'];
        report.equal('V1.policy', 'policy.json', ['不是封存时的政策文件', 'not the committed policy'], policy.hash, print('policy.json'));
        docs.ofType('POLICY').forEach(({ index, entry }) => ['id', 'version', 'hash'].forEach((member) => report.equal('V1.policy',
            `log ${index} POLICY.${member}`, ['账本所记政策与封存的不同', 'the logged policy is not the committed one'],
            policy[member], entry.body[member])));
    }
    if (docs.has(['V1.resultHash'], 'certificate.json')) {
        const result = { ...json['certificate.json'] };
        UNSIGNED.forEach((member) => delete result[member]);
        report.equal('V1.resultHash', 'certificate.json', ['结果的指纹与内容不符', 'the fingerprint does not fit the result'],
            hexOf(leafOf(hash, canonicalBytes(result))), json['certificate.json'].resultHash);
    }
}

/** Roots, numbers of rows and file hashes of the lists, against commitment and ledger. */
export function checkLists(docs) {
    const { report } = docs;
    const { hash } = docs.suite();
    docs.trees = {};
    const commitment = docs.json['commitment.json'];
    const scored = isObject(commitment) && Object.hasOwn(commitment, 'scores');
    for (const name of ['subjects', 'persons', 'bars', ...scored ? ['scores'] : []]) {
        const file = `${name}.rows`;
        if (!docs.has(['V1.snapshot'], file, 'commitment.json')) {
            continue;
        }
        const list = docs[name];
        const tree = new Tree(hash, list.leaves);
        docs.trees[name] = tree;
        const found = { root: tree.root(), rows: list.leaves.length / 8, fileHash: hexOf(list.fileHash) };
        const places = [['commitment.json', docs.json['commitment.json'][name]], ...docs.ofType('SNAPSHOT')
            .filter(({ entry }) => entry.body.list === name)
            .map(({ index, entry }) => [`log ${index} SNAPSHOT`, entry.body])];
        for (const [place, stated] of places) {
            Object.keys(found).filter((member) => Object.hasOwn(stated, member)).forEach((member) => report.equal('V1.snapshot',
                `${file} / ${place}.${member}`, ['名单与所记的不同', 'the list is not the stated one'], stated[member], found[member]));
        }
    }
    if (scored && docs.has(['V1.snapshot'], 'scores.rows', 'subjects.rows')) {
        checkScores(docs);
    }
}

/** Scores are those of the eligible rows, neither more nor fewer (VDP §15.27). */
function checkScores({ report, subjects, scores, faulty }) {
    let next = 0;
    for (let row = 0; row < subjects.count && next >= 0; row++) {
        if (subjects.status[row] === ELIGIBLE) {
            next = scores.rows[next]?.id === subjects.id(row) ? next + 1 : -1;
        }
    }
    if (next !== scores.rows.length) {
        report.fail('V1.snapshot', 'scores.rows', ['得分表的企业与参加抽签的不同', 'not the ids of the eligible rows']);
        faulty.set('scores.rows', 'V1.snapshot');
    }
}

/** The keys, the signatures of result and tree head, and the pins. */
export async function checkSignatures(docs, pins) {
    const { report, json } = docs;
    if (!docs.has(['V1.signature', 'V1.key'], 'log/keys.json')) {
        return;
    }
    const keys = keysOf(docs);
    const signers = {};
    if (docs.has(['V1.signature'], 'certificate.json')) {
        const { resultHash, signatures } = json['certificate.json'];
        signers.RESULT = await signed(docs, keys, 'certificate.json', signatures, `VDP1-RESULT\n${resultHash}\n`);
    }
    if (docs.has(['V1.signature'], 'log/proofs.json')) {
        const { sth, consistency } = json['log/proofs.json'];
        const head = ({ size, root, time, signatures }, place) => signed(docs, keys, place, signatures, `VDP1-STH\n${size}\n${root}\n${time}\n`);
        signers.STH = await head(sth, 'log/proofs.json');
        for (const older of consistency) {
            await head(older.sth, `log/proofs.json ${older.sth.size}`);
        }
    }
    const seen = [...new Set([...signers.RESULT ?? [], ...signers.STH ?? []])];
    docs.signers = seen.map((id) => ({ id, owner: keys.get(id).owner }));
    const named = docs.signers.map(({ id, owner }) => `${id} (${owner})`).join(', ');
    if (pins.length === 0) {
        report.open('V1.key', named, ['由这把公钥签名；没有指定信任的公钥，没有人替它担保',
            'this key signed; no trusted key was named, so nobody vouches for it']);
        return;
    }
    for (const [what, place, words] of [
        ['RESULT', 'certificate.json', ['结果不是由您信任的公钥签的', 'no key that you trust has signed the result']],
        ['STH', 'log/proofs.json', ['账本树头不是由您信任的公钥签的', 'no key that you trust has signed the tree head']],
    ]) {
        report.making('V1.key', named);
        const by = signers[what] ?? [];
        if (!by.some((id) => pins.includes(id))) {
            report.fail('V1.key', place, words, pins.join(' '), by.join(' '));
        }
    }
}

/** Returns the usable keys by id: each the one encoding of a good key, with its own id. */
function keysOf(docs) {
    const { hash, alg, keyOfSpki } = docs.suite();
    const keys = new Map();
    docs.report.making('V1.signature', '');
    for (const { id, spki, owner } of docs.json['log/keys.json']) {
        const der = bytesOfBase64(spki);
        const key = keyOfSpki(der);
        const own = hexOf(digest(hash, der)).slice(0, 16);
        if (key === null) {
            docs.report.fail('V1.signature', `log/keys.json ${id}`, ['不是合格的公钥', 'not a good public key'], alg, spki);
        } else if (docs.report.equal('V1.signature', `log/keys.json ${id}`, ['公钥与编号不符', 'the id is not that of the key'], own, id)) {
            keys.set(id, { key, owner });
        }
    }
    return keys;
}

/** Returns the ids of the keys whose signature is valid; any other signature is a fault, as is none at all. */
async function signed(docs, keys, place, signatures, message) {
    const { report } = docs;
    const { verify } = docs.suite();
    const good = new Set();
    if (signatures.length === 0) {
        report.fail('V1.signature', place, ['没有签名', 'no signature']);
    }
    for (const { key, sig } of signatures) {
        if (!keys.has(key)) {
            report.fail('V1.signature', `${place} ${key}`, ['签名的公钥不在 log/keys.json 里', 'the key is not in log/keys.json'],
                [...keys.keys()].join(' '), key);
        } else if (!await verify(keys.get(key).key, ascii(message), bytesOfBase64(sig))) {
            report.fail('V1.signature', `${place} ${key}`, ['签名不对', 'the signature is wrong'], message.replaceAll('\n', ' ').trim(), sig);
        } else {
            good.add(key);
        }
    }
    return [...good];
}


/** V1.timestamp: what an authority says of the time is not judged here (VDP §15.24). */
export function checkTimestamp({ report, json }) {
    const there = isObject(json['certificate.json']) && Object.hasOwn(json['certificate.json'], 'tst');
    report.open('V1.timestamp', there ? 'certificate.json.tst' : '', there
        ? ['RFC 3161 时间戳本程序不核验', 'this program does not check RFC 3161 tokens'] : ['没有时间戳', 'there is no time stamp']);
}
