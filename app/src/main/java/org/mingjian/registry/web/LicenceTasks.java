package org.mingjian.registry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingjian.identity.Actor;
import org.mingjian.identity.DeskContribution;
import org.mingjian.identity.DeskTask;
import org.mingjian.identity.DeskTask.Urgency;
import org.mingjian.identity.Permission;
import org.mingjian.registry.Licences;
import org.mingjian.registry.Narrowing;
import org.mingjian.registry.RecordFilter;
import org.mingjian.registry.RegistrySettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells who keeps the registries which licences have ended or end soon (REG-01). */
@Component
class LicenceTasks implements DeskContribution {
    private final Licences licences;
    private final RegistrySettings settings;
    private final MessageSource messages;

    LicenceTasks(Licences licences, RegistrySettings settings, MessageSource messages) {
        this.licences = licences;
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public List<DeskTask> tasks(Actor actor, Locale locale) {
        List<DeskTask> tasks = new ArrayList<>();
        if (actor.may(Permission.SUBJECTS_EDIT)) {
            task(actor, "ENDED", Urgency.LATE, locale).ifPresent(tasks::add);
            task(actor, "SOON", Urgency.SOON, locale).ifPresent(tasks::add);
        }
        return tasks;
    }

    private Optional<DeskTask> task(Actor actor, String state, Urgency urgency, Locale locale) {
        long count = licences.count(
                new RecordFilter(Set.of(actor.agencyId()), "", "", "", "", state, Narrowing.NONE));
        return count == 0
                ? Optional.empty()
                : licences.firstEnd(actor.agencyId(), state.equals("ENDED"), settings.licenceLeadDays())
                        .map(day -> new DeskTask(urgency, day.toString(), Optional.of(day),
                                messages.getMessage("registry.task.licences." + state, new Object[]{count}, locale),
                                "REG-01", "/licences?state=" + state,
                                messages.getMessage("registry.open", null, locale)));
    }
}
