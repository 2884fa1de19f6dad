package org.mingjian.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mingjian.identity.Actor;
import org.mingjian.registry.BackgroundImports;
import org.mingjian.registry.ImportOutcome;
import org.mingjian.registry.ImportRun;
import org.mingjian.registry.ImportState;
import org.mingjian.registry.ImportTask;
import org.mingjian.registry.SheetFault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

/** Takes sheets in: a small one at once, a large one in the background with a page that says how far it is (REG-09). */
@Component
class ImportDesk {
    /** Sheets up to so many bytes are answered with their result; compressed ones hold several times as much. */
    private static final long SMALL = 4L << 20;
    private static final long SMALL_XLSX = 1L << 20;

    private final BackgroundImports background;
    private final Clock clock;

    ImportDesk(BackgroundImports background, Clock clock) {
        this.background = background;
        this.clock = clock;
    }

    /** Shows the upload form with a fresh key, and what became of the last large sheet. */
    String form(Actor actor, Book book, Model model) {
        return show(book, UUID.randomUUID(), "", List.of(), 0, background.latest(actor.agencyId(), book.kind()), model);
    }

    /** Takes an uploaded file; leads to its result or its progress, or shows its faults beside the form. */
    String receive(Door<?> door, UUID key, MultipartFile upload, HttpServletResponse response, Model model)
            throws IOException {
        String name = SheetDesk.name(upload);
        if (upload.isEmpty() && name.isEmpty()) {
            return refuse(door, key, "registry.fault.no-file", "", response, model);
        }
        Path file = background.place();
        boolean taken = false;
        try {
            upload.transferTo(file);
            Optional<ImportTask> other = background.underWay(door.actor().agencyId(), door.book().kind());
            if (other.isPresent()) {
                return other.get().id().equals(key)
                        ? at(door, key)
                        : refuse(door, key, "registry.import.under-way", other.get().fileName(), response, model);
            }
            if (large(upload, name)) {
                taken = background.start(door.actor(), door.records(), file, name, key);
                return at(door, key);
            }
            return atOnce(door, key, file, name, response, model);
        } finally {
            if (!taken) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Shows what an import did, or how far it is; {@code polled} asks for the changing part of the page alone. */
    String result(Door<?> door, UUID key, boolean polled, HttpServletResponse response, Model model) {
        UUID agency = door.actor().agencyId();
        Optional<ImportTask> task = background.find(agency, door.book().kind(), key)
                .filter(found -> found.state() != ImportState.DONE);
        if (polled && !task.map(ImportTask::state).filter(ImportState::active).isPresent()) {
            response.setHeader("HX-Refresh", "true");
        }
        if (task.isEmpty()) {
            ImportRun run = door.records().importRun(agency, key).orElseThrow(Scope::notFound);
            model.addAttribute("page", new ImportRunPage(door.book(), run, clock.getZone()));
            return "registry/import-run-page";
        }
        if (task.get().state() == ImportState.FAULTY) {
            return show(door.book(), UUID.randomUUID(), task.get().fileName(), task.get().faults(),
                    task.get().faultTotal(), Optional.empty(), model);
        }
        model.addAttribute("page", new ImportTaskPage(door.book(), task.get(), clock.getZone()));
        return polled ? "registry/import-task-page :: progress" : "registry/import-task-page";
    }

    /** Stops an import that has not begun to merge, and leads back to its page. */
    String cancel(Door<?> door, UUID key) {
        background.cancel(door.actor().agencyId(), door.book().kind(), key);
        return at(door, key);
    }

    private String atOnce(
        Door<?> door,
        UUID key,
        Path file,
        String name,
        HttpServletResponse response,
        Model model
    ) {
        return switch (door.records().importSheet(door.actor(), file, name, key)) {
            case ImportOutcome.Imported imported -> at(door, imported.run().id());
            case ImportOutcome.Faulty faulty -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(door.book(), key, name, faulty.faults(), faulty.total(), Optional.empty(), model);
            }
        };
    }

    private static boolean large(MultipartFile upload, String name) {
        boolean packed = name.toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx");
        return upload.getSize() > (packed ? SMALL_XLSX : SMALL);
    }

    private static String at(Door<?> door, UUID key) {
        return "redirect:" + door.book().path() + "/import/" + key;
    }

    private String refuse(
        Door<?> door,
        UUID key,
        String rule,
        String named,
        HttpServletResponse response,
        Model model
    ) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        SheetFault fault = new SheetFault("", 0, "", "", rule, List.of(named));
        return show(door.book(), key, "", List.of(fault), 1,
                background.latest(door.actor().agencyId(), door.book().kind()), model);
    }

    private static String show(
        Book book,
        UUID key,
        String file,
        List<SheetFault> faults,
        int total,
        Optional<ImportTask> last,
        Model model
    ) {
        model.addAttribute("page", new ImportPage(book, key, file, faults, total, last));
        return "registry/import-page";
    }
}
