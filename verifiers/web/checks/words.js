/** What each check asks, in plain Chinese and English, and the groups that answer one question each. */

export const QUESTIONS = {
    'V1.zip': ['证书包的文件齐全吗，有没有多出来的？', 'Is every file of the bundle there, and no other?'],
    'V1.canonical': ['每个文件、每一行都是唯一的规范写法吗？', 'Is every file and every row written in its one canonical form?'],
    'V1.shape': ['每一项都在，类型、取值和次序都对吗？', 'Is every member there, of the right type, value and order?'],
    'V1.commitment': ['封存文件算出的指纹，就是结果所引的那一个吗？', 'Does the result quote the fingerprint of this very sealed document?'],
    'V1.policy': ['政策文件就是封存时的那一份吗？', 'Is the policy the one that was sealed?'],
    'V1.snapshot': ['企业、人员、回避等名单，与封存时一字不差吗？', 'Are the lists, word for word, those that were sealed?'],
    'V1.resultHash': ['结果的指纹对得上吗？', 'Does the result fit its fingerprint?'],
    'V1.signature': ['所有签名都有效吗？', 'Is every signature valid?'],
    'V1.timestamp': ['封存的时刻，有时间戳机构作证吗？', 'Does a time-stamping authority vouch for when it was sealed?'],
    'V1.key': ['签名的人，是您信任的那一位吗？', 'Did somebody whom you trust sign?'],
    'V2.inclusion': ['每条记录都真的在账本里吗？', 'Is every entry really in the ledger?'],
    'V2.sth': ['账本的树头盖得住这些记录吗？', 'Does the ledger\'s tree head cover these entries?'],
    'V2.consistency': ['较早公布的账本，都是现在账本的前一段吗？', 'Are ledgers published earlier all beginnings of this one?'],
    'V2.entries': ['该有的记录都有、不重复、内容一致吗？', 'Is every needed entry there, once, and does it say the same?'],
    'V3.order': ['名单、封存、份额、随机源、结果是按这个次序来的吗？', 'Did lists, sealing, shares, public source and result come in this order?'],
    'V3.time': ['份额都在截止之前揭示，随机源都在截止之后才有吗？', 'Were shares shown before their deadline, and did the public source come after it?'],
    'V4.share': ['各方揭示的份额，就是事先锁定的那一份吗？', 'Is each party\'s share the one that it had locked beforehand?'],
    'V4.chain': ['链式份额是一个接一个用的，没有跳过吗？', 'Were chain shares used one after the other, none left out?'],
    'V4.reuse': ['锁定的份额，以前没有用过吗？', 'Was no locked share ever used before?'],
    'V4.beacon': ['公共随机源的内容符合事先说好的规则吗？', 'Does the public source obey the rule that was set beforehand?'],
    'V4.seed': ['种子确实由指纹、份额和随机源算出来的吗？', 'Does the seed follow from fingerprint, shares and public source?'],
    'V4.assurance': ['有没有公共随机源，如实写了吗？', 'Does it truly say whether there was a public source?'],
    'V5.exclusions': ['因“已经查过”而排除的企业，账本里真有检查记录吗？', 'Does the ledger prove those left out as already inspected?'],
    'V5.mandatory': ['上次抽中后又作废的企业，这次列为必查了吗？', 'Are enterprises that were voided last time mandatory now?'],
    'V6.allocation': ['每层抽几家，是按规则和种子算出来的吗？', 'Does the number drawn of each stratum follow from rules and seed?'],
    'V6.chances': ['摇号之前公布的机会，与重新算的分毫不差吗？', 'Are the chances published before the draw exactly those computed again?'],
    'V6.order': ['各层取整的先后，是按签号排的吗？', 'Were strata rounded in the order of their tickets?'],
    'V6.cutoff': ['每层的分界线对吗？', 'Is the cutoff of every stratum right?'],
    'V7.drawn': ['抽中的正是签号定下的那几家吗？', 'Are the drawn exactly those whom the tickets give?'],
    'V7.mandatory': ['必查的企业与名单一致吗？', 'Are the mandatory enterprises those of the list?'],
    'V7.reserve': ['候补是按签号往下排的吗？', 'Does the reserve follow in ticket order?'],
    'V8.assignment': ['去检查的人，是按规则排出来的唯一结果吗？', 'Are those who go the one outcome of the rules?'],
    'V8.bounds': ['各人的任务量分得均匀吗，有没有多派少派？', 'Is the work spread as evenly as can be?'],
    'V8.feasible': ['每个岗位都派得出合格的人吗？', 'Can every seat be filled by somebody qualified?'],
    'V9.events': ['抽取之后的每个事件都连号、属实、经监督方同意吗？', 'Is every event afterwards numbered, true and approved by the supervisor?'],
    'V9.seed': ['事件自己的份额和随机源对吗？', 'Are shares and public source of each event right?'],
    'V9.effect': ['谁来顶替，是按规则算出来的吗？', 'Do the substitutes follow from the rules?'],
    'V9.ends': ['抽中的企业都查了，或公开作废了吗？', 'Did every enterprise end in an inspection, or in a public void?'],
    'V10.sequence': ['各次抽取连号，一次接一次吗？', 'Are draws numbered without gaps, each naming the one before?'],
    'V10.results': ['每次封存都只有一个结果或一次作废吗？', 'Does each sealing end in one result or one void?'],
    'V10.attempt': ['再抽一次之前，上一次已公开作废并经同意吗？', 'Was the attempt before publicly void, and this one approved?'],
};

/** Groups of checks by the beginnings of their ids; without its core check passed, nobody vouches for what a group says. */
export const GROUPS = [
    { checks: ['V1.zip', 'V1.canonical', 'V1.shape', 'V1.commitment', 'V1.policy', 'V1.snapshot'], core: 'V1.snapshot', words: ['封存的文件和名单没有改过', 'Sealed documents and lists were not changed'] },
    { checks: ['V1.resultHash', 'V1.signature', 'V1.timestamp', 'V1.key', 'V2.', 'V3.'], core: 'V2.inclusion', words: ['每一步都在账本里，先后有序，有签名', 'Every step is in the ledger, in order and signed'] },
    { checks: ['V4.'], core: 'V4.seed', words: ['种子由各方份额和公共随机源算出', 'The seed follows from the parties\' shares and the public source'] },
    { checks: ['V5.'], core: 'V5.exclusions', words: ['谁被排除、谁是必查，账本里有依据', 'The ledger bears out who was left out and who is mandatory'] },
    { checks: ['V6.chances'], core: 'V6.chances', words: ['摇号之前公布的机会是准确的', 'The chances published before the draw are exact'] },
    { checks: ['V6.allocation', 'V6.order', 'V6.cutoff', 'V7.'], core: 'V7.drawn', words: ['抽中的正是种子和签号定下的，没有多，没有少', 'The drawn are those that seed and tickets give, none more, none less'] },
    { checks: ['V8.'], core: 'V8.assignment', words: ['检查人员正是按规则排出来的', 'The inspectors are those that follow from the rules'] },
    { checks: ['V9.'], core: 'V9.effect', words: ['抽取之后的变动都公开，顶替也是算出来的', 'What changed afterwards is public, and substitutes were computed'] },
    { checks: ['V10.'], core: 'V10.sequence', words: ['没有藏起来或重来的抽取', 'No draw was hidden, none repeated in secret'] },
];

/** Returns the findings of a group, its status, and how many checks passed, failed and were not made. */
export function standingOf(group, findings) {
    const mine = findings.filter(({ id }) => group.checks.some((beginning) => id.startsWith(beginning)));
    const count = (status) => new Set(mine.filter((finding) => finding.status === status).map(({ id }) => id)).size;
    const counts = { pass: count('pass'), fail: count('fail'), open: count('not-checked') };
    const status = counts.fail > 0 ? 'fail' : mine.some(({ id, status: found }) => id === group.core && found === 'pass') ? 'pass' : 'not-checked';
    return { findings: mine, status, counts };
}
