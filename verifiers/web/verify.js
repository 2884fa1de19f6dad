/** Judges a bundle (VDP §10, §15.12): all checks, all findings at once. Needs nothing but the bundle's bytes. */
import { Unreadable, readZip } from './core/zip.js';
import { Documents } from './checks/documents.js';
import { checkDraw } from './checks/draw.js';
import { checkEvents } from './checks/events.js';
import { checkEntries, checkHeads, checkTree } from './checks/log.js';
import { checkOrder } from './checks/order.js';
import { checkChain, checkPast, checkReuse } from './checks/past.js';
import { checkLists, checkPrints, checkSignatures, checkTimestamp } from './checks/prints.js';
import { checkProven } from './checks/proven.js';
import { Report } from './checks/report.js';
import { checkSeed } from './checks/seed.js';
import { checkTeams } from './checks/teams.js';

/** The stages and their rough part of the time. */
const STAGES = [['unpack', 0.1], ['rows', 0.35], ['trees', 0.15], ['ledger', 0.05], ['draw', 0.2], ['teams', 0.15]];

/** Makes one progress from 0 to 1 out of those of the stages. */
function stages(progress) {
    return (stage) => {
        const at = STAGES.findIndex(([name]) => name === stage);
        const before = STAGES.slice(0, at).reduce((sum, [, part]) => sum + part, 0);
        progress(stage, before);
        return (part) => progress(stage, before + part * STAGES[at][1]);
    };
}

/**
 * Returns {report, docs}; docs is null where the bundle cannot be read.
 *
 * @param name of the file, for the report
 * @param pins ids of keys that the reader trusts
 * @param progress called with a stage's name and how much is done, 0 to 1
 */
export async function verify(name, bytes, pins = [], progress = () => {}) {
    const report = new Report(name);
    const stage = stages(progress);
    let docs;
    try {
        stage('unpack');
        docs = new Documents(report, readZip(bytes));
    } catch (fault) {
        if (!(fault instanceof Unreadable)) {
            throw fault;
        }
        report.giveUp(fault.words);
        return { report, docs: null };
    }
    docs.readJson();
    docs.readRows(stage('rows'));
    stage('trees');
    checkPrints(docs);
    checkLists(docs);
    stage('ledger');
    await checkSignatures(docs, pins);
    checkTimestamp(docs);
    checkTree(docs);
    checkHeads(docs);
    checkEntries(docs);
    checkOrder(docs);
    checkPast(docs);
    checkSeed(docs);
    checkChain(docs);
    checkReuse(docs);
    checkProven(docs);
    checkDraw(docs, stage('draw'));
    checkTeams(docs, stage('teams'));
    checkEvents(docs);
    progress('done', 1);
    return { report, docs };
}
