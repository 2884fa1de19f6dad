package org.mingjian.draw.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjian.draw.DrawDesk;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.Preparation;
import org.mingjian.draw.ScoreDesk;
import org.mingjian.draw.ScoreDesk.Loaded;
import org.mingjian.draw.ScoreList;
import org.mingjian.draw.Shortfall;
import org.mingjian.draw.StepOutcome;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.registry.SheetWriter;
import org.mingjian.shell.Fault;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the scores of a draft (VDP §5.6): a sheet with one for each subject that can be drawn. */
@Controller
class ScorePages {
    private static final String PAGE = "draw/scores-page";
    private static final int NAME_LENGTH = 120;
    private final OwnDraws own;
    private final ScoreDesk desk;
    private final DrawDesk drafts;
    private final DrawWords words;

    ScorePages(OwnDraws own, ScoreDesk desk, DrawDesk drafts, DrawWords words) {
        this.own = own;
        this.desk = desk;
        this.drafts = drafts;
        this.words = words;
    }

    @Requires(Permission.DRAW_PREPARE)
    @GetMapping("/draws/{id}/scores")
    String page(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
        DrawRecord draw = own.own(actor, id);
        model.addAttribute("page", shown(draw, "", StepNote.in(model), locale));
        return PAGE;
    }

    @Requires(Permission.DRAW_PREPARE)
    @PostMapping("/draws/{id}/scores")
    String load(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String name,
        @RequestParam(name = "file", required = false) @Nullable MultipartFile upload,
        HttpServletResponse response,
        Locale locale,
        Model model
    ) throws IOException {
        DrawRecord draw = own.own(actor, id);
        if (upload == null || upload.isEmpty()) {
            String given = upload == null ? "" : fileName(upload);
            Fault fault = given.isEmpty()
                    ? Fault.of("file", "registry.fault.no-file")
                    : Fault.of("file", "draw.fault.scores-empty", given);
            return refused(draw, new Refusal(name, List.of(fault), Optional.empty()), response, locale, model);
        }
        Path file = Files.createTempFile("mingjian-scores", ".sheet");
        try {
            upload.transferTo(file);
            return switch (desk.load(id, actor, name.strip(), file, fileName(upload))) {
                case Loaded.Done done -> "redirect:/draws/" + id;
                case Loaded.Faulty faulty -> {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    model.addAttribute("page", shown(draw, name, Optional.empty(), locale)
                            .with(faulty.faults(), faulty.total()));
                    yield PAGE;
                }
                case Loaded.Misnamed(Fault fault) -> refused(draw, new Refusal(name, List.of(fault), Optional.empty()),
                        response, locale, model);
                case Loaded.Refused why -> refused(draw, new Refusal(name, List.of(), Optional.of(why.why())),
                        response, locale, model);
            };
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Why nothing of an upload is used, other than by the rows of its sheet. */
    private record Refusal(String name, List<Fault> faults, Optional<Shortfall> why) {}

    private String refused(
        DrawRecord draw,
        Refusal refusal,
        HttpServletResponse response,
        Locale locale,
        Model model
    ) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Optional<StepNote> note = refusal.why().map(one -> StepNote.of(new StepOutcome.Refused(List.of(one)), ""));
        model.addAttribute("page", shown(draw, refusal.name(), note, locale).with(refusal.faults()));
        return PAGE;
    }

    /** Gives out the subjects that can be drawn, with an empty column for their scores. */
    @Requires(Permission.DRAW_PREPARE)
    @GetMapping("/draws/{id}/scores.{format:csv|xlsx}")
    void template(
        Actor actor,
        @PathVariable UUID id,
        @PathVariable String format,
        Locale locale,
        HttpServletResponse response
    ) throws IOException {
        DrawRecord draw = own.own(actor, id);
        Preparation preparation = drafts.preview(draw);
        response.setContentType(format.equals("csv")
                ? "text/csv;charset=UTF-8"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(draw.drawId() + "-scores." + format, UTF_8)
                .build()
                .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (OutputStream out = new BufferedOutputStream(response.getOutputStream());
                SheetWriter sheet = format.equals("csv")
                        ? SheetWriter.csv(out)
                        : SheetWriter.xlsx(out, words.say("draw.scores", locale))) {
            sheet.row(List.of("统一社会信用代码", "分值", "企业名称"));
            preparation.subjects()
                    .stream()
                    .filter(row -> row.status().eligible())
                    .forEach(row -> sheet.row(List.of(row.id(), "", preparation.names()
                            .getOrDefault(row.id(), ""))));
        }
    }

    @Requires(Permission.DRAW_PREPARE)
    @PostMapping("/draws/{id}/scores/remove")
    String remove(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        own.own(actor, id);
        redirect.addFlashAttribute(StepNote.ATTRIBUTE, StepNote.of(desk.remove(id, actor), ""));
        return "redirect:/draws/" + id + "/scores";
    }

    private ScoresPage shown(DrawRecord draw, String name, Optional<StepNote> note, Locale locale) {
        Optional<ScoreList> scores = desk.of(draw.id());
        return new ScoresPage(draw, scores, scores.map(one -> words.full(one.loadedAt())).orElse(""),
                name.isEmpty() ? scores.map(ScoreList::name).orElse("") : name, List.of(), 0, List.of(),
                note.map(one -> words.note(one, locale)));
    }

    private static String fileName(MultipartFile upload) {
        String full = Optional.ofNullable(upload.getOriginalFilename()).orElse("");
        String name = full.substring(Math.max(full.lastIndexOf('/'), full.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "");
        return name.substring(0, Math.min(NAME_LENGTH, name.length()));
    }
}
