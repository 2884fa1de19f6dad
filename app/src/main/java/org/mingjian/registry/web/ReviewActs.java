package org.mingjian.registry.web;

import static org.mingjian.identity.Permission.EXPERTS_EDIT;
import static org.mingjian.identity.Permission.INSPECTORS_EDIT;
import static org.mingjian.identity.Permission.INTERESTS_EDIT;
import static org.mingjian.identity.Permission.SUBJECTS_EDIT;
import static org.mingjian.identity.Permission.VEHICLES_EDIT;

import org.mingjian.identity.Actor;
import org.mingjian.identity.Requires;
import org.mingjian.registry.Reviews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Dates the yearly review of a registry (REG-03); {@link Doors} asks for the permission of each. */
@Controller
class ReviewActs {
    private final Doors doors;
    private final Reviews reviews;

    ReviewActs(Doors doors, Reviews reviews) {
        this.doors = doors;
        this.reviews = reviews;
    }

    @Requires({SUBJECTS_EDIT, INSPECTORS_EDIT, INTERESTS_EDIT, EXPERTS_EDIT, VEHICLES_EDIT})
    @PostMapping(Book.SECTION + "/review")
    String review(Actor actor, @PathVariable String section) {
        Book book = doors.toEdit(actor, section).book();
        reviews.review(actor, book.kind());
        return "redirect:" + book.path();
    }
}
