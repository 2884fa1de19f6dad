package org.mingjian;

import org.mingjian.ledger.ForeignKey;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why a platform whose signing key was lost or swapped does not start. */
final class ForeignKeyAnalyzer extends AbstractFailureAnalyzer<ForeignKey> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ForeignKey cause) {
        return new FailureAnalysis(
                "账本由密钥 " + cause.known() + " 签名，而数据目录里的密钥是 " + cause.present() + "。\n"
                        + "The ledger was signed by the key " + cause.known() + ", and the data folder holds "
                        + cause.present() + ".",
                "从备份恢复数据目录下的 keys/ledger.pkcs8。确实丢失时，加 --accept-new-ledger-key 启动一次：账本会记下更换，公布新的密钥编号。\n"
                        + "Restore keys/ledger.pkcs8 below the data folder from a backup. If it is lost for good, start once with "
                        + "--accept-new-ledger-key: the ledger records the change; then publish the new key's id.",
                cause);
    }
}
