package org.mingjian.demo;

import java.time.LocalDate;
import org.mingjian.checklist.Drafts;
import org.mingjian.checklist.ListVersion;
import org.mingjian.checklist.Publishing;
import org.mingjian.checklist.Checklists;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.springframework.stereotype.Component;

/** Drafts and publishes the item list of a demo agency: its planner completes a starter list, its leader publishes it. */
@Component
class DemoItems {
    private static final String ZIBO = "zibo-2017";
    /** What has left the ministry is taken out before publication. */
    private static final String OCCUPATIONAL_HEALTH = "ZB-12";

    private final Drafts drafts;
    private final Publishing publishing;
    private final Checklists checklists;

    DemoItems(Drafts drafts, Publishing publishing, Checklists checklists) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.checklists = checklists;
    }

    void publish(DemoAgency demo, DemoPeople.Founded founded, LocalDate day) {
        Actor planner = founded.actor("planner");
        boolean zibo = demo.policy().equals(ZIBO);
        done(drafts.begin(planner, "starter:" + (zibo ? ZIBO : "national-2026")));
        if (zibo) {
            done(drafts.remove(planner, draft(planner), OCCUPATIONAL_HEALTH));
        }
        done(drafts.fill(planner, draft(planner), "行政检查：对生产经营单位安全生产情况的监督检查（演示）", "安全生产监督检查责任（演示）"));
        done(publishing.publish(founded.actor("leader"), draft(planner), day));
    }

    private ListVersion draft(Actor actor) {
        return checklists.versions(actor.agencyId()).getLast();
    }

    private static void done(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            throw new IllegalStateException("The demo's item list was refused: " + refused);
        }
    }
}
