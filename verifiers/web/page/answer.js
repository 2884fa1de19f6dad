/** How one enterprise stood, in words (the light check). */
import { facts, groups, h } from './dom.js';

const LOOKS = { drawn: 'mj-tag--ok', mandatory: 'mj-tag--info', reserve: 'mj-tag--wait', undrawn: 'mj-tag--mute', excluded: 'mj-tag--mute', unsettled: 'mj-tag--mute' };

/** Shows what a code of the bundle means, in the bundle's own words, and the code. */
function nameOf(say, { code, name }) {
    return h('span', {}, name === code ? code : [h('span', { lang: 'zh-CN' }, name), say('coded', code)]);
}

/** Returns the sentence that goes with a standing. */
function sentence(say, standing, { place, n, rule, score }) {
    switch (standing) {
        case 'drawn': return score === null ? say('drawnText', place, n) : say('drawnScored');
        case 'reserve': return say('reserveText', place);
        case 'undrawn': return score !== null ? say('undrawnScored') : say(n === 0 ? 'undrawnNone' : 'undrawnText');
        case 'excluded': return say.around('excludedText', nameOf(say, rule));
        case 'mandatory': return say('mandatoryText');
        default: return say('unsettledText');
    }
}

function chanceOf(say, { chance, percent }) {
    if (chance === '1' || chance === '0') {
        return chance === '1' ? `1：${say('chanceAlways')}` : '0';
    }
    const [p, q] = chance.split('/').map(Number);
    const rounds = say.number(q / p, q % p === 0 ? 0 : 1);
    return [say('chanceOf', chance, percent.toFixed(2)), h('span', { class: 'mj-hint mj-block' }, say('chanceWords', rounds))];
}

function proofOf(say, { leaf, rows, path, root, stated, holds }) {
    return h('details', { class: 'mj-more' },
        h('summary', {}, `${say('proof')} ${holds ? '✓' : '✗'}`),
        h('p', { class: 'mj-hint' }, say('proofText', say.number(leaf + 1), say.number(rows))),
        h('ol', { class: 'mj-hashes' }, path.map((hash) => h('li', {}, h('code', { class: 'mj-wrap' }, hash)))),
        h('p', { class: holds ? 'mj-hint' : 'mj-fault' }, holds ? say('holds') : say('holdsNot')),
        h('code', { class: 'mj-wrap' }, root ?? '—'), holds ? null : h('code', { class: 'mj-wrap' }, stated));
}

/** Returns what stands below the question: how it is to be asked, or the answer. */
export function answerOf(say, answer, result) {
    if (answer === null) {
        return [h('p', { class: 'mj-hint' }, say('mineHint'))];
    }
    const { of } = answer;
    if (of === 'nothing') {
        return [h('p', { class: 'mj-fault' }, say('codeNeeded'))];
    } else if (of === null) {
        return [h('div', { class: 'mj-note mj-note--wait' }, h('p', {}, say('unsaid')))];
    } else if (!of.known) {
        return [h('div', { class: 'mj-note mj-note--wait' }, h('p', { class: 'mj-wrap' }, of.unfit === null
            ? say('unknown', of.typed, say.number(of.rows)) : say(`unfit.${of.unfit.why}`, of.typed, ...of.unfit.parts)))];
    }
    const standing = of.standing === 'unknown' ? 'unsettled' : of.standing;
    return [h('div', { class: 'mj-answer' },
        h('p', {}, h('span', { class: `mj-tag ${LOOKS[standing]}` }, say(standing))),
        h('p', {}, sentence(say, standing, of)),
        of.after === null ? null : h('p', { class: 'mj-note mj-note--wait' }, say(`after.${of.after}`)),
        facts('mj-facts mj-facts--stack', [
            [say('stratum'), ...say.around('stratumOf', of.strata.map((one, i) => [i > 0 ? ' · ' : null, nameOf(say, one)]), of.weight, say.number(of.pool))],
            of.score === null ? null : [say('score'), say.number(of.score)],
            of.chance === null ? null : [say('chance'), chanceOf(say, of)],
            of.ticket === null ? null : [say('ticket'), h('span', { class: 'mj-fingerprint' }, groups(of.ticket))],
            of.cutoff === null ? null : [say('cutoff'), h('span', { class: 'mj-fingerprint' }, groups(of.cutoff))],
            [say('row'), h('code', { class: 'mj-wrap' }, of.row)],
        ]), proofOf(say, of.proof)), result?.ok === false ? h('p', { class: 'mj-fault' }, say('failed', new Set(result.findings.filter(({ status }) => status === 'fail').map(({ id }) => id)).size)) : ''];
}
