package org.mingjian.identity;

import java.util.HexFormat;
import java.util.UUID;
import org.fairdraw.json.Json;
import org.mingjian.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Records in the ledger what this module does; persons appear as account ids and salted hashes only (SEC-06). */
@Component
class Acts {
    /** The actor and the organisation of what nobody known did. */
    static final String UNKNOWN = "unknown";
    /** The actor of what the platform itself does at its first start and for a demo. */
    static final String PLATFORM = "platform";

    private final Ledger ledger;

    Acts(Ledger ledger) {
        this.ledger = ledger;
    }

    void agencyFounded(String actor, Agency agency) {
        append("AGENCY_FOUNDED", agency.code(), actor, "agency", agency.code(), "region", agency.regionCode(), "level",
                agency.level(), "kind", agency.kind().name());
    }

    void departmentFounded(String actor, Agency agency, String code) {
        append("DEPARTMENT_FOUNDED", agency.code(), actor, "department", code);
    }

    void accountCreated(String actor, String org, UUID account) {
        append("ACCOUNT_CREATED", org, actor, "account", account.toString());
    }

    void invited(String actor, String org, UUID account) {
        append("PASSWORD_CODE_ISSUED", org, actor, "account", account.toString());
    }

    void activeSet(String actor, String org, UUID account, boolean active) {
        append(active ? "ACCOUNT_ENABLED" : "ACCOUNT_DISABLED", org, actor, "account", account.toString());
    }

    void granted(String actor, String org, UUID account, Role role) {
        append("ROLE_GRANTED", org, actor, "account", account.toString(), "role", role.name());
    }

    void withdrawn(String actor, String org, UUID account, Role role) {
        append("ROLE_WITHDRAWN", org, actor, "account", account.toString(), "role", role.name());
    }

    void passwordSet(String org, UUID account) {
        append("PASSWORD_SET", org, account.toString(), "account", account.toString());
    }

    void signedIn(String org, UUID account, String how) {
        append("SIGN_IN", org, account.toString(), "how", how);
    }

    void passwordAccepted(String org, UUID account) {
        append("SIGN_IN_HALF", org, account.toString(), "account", account.toString());
    }

    void factorBegun(String org, UUID account) {
        append("SECOND_FACTOR_BEGUN", org, account.toString(), "account", account.toString());
    }

    void factorEnrolled(String org, UUID account) {
        append("SECOND_FACTOR_ENROLLED", org, account.toString(), "account", account.toString());
    }

    void factorGiven(String org, UUID account, String how) {
        append("SECOND_FACTOR_GIVEN", org, account.toString(), "how", how);
    }

    void factorCleared(String actor, String org, UUID account, String reason) {
        append("SECOND_FACTOR_CLEARED", org, actor, "account", account.toString(), "reason", reason);
    }

    void signedOut(String org, UUID account) {
        append("SIGN_OUT", org, account.toString(), "account", account.toString());
    }

    void signInFailed(String org, String actor, byte[] loginHash, boolean locked) {
        append("SIGN_IN_FAILED", org, actor, "login", HexFormat.of().formatHex(loginHash), "locked", locked);
    }

    void locked(String org, String actor, byte[] loginHash) {
        append("ACCOUNT_LOCKED", org, actor, "login", HexFormat.of().formatHex(loginHash));
    }

    void ledgerExported(String actor, String org) {
        append("LEDGER_EXPORTED", org, actor);
    }

    private void append(String type, String org, String actor, Object... body) {
        ledger.append(type, org, actor, Json.object(body));
    }
}
