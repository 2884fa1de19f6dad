package org.mingjian.draw.web;

import java.util.Locale;
import java.util.UUID;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.ScoreDesk;
import org.mingjian.draw.Timestamps;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.identity.StepUp;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the ceremony of a draw; {@link CeremonyActs} takes its steps. */
@Controller
class CeremonyPages {
    private final OwnDraws own;
    private final CeremonyView view;
    private final LivePages live;
    private final EnvelopeViews envelopes;
    private final AttemptViews attempts;
    private final ScoreDesk scores;
    private final Timestamps timestamps;
    private final DrawWords words;
    private final StepUp stepUp;

    CeremonyPages(
            OwnDraws own, CeremonyView view, LivePages live, EnvelopeViews envelopes,
            AttemptViews attempts, ScoreDesk scores, Timestamps timestamps, DrawWords words, StepUp stepUp
    ) {
        this.own = own;
        this.view = view;
        this.live = live;
        this.envelopes = envelopes;
        this.attempts = attempts;
        this.scores = scores;
        this.timestamps = timestamps;
        this.words = words;
        this.stepUp = stepUp;
    }

    @Requires(Permission.DRAW_VIEW)
    @GetMapping("/draws/{id}")
    String page(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "1") int page,
        @RequestParam(defaultValue = "20") int size,
        Locale locale,
        Model model
    ) {
        LiveTag tag = live.tag(id, "/draws/" + id + "/live");
        DrawRecord draw = own.visible(actor, id);
        model.addAttribute("live", tag);
        model.addAttribute("page", view.of(draw, actor, StepNote.in(model), page, size, locale));
        model.addAttribute("stamp", timestamps.of(id)
                .map(kept -> kept.why()
                        .map(why -> words.say("draw.stamp.none." + why.name(), locale))
                        .orElseGet(() -> words.say("draw.stamp.given", locale, kept.authority().orElse(""),
                                words.full(kept.time().orElseThrow())))));
        model.addAttribute("scores", scores.of(id));
        model.addAttribute("attempt", attempts.of(draw, actor));
        model.addAttribute("envelope", envelopes.of(draw, actor));
        model.addAttribute("sealFactor", stepUp.lacks(actor) ? "lacks" : stepUp.asks(actor) ? "asks" : "none");
        return "draw/ceremony-page";
    }
}
