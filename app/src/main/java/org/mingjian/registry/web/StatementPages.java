package org.mingjian.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.registry.Statement;
import org.mingjian.registry.Statements;
import org.mingjian.registry.Statements.Declared;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An inspector's own yearly statement of interests (REG-08). */
@Controller
class StatementPages {
    private static final int ROWS = 5;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Statements statements;
    private final Clock clock;

    StatementPages(Statements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    @Requires(Permission.INTERESTS_STATE)
    @GetMapping("/statement")
    String page(Actor actor, Model model) {
        return show(actor, "", List.of(), List.of(), model);
    }

    @Requires(Permission.INTERESTS_STATE)
    @PostMapping("/statement")
    String state(
        Actor actor,
        @RequestParam MultiValueMap<String, String> form,
        HttpServletResponse response,
        Model model
    ) {
        String certificate = text(form, "certificate");
        List<Declared> declared = new ArrayList<>();
        for (int row = 1; row <= ROWS; row++) {
            Declared one = new Declared(text(form, "code-" + row), text(form, "kind-" + row));
            if (!one.code().isEmpty() || !one.kind().isEmpty()) {
                declared.add(one);
            }
        }
        return switch (statements.state(actor, certificate, text(form, "none").equals("true"), declared)) {
            case Outcome.Done<Statement> done -> "redirect:/statement";
            case Outcome.Refused<Statement> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(actor, certificate, declared, refused.faults(), model);
            }
        };
    }

    private String show(Actor actor, String certificate, List<Declared> typed, List<Fault> faults, Model model) {
        Optional<Statement> last = statements.ofThisYear(actor);
        List<Declared> rows = new ArrayList<>(typed);
        while (rows.size() < ROWS) {
            rows.add(new Declared("", ""));
        }
        model.addAttribute("page", new StatementPage(statements.year(), last,
                last.map(one -> MINUTE.format(one.statedAt().atZone(clock.getZone()))).orElse(""),
                certificate.isEmpty() ? last.map(Statement::certificate).orElse("") : certificate, rows, faults));
        return "registry/statement-page";
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
    }
}
