package org.mingjian.disclosure.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.disclosure.Inquiries;
import org.mingjian.disclosure.PublicDraws;
import org.mingjian.disclosure.Publication;
import org.mingjian.identity.Open;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one draw, where an enterprise also asks how it stands (PUB-01, BEY-01, BEY-02). */
@Controller
class PublicDrawPages {
    private static final int LONGEST = 120;

    private final PublicDraws draws;
    private final PublicDrawViews views;
    private final Inquiries inquiries;
    private final PublicWords words;

    PublicDrawPages(PublicDraws draws, PublicDrawViews views, Inquiries inquiries, PublicWords words) {
        this.draws = draws;
        this.views = views;
        this.inquiries = inquiries;
        this.words = words;
    }

    @Open
    @GetMapping("/public/draws/{drawId}")
    String draw(
        @PathVariable String drawId,
        @RequestParam Optional<Integer> attempt,
        @RequestParam(defaultValue = "") String code,
        @RequestParam(defaultValue = "1") String page,
        Locale locale,
        Model model
    ) {
        List<Publication> attempts = draws.attempts(drawId);
        Publication publication = attempts.stream()
                .filter(one -> attempt.isEmpty() || attempt.get() == one.attempt())
                .findFirst()
                .orElseThrow(PublicDownloads::missing);
        String typed = code.strip().substring(0, Math.min(LONGEST, code.strip().length()));
        InquiryView inquiry = typed.isEmpty()
                ? InquiryView.NOTHING
                : InquiryView.of(typed, inquiries.ask(publication, typed), draws.pool(publication),
                        new InquiryView.Afterwards(publication.voided().isPresent(), draws.now(publication)), words,
                        locale);
        int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        model.addAttribute("page", views.page(publication, attempts, inquiry, number, locale));
        return "disclosure/draw-page";
    }
}
