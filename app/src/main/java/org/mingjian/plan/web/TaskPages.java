package org.mingjian.plan.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.servlet.http.HttpServletResponse;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.plan.Task;
import org.mingjian.plan.Tasks;
import org.mingjian.shell.Crumb;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Lists the tasks beside the plan; one proposes, another approves. */
@Controller
class TaskPages {
    private final Tasks tasks;
    private final Agencies agencies;

    TaskPages(Tasks tasks, Agencies agencies) {
        this.tasks = tasks;
        this.agencies = agencies;
    }

    /** The page. */
    record Page(List<Row> rows, boolean mayPropose, Map<String, String> typed, List<Fault> faults) {
        public String at(String field) {
            return typed.getOrDefault(field, "");
        }

        public List<Crumb> crumbs() {
            return List.of(Crumb.message("shell.menu.plans", "/plans"), Crumb.message("plan.tasks", ""));
        }
    }

    /** A task in the list. */
    record Row(Task task, String agency, boolean mayApprove) {}

    @Requires(Permission.PLAN_VIEW)
    @GetMapping("/plans/tasks")
    String list(Actor actor, Model model) {
        return show(actor, Map.of(), List.of(), model);
    }

    @Requires(Permission.PLAN_EDIT)
    @PostMapping("/plans/tasks")
    String propose(Actor actor, @RequestParam Map<String, String> typed, HttpServletResponse response, Model model) {
        List<Fault> faults = tasks.propose(actor, new Tasks.Typed(typed.getOrDefault("title", ""),
                typed.getOrDefault("number", ""), typed.getOrDefault("reason", ""), day(typed, "from"),
                day(typed, "to"))).faults();
        if (faults.isEmpty()) {
            return "redirect:/plans/tasks";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(actor, typed, faults, model);
    }

    @Requires(Permission.PLAN_APPROVE)
    @PostMapping("/plans/tasks/{id}/approve")
    String approve(Actor actor, @PathVariable UUID id, HttpServletResponse response, Model model) {
        Task task = tasks.list(Set.of(actor.agencyId()))
                .stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Fault> faults = tasks.approve(actor, task).faults();
        if (faults.isEmpty()) {
            return "redirect:/plans/tasks";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(actor, Map.of(), faults, model);
    }

    private String show(Actor actor, Map<String, String> typed, List<Fault> faults, Model model) {
        Map<UUID, String> names = agencies.visible(actor).stream().collect(Collectors.toMap(Agency::id, Agency::name));
        List<Row> rows = tasks.list(names.keySet())
                .stream()
                .map(task -> new Row(task, names.getOrDefault(task.agency(), ""),
                        task.approvedName().isEmpty() && task.agency().equals(actor.agencyId())
                                && actor.may(Permission.PLAN_APPROVE)))
                .toList();
        model.addAttribute("page", new Page(rows, actor.may(Permission.PLAN_EDIT), typed, faults));
        return "plan/task-list-page";
    }

    private static Optional<LocalDate> day(Map<String, String> typed, String field) {
        try {
            return Optional.of(LocalDate.parse(typed.getOrDefault(field, "").strip()));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
