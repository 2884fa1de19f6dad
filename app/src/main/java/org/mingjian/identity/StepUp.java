package org.mingjian.identity;

import java.util.Optional;
import org.mingjian.shell.Fault;
import org.springframework.stereotype.Service;

/** Asks for the second factor once more before an act that cannot be taken back (SEC-04). */
@Service
public class StepUp {
    private final SignIns signIns;
    private final SecondFactors factors;
    private final AccountRows accounts;
    private final SecurityProfile profile;

    StepUp(SignIns signIns, SecondFactors factors, AccountRows accounts, SecurityProfile profile) {
        this.signIns = signIns;
        this.factors = factors;
        this.accounts = accounts;
        this.profile = profile;
    }

    /** Says whether the person will be asked for a code. */
    public boolean asks(Actor actor) {
        return factors.enrolled(actor.accountId());
    }

    /** Says whether the person cannot act before enrolling a factor; demo accounts can (SEC-04). */
    public boolean lacks(Actor actor) {
        return profile.factorToSeal() && !asks(actor) && !accounts.isDemo(actor.accountId());
    }

    /** Returns why the person may not act; a wrong code counts like a failed sign-in. */
    public Optional<Fault> refusal(Actor actor, String code) {
        if (lacks(actor)) {
            return Optional.of(Fault.of("code", "identity.factor.missing"));
        }
        return asks(actor) && !signIns.confirmFactor(actor, code)
                ? Optional.of(Fault.of("code", "identity.factor.wrong", profile.failures()))
                : Optional.empty();
    }
}
