/**
 * The heavy work, off the page: {task, name, bytes, pins} verifies a bundle and answers with {task, progress} and then
 * {task, result}; {task, code} is the light check of the bundle verified last.
 */
import { lightCheck } from './light.js';
import { verify } from './verify.js';

let judged = null;

/** Returns what the page says about the draw itself. */
function factsOf(docs) {
    if (docs === null || docs.faulty.has('commitment.json')) {
        return null;
    }
    const { drawId, org, task, attempt, suite, rules, legend } = docs.json['commitment.json'];
    return {
        drawId, attempt, suite, org: typeof legend.org === 'string' ? legend.org : org, task: typeof legend.task === 'string' ? legend.task : task,
        rows: docs.subjects?.count ?? 0, pool: docs.subjects?.cells.reduce((sum, cell) => sum + cell.eligible, 0) ?? 0, n: rules.n,
        tickets: docs.draw === undefined ? 0 : docs.subjects.cells.reduce((sum, cell) => sum + cell.eligible, 0),
        commit: docs.commit ?? null, signers: docs.signers ?? [],
    };
}

async function judge({ task, name, bytes, pins }) {
    const begun = performance.now();
    let shown = 0;
    const { report, docs } = await verify(name, new Uint8Array(bytes), pins, (stage, part) => {
        if (part - shown >= 0.01 || part === 0 || part === 1) {
            shown = part;
            postMessage({ task, progress: { stage, part } });
        }
    });
    judged = docs;
    postMessage({
        task, result: {
            name, ok: report.ok, status: report.status, unreadable: report.unreadable, findings: report.findings(), pinned: pins.length > 0,
            json: [report.toJson('zh'), report.toJson('en')], facts: factsOf(docs), milliseconds: performance.now() - begun,
        },
    });
}

addEventListener('message', async ({ data }) => {
    try {
        if (data.code === undefined) {
            await judge(data);
        } else {
            postMessage({ task: data.task, result: lightCheck(judged, data.code) });
        }
    } catch (fault) {
        postMessage({ task: data.task, fault: String(fault?.message ?? fault) });
    }
});
