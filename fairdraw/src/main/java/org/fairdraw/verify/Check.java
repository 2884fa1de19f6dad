package org.fairdraw.verify;

/** The checks of a verifier in their order, with what it means to pass (VDP §10, §15.12). */
enum Check {
    ZIP("V1.zip", "the bundle holds exactly the files that it must", "证书包的文件齐全且无多余"),
    CANONICAL("V1.canonical", "every file and row is in its one canonical form", "各文件、各行均为唯一规范格式"),
    SHAPE("V1.shape", "every member is present, of the right type and value, in order", "各项齐全，类型、取值和次序正确"),
    COMMITMENT("V1.commitment", "the result belongs to this commitment C", "结果所引的封存指纹 C 与封存文件一致"),
    POLICY("V1.policy", "the policy is the one that was committed to", "政策文件与封存时一致"),
    SNAPSHOT("V1.snapshot", "the lists are those that were committed to", "名录与封存时一致"),
    RESULT_HASH("V1.resultHash", "the result's fingerprint is right", "结果指纹正确"),
    SIGNATURE("V1.signature", "all signatures are valid", "签名全部有效"),
    KEY("V1.key", "the signatures are by a key that you trust", "签名出自您信任的密钥"),
    TIMESTAMP("V1.timestamp", "an authority stamped C before the shares were due", "时间戳机构在种子公开期限前为 C 盖戳"),
    INCLUSION("V2.inclusion", "every entry is in the ledger's tree", "各条目均在台账的哈希树内"),
    TREE_HEAD("V2.sth", "the tree head covers every entry", "台账树头涵盖全部条目"),
    ENTRIES("V2.entries", "every entry that the draw needs is there, once, and says the same", "本次抽取所需条目齐全、不重且内容一致"),
    CONSISTENCY("V2.consistency", "earlier tree heads are beginnings of this one", "历次台账树头前后一致"),
    ORDER_OF_ENTRIES("V3.order", "lists, commitment, shares, beacon and result came in this order",
            "名录、封存、种子、信标、结果先后有序"),
    TIME("V3.time", "all times keep to the deadlines", "时间均符合封存时的期限"),
    SHARE("V4.share", "every share fits its commitment", "各方种子与其事先承诺一致"),
    BEACON("V4.beacon", "every beacon text obeys its rule", "信标符合事先约定的规则"),
    SEED("V4.seed", "the draw key follows from C, shares and beacons", "抽取密钥由 C、各方种子和信标算出"),
    ASSURANCE("V4.assurance", "the stated assurance is right", "所述保证级别正确"),
    CHAIN("V4.chain", "chained shares come one after the other, from a logged anchor", "链式种子依次使用，链锚事先登记"),
    REUSE("V4.reuse", "no share is committed to a second time", "种子承诺未重复使用"),
    EXCLUSIONS("V5.exclusions", "who is left out is who the ledger proves", "剔除对象与台账所载一致"),
    CARRIED("V5.mandatory", "subjects that an earlier draw dropped must be in again", "上次因故未查的对象已列为必查"),
    ALLOCATION("V6.allocation", "the number drawn in each cell follows from rules and key", "各单元的抽取数由规则和密钥算出"),
    CHANCES("V6.chances", "the chances published before the draw are exact", "抽取前公布的概率准确"),
    ORDER("V6.order", "the cells were rounded in the order of their tickets", "各单元的取整次序正确"),
    CUTOFF("V6.cutoff", "the cutoffs are right", "各单元的入选界限正确"),
    DRAWN("V7.drawn", "the drawn subjects are those with the smallest tickets", "抽中对象正是签值最小者"),
    MANDATORY("V7.mandatory", "the mandatory subjects are those of the list", "必查对象与名录一致"),
    RESERVE("V7.reserve", "the reserves are next by their tickets", "备选对象依签值顺延"),
    ASSIGNMENT("V8.assignment", "the teams are the first possible ones", "派员结果正是规则确定的唯一结果"),
    BOUNDS("V8.bounds", "nobody carries more, or less, than need be", "人员负荷上下限正确"),
    FEASIBLE("V8.feasible", "every slot can be filled", "各岗位均可派出人员"),
    EVENTS("V9.events", "events were approved, in order, and about what was drawn", "事件均经批准、依序登记且与抽取结果相符"),
    EVENT_SEED("V9.seed", "the fresh randomness of each event is right", "各事件的新种子正确"),
    EFFECT("V9.effect", "each event has the one effect that follows", "各事件的递补结果唯一确定"),
    ENDS("V9.ends", "every drawn subject ends in an inspection or an event", "抽中对象均有检查或事件作结"),
    SEQUENCE("V10.sequence", "the organisation's draws are numbered without gaps", "本单位历次抽取编号连续"),
    RESULTS("V10.results", "each commitment has one result or one void", "每次封存有且只有一个结果或作废"),
    ATTEMPT("V10.attempt", "a further attempt follows a void one, with approval", "重抽前次已作废且经批准");

    private final String id;
    private final String english;
    private final String chinese;

    Check(String id, String english, String chinese) {
        this.id = id;
        this.english = english;
        this.chinese = chinese;
    }

    String id() {
        return id;
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }
}
