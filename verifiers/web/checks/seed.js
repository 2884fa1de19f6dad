/** V4: shares, beacons, and the key that follows from them (VDP §4, §15.2, §15.17, §15.22, §15.23, §15.25). */
import { ascii, hexOf } from '../core/bytes.js';
import { digest, Tickets } from '../core/hash.js';
import { beaconVerdict, chainAnchor, seedText, shareCommitment } from '../core/seed.js';
import { shareOf } from './log.js';

const CHECKS = ['V4.share', 'V4.beacon', 'V4.seed', 'V4.assurance'];

/** Leaves the tickets of the draw key in docs.tickets; without them the fact 'K' is faulty. */
export function checkSeed(docs) {
    const { report, json } = docs;
    if (!docs.has(CHECKS, 'commitment.json', 'certificate.json')) {
        docs.spoil('K', 'V4.seed');
        return;
    }
    const [commitment, certificate] = [json['commitment.json'], json['certificate.json']];
    checkShares(docs, commitment, certificate);
    checkBeacons(docs, commitment, certificate);
    const missing = commitment.shares.filter(({ party }) => shareOf(docs, party) === '-');
    report.equal('V4.assurance', 'certificate.json', ['有没有公共随机源，没有如实写', 'not the true assurance'],
        commitment.beacons.length > 0 ? 'open' : 'closed', certificate.assurance);
    if (commitment.beacons.length === 0) {
        missing.forEach(({ party }) => report.fail('V4.assurance', `certificate.json.shares ${party}`,
            ['没有公共随机源又缺一份，应当作废', 'a share missing without any beacon: this draw is void'], '64 hex', '-'));
    }
    const shares = commitment.shares.map(({ party }) => ({ party, value: shareOf(docs, party) }));
    const text = seedText(docs.commit, shares, certificate.beacons);
    const { hash } = docs.suite();
    const key = hexOf(digest(hash, ascii(text)));
    const sameText = report.equal('V4.seed', 'certificate.json.seedText', ['种子文本与重算的不同', 'not the seed text that follows'], text, certificate.seedText);
    const sameKey = report.equal('V4.seed', 'certificate.json.K', ['种子与重算的不同', 'not the key that follows'], key, certificate.K);
    if (sameText && sameKey) {
        docs.tickets = new Tickets(hash, key);
    } else {
        docs.spoil('K', 'V4.seed');
    }
}

function checkShares(docs, commitment, certificate) {
    const { report } = docs;
    const { hash } = docs.suite();
    report.equal('V4.share', 'certificate.json.shares', ['各方或其次序与封存的不同', 'not the committed parties in their order'],
        commitment.shares.map(({ party }) => party).join(' '), certificate.shares.map(({ party }) => party).join(' '));
    const logged = [...docs.book.of('REVEAL'), ...docs.book.of('OPEN')];
    for (const share of commitment.shares.filter(({ party }) => certificate.shares.some((one) => one.party === party))) {
        const { party } = share;
        const value = shareOf(docs, party);
        const place = `certificate.json.shares ${party}`;
        const mine = logged.filter(({ entry }) => entry.body.party === party);
        if (value !== '-') {
            const chain = share.kind === 'chain';
            report.equal('V4.share', place, ['揭示的份额不是锁定的那一份', 'not the share that was committed to'], chain ? share.anchor : share.commitment,
                chain ? chainAnchor(hash, party, value, share.index) : shareCommitment(hash, commitment.drawId, party, value));
            if (chain && mine.length === 0 && !docs.faulty.has('log/entries.jsonl')) {
                report.fail('V4.share', place, ['链式份额没有揭示的记录', 'no REVEAL of a chain share'], value, null);
            }
        } else if (share.sealedTo !== undefined) {
            report.fail('V4.share', place, ['密交的份额不能缺', 'a sealed share is never missing'], '64 hex', '-');
        }
        mine.forEach(({ index, entry }) => report.equal('V4.share', `log ${index} ${entry.type} ${party}`,
            ['账本所记的份额与证书不同', 'the logged share is not that of the certificate'], entry.body.value, value));
    }
}

function checkBeacons(docs, commitment, certificate) {
    const { report } = docs;
    const sources = (beacons) => beacons.map(({ source }) => source).join(' ');
    const same = report.equal('V4.beacon', 'certificate.json.beacons', ['随机源与封存的不同', 'not the committed beacons'],
        sources(commitment.beacons), sources(certificate.beacons));
    if (!same) {
        return;
    }
    commitment.beacons.forEach(({ source, rule }, i) => {
        const { text, evidence } = certificate.beacons[i];
        judgeBeacon(report, 'V4.beacon', `certificate.json.beacons ${source}`, { source, rule }, { text, evidence });
        docs.book.of('BEACON').filter(({ entry }) => entry.body.source === source).forEach(({ index, entry }) => report.equal('V4.beacon',
            `log ${index} BEACON ${source}`, ['账本所记与证书不同', 'the logged text is not that of the certificate'], entry.body.text, text));
    });
}

/** Judges a beacon's text by its rule, for a check. */
export function judgeBeacon(report, check, place, { source, rule }, { text, evidence }) {
    const verdict = beaconVerdict(source, rule, text, evidence);
    if (verdict === 'fail') {
        report.fail(check, place, ['内容不合规则', 'its text does not obey the rule'], rule, text);
    } else if (verdict === 'confirm') {
        report.open(check, place, [`用的是后一期（${text}）：须有人确认原定的一期取消了`,
            `a later issue (${text}): somebody must confirm that the committed one was cancelled`]);
    } else if (verdict === 'unknown') {
        report.open(check, place, source.startsWith('drand.')
            ? [`随机网络自己的签名要请人核对（${text}）`, `the network's own signature is for a person to compare (${text})`]
            : [`本程序不懂这种随机源的规则（${text}）`, `the rule of this source is not known here (${text})`]);
    }
}
