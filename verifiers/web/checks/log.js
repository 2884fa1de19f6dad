/** V2: every step is in the signed ledger, once, and says what it must (VDP §9, §15.4–15.6, §15.17, §15.20, §15.25). */
import { ascii, bytesOfHex, byText, hexOf } from '../core/bytes.js';
import { digest, leafOf } from '../core/hash.js';
import { canonicalBytes, canonicalText } from '../core/json.js';
import { isPrefix, rootOfPath } from '../core/merkle.js';
import { COMMIT_MEMBERS } from './bodies.js';

const FILE = 'log/entries.jsonl';
const UNLIKE = ['账本所记结果的指纹与证书不同', 'the logged fingerprint is not that of the certificate'];

/** V2.inclusion and V2.sth. */
export function checkTree(docs) {
    const { report } = docs;
    if (!docs.has(['V2.inclusion', 'V2.sth'], 'log/proofs.json', FILE)) {
        return;
    }
    const { hash } = docs.suite();
    const { sth, inclusion } = docs.json['log/proofs.json'];
    report.making('V2.inclusion', 'log/proofs.json');
    report.making('V2.sth', 'log/proofs.json');
    for (const { index, entry } of docs.entries) {
        const place = `log ${index} ${entry.type}`;
        if (index >= sth.size) {
            report.fail('V2.sth', place, ['记录在树头之外', 'an entry beyond the tree head'], `< ${sth.size}`, String(index));
        }
        if (entry.at > sth.time) {
            report.fail('V2.sth', place, ['树头比记录还早', 'the tree head is older than the entry'], `≥ ${entry.at}`, sth.time);
        }
        if (!Object.hasOwn(inclusion, index)) {
            report.fail('V2.inclusion', place, ['没有证明它在账本里', 'no proof that it is in the ledger']);
            continue;
        }
        const root = rootOfPath(hash, leafOf(hash, canonicalBytes(entry)), index, sth.size, inclusion[index]);
        report.equal('V2.inclusion', place, ['证明走不到签了名的根', 'its proof does not lead to the signed root'], sth.root, root);
    }
    const known = new Set(docs.entries.map(({ index }) => String(index)));
    Object.keys(inclusion).filter((index) => !known.has(index)).forEach((index) => report.fail('V2.inclusion', `log/proofs.json ${index}`,
        ['证明没有对应的记录', 'a proof of an entry that is not there']));
}

/** V2.consistency: earlier tree heads are beginnings of the head, and older. */
export function checkHeads(docs) {
    const { report } = docs;
    if (!docs.has(['V2.consistency'], 'log/proofs.json')) {
        return;
    }
    const { hash } = docs.suite();
    const { sth: head, consistency } = docs.json['log/proofs.json'];
    report.making('V2.consistency', 'log/proofs.json');
    consistency.forEach(({ path, sth }, i) => {
        const place = `log/proofs.json consistency ${sth.size}`;
        if (!isPrefix(hash, sth.size, sth.root, head.size, head.root, path)) {
            report.fail('V2.consistency', place, ['不是现在账本的前一段', 'not a beginning of the ledger'], `${head.size} ${head.root}`, `${sth.size} ${sth.root}`);
        }
        const later = consistency[i + 1]?.sth.time ?? head.time;
        if (sth.time > later) {
            report.fail('V2.consistency', place, ['较早的树头时间反而更晚', 'an earlier head with a later time'], `≤ ${later}`, sth.time);
        }
    });
}

/** V2.entries; where the own COMMIT is not there once, the fact 'log' is faulty. */
export function checkEntries(docs) {
    const { report, json } = docs;
    if (!docs.has(['V2.entries'], FILE, 'commitment.json')) {
        docs.spoil('log', 'V2.entries');
        return;
    }
    const { book } = docs;
    const commitment = json['commitment.json'];
    report.making('V2.entries', FILE);
    ['POLICY', 'COMMIT', 'RESULT', ...book.sealed ? ['RECEIPT', 'OPEN'] : []].forEach((type) => counted(docs, type, book.of(type).length));
    const logged = book.of('SNAPSHOT').map(({ entry }) => entry.body.list);
    const lists = ['subjects', 'persons', 'bars', ...Object.hasOwn(commitment, 'scores') ? ['scores'] : []];
    [...new Set([...lists, ...logged])].forEach((list) => counted(docs, `SNAPSHOT ${list}`, logged.filter((one) => one === list).length,
        lists.includes(list) ? 1 : 0));
    checkReplies(docs, commitment);
    for (const { index, entry } of book.stray) {
        report.fail('V2.entries', `log ${index} ${entry.type}`, ['这条记录不属于这里', 'an entry that does not belong here'], null, entry.body);
    }
    checkTwice(docs);
    if (!book.sole) {
        docs.spoil('log', 'V2.entries');
    }
    book.of('COMMIT').forEach(({ index, entry }) => COMMIT_MEMBERS.filter((member) => member !== 'commit' && Object.hasOwn(entry.body, member))
        .forEach((member) => report.equal('V2.entries', `log ${index} COMMIT.${member}`, ['账本所记与封存文件不同', 'not what the commitment says'],
            canonicalText(commitment[member]), canonicalText(entry.body[member]))));
    checkPlaces(docs);
}

function counted(docs, what, found, wanted = 1) {
    if (found !== wanted) {
        docs.report.fail('V2.entries', `${FILE} ${what}`, ['记录缺失、重复，或不该有', 'an entry missing, or one too many'], String(wanted), String(found));
    }
}

/** One REVEAL for each share that came, one BEACON for each beacon; RECEIPT and OPEN are the sealed party's. */
function checkReplies(docs, { shares, beacons }) {
    const { report, book } = docs;
    const parties = book.of('REVEAL').map(({ entry }) => entry.body.party);
    const sealed = shares.find((share) => share.sealedTo !== undefined)?.party ?? null;
    for (const party of new Set([...shares.map((share) => share.party), ...parties])) {
        const count = parties.filter((one) => one === party).length;
        const committed = shares.some((share) => share.party === party);
        const most = committed && party !== sealed ? 1 : 0;
        const least = most === 1 && shareOf(docs, party) !== '-' ? 1 : 0;
        if (count < least || count > most) {
            report.fail('V2.entries', `${FILE} REVEAL ${party}`, ['揭示的记录缺失、重复，或不该有', 'a REVEAL missing, or one too many'],
                least === most ? String(most) : `${least}…${most}`, String(count));
        }
    }
    ['RECEIPT', 'OPEN'].forEach((type) => book.of(type).forEach(({ index, entry }) => report.equal('V2.entries', `log ${index} ${type}.party`,
        ['不是密交的一方', 'not the sealed party'], sealed, entry.body.party)));
    const sources = book.of('BEACON').map(({ entry }) => entry.body.source);
    for (const source of new Set([...beacons.map((beacon) => beacon.source), ...sources])) {
        counted(docs, `BEACON ${source}`, sources.filter((one) => one === source).length, beacons.some((beacon) => beacon.source === source) ? 1 : 0);
    }
    const numbers = new Set(book.events.map(({ entry }) => entry.body.no));
    book.replies.filter(({ entry }) => !numbers.has(entry.body.event)).forEach(({ index, entry }) => report.fail('V2.entries',
        `log ${index} ${entry.type}`, ['它说的事件不在这里', 'of an event that is not there'], null, String(entry.body.event)));
}

/** No entry beside those of VDP §15.6 stands twice. */
function checkTwice({ report, book }) {
    const beside = new Map([book.history, book.anchors, book.evidence, book.events, book.replies, book.ends].flat()
        .map(({ index, entry }) => [index, entry]));
    const seen = new Set();
    for (const [index, entry] of [...beside].sort(([a], [b]) => a - b)) {
        const text = canonicalText(entry);
        if (seen.has(text)) {
            report.fail('V2.entries', `log ${index} ${entry.type}`, ['同一条记录有两份', 'the same entry twice']);
        }
        seen.add(text);
    }
}

/** Returns a party's share in the certificate: the first, '-' if there is none; null without a certificate. */
export function shareOf(docs, party) {
    if (docs.faulty.has('certificate.json')) {
        return '-';
    }
    return docs.json['certificate.json'].shares.find((share) => share.party === party)?.value ?? '-';
}

/** RESULT and OPEN against the certificate, and the places that it names. */
function checkPlaces(docs) {
    const { report, book } = docs;
    if (!docs.has(['V2.entries'], 'certificate.json')) {
        return;
    }
    const { resultHash, log, drawn, mandatory } = docs.json['certificate.json'];
    const salts = book.of('OPEN').map(({ entry }) => entry.body.salt);
    for (const { index, entry } of book.of('RESULT')) {
        if (!book.sealed) {
            report.equal('V2.entries', `log ${index} RESULT`, UNLIKE, resultHash, entry.body.resultHash);
        } else if (salts.length === 1) {
            const { hash } = docs.suite();
            report.equal('V2.entries', `log ${index} RESULT`, UNLIKE, hexOf(digest(hash, bytesOfHex(salts[0]), ascii(resultHash))), entry.body.sealed);
        }
    }
    const ids = [...drawn.map(({ id }) => id), ...mandatory].sort(byText);
    [...book.of('RESULT'), ...book.of('OPEN')].filter(({ entry }) => Object.hasOwn(entry.body, 'drawn')).forEach(({ index, entry }) => report.equal(
        'V2.entries', `log ${index} ${entry.type}.drawn`, ['账本所记的企业与证书不同', 'not the enterprises of the certificate'],
        canonicalText(ids), canonicalText(entry.body.drawn)));
    for (const [type, member] of [['COMMIT', 'commit'], ['RESULT', 'result'], ...book.sealed ? [['OPEN', 'open']] : []]) {
        const found = book.of(type);
        if (found.length === 1) {
            report.equal('V2.entries', `certificate.json.log.${member}`, ['证书所记的序号不对', 'not the index of the entry'],
                found[0].index, log[member]);
        }
    }
}
