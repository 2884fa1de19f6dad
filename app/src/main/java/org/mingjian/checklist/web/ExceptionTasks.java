package org.mingjian.checklist.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.checklist.ItemException;
import org.mingjian.checklist.ItemExceptions;
import org.mingjian.identity.Actor;
import org.mingjian.identity.DeskContribution;
import org.mingjian.identity.DeskTask;
import org.mingjian.identity.DeskTask.Urgency;
import org.mingjian.identity.Permission;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells who may decide on the desk's home page which exception waits. */
@Component
class ExceptionTasks implements DeskContribution {
    private final ItemExceptions exceptions;
    private final MessageSource messages;

    ExceptionTasks(ItemExceptions exceptions, MessageSource messages) {
        this.exceptions = exceptions;
        this.messages = messages;
    }

    @Override
    public List<DeskTask> tasks(Actor actor, Locale locale) {
        if (!actor.may(Permission.ITEMS_PUBLISH)) {
            return List.of();
        }
        return exceptions.of(actor.agencyId())
                .stream()
                .filter(one -> one.state() == ItemException.State.ASKED)
                .filter(one -> !one.asked().by().equals(actor.accountId()))
                .map(one -> new DeskTask(Urgency.OPEN, say("checklist.exception.asked", locale), Optional.empty(),
                        say("checklist.exception.task", locale, one.request().code(), one.request().matter()),
                        "ITEM-03", "/items/exceptions/" + one.id(), say("checklist.exception.task.do", locale)))
                .toList();
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
