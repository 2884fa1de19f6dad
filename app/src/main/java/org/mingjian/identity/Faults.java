package org.mingjian.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.codes.Regions;
import org.mingjian.shell.Characters;
import org.mingjian.shell.Fault;

/** Gathers what is wrong with something typed; all of it, not only the first. */
final class Faults {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private final List<Fault> found = new ArrayList<>();

    Faults require(boolean kept, String field, String key, Object... arguments) {
        if (!kept) {
            found.add(Fault.of(field, key, arguments));
        }
        return this;
    }

    Faults code(String field, String code) {
        return require(CODE.matcher(code).matches(), field, "identity.fault.code", code);
    }

    Faults login(String field, String login) {
        return require(LOGIN.matcher(login).matches(), field, "identity.fault.login", login);
    }

    Faults name(String field, String name, int longest) {
        require(!name.isBlank() && name.length() <= longest, field, "identity.fault.name", longest);
        Characters.outOfPlace(name).ifPresent(c -> found.add(Fault.of(field, "identity.fault.character", c)));
        return this;
    }

    Faults region(String field, String region) {
        return require(Regions.find(region).isPresent(), field, "identity.fault.region", region);
    }

    Faults add(List<Fault> others) {
        found.addAll(others);
        return this;
    }

    boolean any() {
        return !found.isEmpty();
    }

    <T> Outcome<T> refusal() {
        return new Outcome.Refused<>(found);
    }
}
