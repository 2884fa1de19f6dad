package org.fairdraw.verify;

/** What a verifier says when a check does not pass, in both languages (VDP §10); particulars stand beside it. */
enum Phrase {
    FILE_MISSING("a file is missing", "缺少文件"),
    FILE_UNKNOWN("the bundle must not hold this file", "证书包不应有此文件"),
    FILE_TWICE("the file stands in the bundle twice", "同名文件出现两次"),
    NOT_CANONICAL("the text is not in canonical form", "内容不是规范格式"),
    BAD_SHAPE("a value is missing or wrong", "有缺项或取值不当"),
    OTHER_COMMITMENT("the result names another commitment", "结果所引的封存指纹不同"),
    OTHER_DRAW_ID("the result names another draw", "结果所引的抽取编号不同"),
    OTHER_POLICY("the policy is not the one that was committed to", "政策文件与封存的不同"),
    OTHER_LIST("the list is not the one that was committed to", "名录与封存的不同"),
    OTHER_RESULT_HASH("the fingerprint is not that of the result", "结果指纹不符"),
    NO_SIGNATURE("nobody has signed", "无人签名"),
    BAD_SIGNATURE("the signature is wrong", "签名无效"),
    UNKNOWN_KEY("the key of the signature is not in the key list", "签名所用密钥不在密钥表中"),
    BAD_KEY("the key is no sound public key of its algorithm", "不是该算法的有效公钥"),
    BAD_KEY_ID("the key's id does not follow from the key", "密钥编号与密钥不符"),
    NOT_PINNED("no valid signature is by a key that you trust", "没有出自您信任密钥的有效签名"),
    NOBODY_VOUCHES("nobody vouched for this key: compare it with what the authority publishes, then give it with --key",
            "尚无人为此密钥担保：请与机关公布的密钥核对，再用 --key 指定"),
    NO_TIMESTAMP("there is no timestamp", "没有时间戳"),
    BAD_TIMESTAMP("the timestamp does not hold", "时间戳不成立"),
    UNKNOWN_TIMESTAMP("this Java does not know the algorithms of the timestamp", "本机 Java 不支持该时间戳的算法"),
    SCORES_DIFFER("the scores are not those of exactly the eligible subjects", "评分与可抽对象不一一对应"),
    NOT_CONSISTENT("the tree head is no beginning of the later one", "前一树头不是后一树头的开头部分"),
    BAD_PATH("the path does not lead from the entry to the tree head", "该条目的路径不能导出树头"),
    PATH_MISSING("the entry has no path", "该条目缺少路径"),
    PATH_WITHOUT_ENTRY("the path has no entry", "路径没有对应条目"),
    HEAD_SIZE("the tree head is older than the entry", "树头早于该条目"),
    HEAD_TIME("the tree head's time is before the entry's", "树头时间早于条目时间"),
    ENTRY_MISSING("an entry that the draw needs is missing", "缺少本次抽取所需的条目"),
    ENTRY_TWICE("the entry stands twice", "条目重复"),
    ENTRY_OTHER_DRAW("the entry belongs to another draw", "条目属于另一次抽取"),
    ENTRY_UNKNOWN("the entry does not belong into a draw's bundle", "证书包不应有此条目"),
    ENTRY_DIFFERS("the entry says something else", "条目内容不一致"),
    LOG_INDEX("the certificate names another place in the ledger", "证书所引的台账位置不符"),
    BAD_ORDER("the entry stands in the wrong place of the ledger", "条目在台账中的先后次序不对"),
    BAD_TIME("the time breaks its bound", "时间不符合期限"),
    SHARE_DIFFERS("the share does not fit its commitment", "种子与事先承诺不符"),
    SHARE_SEALED("a sealed share can never be missing", "密封的种子不得缺失"),
    ANCHOR_MISSING("the chain's anchor is not in the ledger", "台账中没有该链的链锚"),
    ANCHOR_DIFFERS("the ledger's anchor of this chain is another one", "台账所载链锚不同"),
    CHAIN_INDEX("the chain's earlier shares were not committed to one after the other", "该链此前的种子未依次使用"),
    CHAIN_UNUSED("the chain's share before was neither revealed nor void", "该链前一种子既未公开也未作废"),
    SHARE_REUSED("the same share was committed to before", "该种子承诺此前已用过"),
    SHARE_LOGGED("the ledger and the certificate differ about the share", "台账与证书所载种子不同"),
    SHARE_PARTIES("the shares are not those of the committed parties in order", "种子的各方与封存时不符"),
    BEACON_RULE("the beacon's text breaks its rule", "信标内容不合规则"),
    BEACON_EVIDENCE("the round's signature does not give this randomness", "该轮签名不能得出此随机数"),
    BEACON_LOGGED("the ledger and the certificate differ about the beacon", "台账与证书所载信标不同"),
    BEACON_SOURCES("the beacons are not those committed to, in order", "信标与封存时约定的不符"),
    BEACON_CONFIRM("somebody must compare this text with the public source", "请将此内容与公开来源核对"),
    SEED_TEXT("the seed's text does not follow from C, shares and beacons", "种子文本与 C、种子和信标不符"),
    SEED_KEY("the draw key does not follow from the seed's text", "抽取密钥与种子文本不符"),
    WRONG_ASSURANCE("the stated assurance is wrong", "所述保证级别不对"),
    SHARE_WITHHELD("without a beacon every share must be there", "没有信标时各方种子缺一不可"),
    EXCLUSION_MISSING("the ledger proves that the subject is to be left out, but it is not", "台账表明该对象应予剔除，实际未剔除"),
    EXCLUSION_UNPROVEN("the subject is left out, but the ledger does not prove why", "该对象已剔除，台账中没有依据"),
    EXCEPT_IDLE("the exception is for a subject that no entry, or no row, names", "所列例外对象在台账或名录中不存在"),
    NOT_CARRIED("a subject that an earlier draw dropped must not be drawn by chance again", "上次因故未查的对象应列为必查"),
    NO_ALLOCATION("the quotas cannot be met", "配额无法满足"),
    CELL_DIFFERS("the cell's figures do not follow from list, rules and key", "该单元数字与名录、规则、密钥不符"),
    CHANCE_DIFFERS("the committed chance is not the exact one", "封存的概率与计算值不符"),
    FLAGS_DIFFER("the flagged cells are not those with chance 0 or 1", "所标单元与概率为 0 或 1 的单元不符"),
    ORDER_DIFFERS("the order of the cells is not that of their tickets", "单元次序与签值次序不符"),
    CUTOFF_DIFFERS("the cutoff is not the last drawn ticket", "入选界限不是最后一个抽中签值"),
    DRAWN_MISSING("the subject has one of the smallest tickets, but is not among the drawn", "该对象签值应当入选却未列入"),
    DRAWN_EXTRA("the subject is among the drawn, but its ticket is not one of the smallest", "该对象签值不应入选却被列入"),
    DRAWN_DIFFERS("the drawn subject's figures are wrong", "抽中对象的数据不符"),
    MANDATORY_DIFFER("the mandatory subjects are not those of the list", "必查对象与名录不符"),
    RESERVE_DIFFERS("the reserve is not next by ticket", "备选对象不是签值顺延者"),
    SEAT_DIFFERS("the seat does not go to the first possible person", "该岗位人选不是规则确定者"),
    BOUNDS_DIFFER("the bounds of the loads are wrong", "负荷上下限不符"),
    PRIVATE_ROWS("some rows are published as hashes only: nobody can assign anew from them", "部分人员或回避信息只公布了指纹，无法重新派员"),
    NOT_FEASIBLE("no complete assignment exists", "不存在完整的派员方案"),
    EVENT_LINE_MISSING("an event of the ledger is missing here", "台账所载事件此处缺失"),
    EVENT_ENTRY_MISSING("the ledger has no such event", "台账中没有此事件"),
    EVENT_NUMBER("the events are not numbered 1, 2, …", "事件编号不连续"),
    EVENT_FACTS("what the event says does not hold at that time", "事件所述与当时情况不符"),
    EVENT_SHARELESS("without a beacon one share at least must be there", "没有信标时至少要有一方种子"),
    EFFECT_DIFFERS("the effect is not the one that follows from the rules", "递补结果不是规则确定者"),
    INSPECTION_STRANGE("the inspected subject was not drawn", "所检查对象并未抽中"),
    INSPECTION_OPEN("subjects that have no inspection yet", "尚无检查记录的对象"),
    NOT_APPROVED("the supervising party did not approve", "监督方未批准"),
    SEQ_FIRST("the first draw has one before it", "首次抽取之前不应有其他封存"),
    SEQ_FROM("the bundle shows the organisation's draws only from here on", "证书包只载有此后的历次抽取"),
    SEQ_GAP("the draw's number does not follow", "抽取编号不连续"),
    SEQ_PREV("the draw does not name the one before it", "所引的前次封存指纹不符"),
    SEQ_MEMBER("the earlier COMMIT does not say what it must", "此前的封存条目缺项"),
    DRAW_VOID("the draw was declared void", "本次抽取已作废"),
    DRAW_OPEN("the earlier draw has neither result nor void yet", "此前的抽取尚无结果，也未作废"),
    DRAW_ENDED_TWICE("the draw has more than one end", "同一抽取有多个结果或作废"),
    COMMIT_MISSING("the draw that the entry belongs to is not there", "该条目所属的封存不在其中"),
    ATTEMPT_FIRST("a first attempt has one before it", "首次尝试之前不应有同号抽取"),
    ATTEMPT_NUMBER("the attempt's number does not follow", "尝试次数不连续"),
    ATTEMPT_NOT_VOID("the attempt before was not void", "前次尝试未作废"),
    ATTEMPT_UNSEEN("the attempt before is not in the bundle", "证书包中没有前次尝试"),
    BLOCKED("not checked because an earlier check failed", "因前项检查不符，此项未检查");

    private final String english;
    private final String chinese;

    Phrase(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    String english() {
        return english;
    }

    /** Returns an English message of a finding in the wanted language; one that is unknown stays as it is. */
    static String in(String message, boolean inChinese) {
        if (inChinese) {
            for (Phrase phrase : values()) {
                if (phrase.english.equals(message)) {
                    return phrase.chinese;
                }
            }
            for (Check check : Check.values()) {
                if (check.english().equals(message)) {
                    return check.chinese();
                }
            }
        }
        return message;
    }
}
