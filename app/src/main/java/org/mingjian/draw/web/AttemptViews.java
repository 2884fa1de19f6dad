package org.mingjian.draw.web;

import java.util.Optional;
import org.mingjian.draw.Attempt;
import org.mingjian.draw.Attempts;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawState;
import org.mingjian.draw.Draws;
import org.mingjian.identity.Account;
import org.mingjian.identity.Accounts;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.springframework.stereotype.Component;

/** Tells what came before a draw and what follows it under the same number. */
@Component
class AttemptViews {
    private final Attempts attempts;
    private final Draws draws;
    private final Accounts accounts;
    private final DrawWords words;

    AttemptViews(Attempts attempts, Draws draws, Accounts accounts, DrawWords words) {
        this.attempts = attempts;
        this.draws = draws;
        this.accounts = accounts;
        this.words = words;
    }

    AttemptView of(DrawRecord draw, Actor actor) {
        Optional<Attempt> own = attempts.of(draw.id());
        Optional<Attempt.Approved> approved = own.flatMap(one -> one.approvalOf(draw));
        boolean waits = draw.state() == DrawState.PREPARING && own.isPresent() && approved.isEmpty();
        boolean mine = own.filter(one -> one.asked().by().equals(actor.accountId())).isPresent();
        boolean decides = waits && attempts.supervises(actor, draw);
        return new AttemptView(own.flatMap(one -> draws.find(one.before())),
                attempts.after(draw.id()).flatMap(one -> draws.find(one.draw())),
                own.map(Attempt::reason).orElse(""),
                own.map(one -> words.full(one.asked().at())).orElse(""),
                own.flatMap(one -> accounts.find(one.asked().by())).map(Account::name).orElse(""),
                approved.map(one -> words.full(one.at())).orElse(""),
                own.flatMap(Attempt::approved).isPresent() && approved.isEmpty(),
                new AttemptView.May(attempts.open(draw) && draw.agency().equals(actor.agencyId())
                        && actor.may(Permission.DRAW_PREPARE), decides && !mine, decides && mine));
    }
}
