package org.mingjian.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.identity.DeskTask.Urgency;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells administrators what the platform still lacks: an administrator, a role for a new account. */
@Component
class AdministrationTasks implements DeskContribution {
    private final RoleGrants grants;
    private final Agencies agencies;
    private final AccountRows accounts;
    private final MessageSource messages;

    AdministrationTasks(RoleGrants grants, Agencies agencies, AccountRows accounts, MessageSource messages) {
        this.grants = grants;
        this.agencies = agencies;
        this.accounts = accounts;
        this.messages = messages;
    }

    @Override
    public List<DeskTask> tasks(Actor actor, Locale locale) {
        List<DeskTask> tasks = new ArrayList<>();
        if (actor.may(Permission.ACCOUNTS_MANAGE) && grants.missing(actor, Role.SECURITY_ADMIN)) {
            tasks.add(task("identity.task.security-admin", "/accounts", locale));
        }
        if (actor.may(Permission.ROLES_GRANT) && grants.missing(actor, Role.AUDIT_ADMIN)) {
            tasks.add(task("identity.task.audit-admin", "/grants", locale));
        }
        if (actor.may(Permission.ROLES_GRANT)) {
            long waiting = agencies.scopeOf(actor).stream().mapToLong(this::withoutRole).sum();
            if (waiting > 0) {
                tasks.add(task("identity.task.without-role", "/grants", locale, waiting));
            }
        }
        return tasks;
    }

    private long withoutRole(UUID agency) {
        return accounts.ofAgency(agency)
                .stream()
                .filter(account -> account.active() && account.roles().isEmpty())
                .count();
    }

    private DeskTask task(String key, String href, Locale locale, Object... arguments) {
        return new DeskTask(Urgency.OPEN, messages.getMessage("identity.task.open", null, locale), Optional.empty(),
                messages.getMessage(key, arguments, locale), "", href,
                messages.getMessage("identity.task.do", null, locale));
    }
}
