package org.mingjian.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.servlet.http.HttpServletResponse;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.AgencyKind;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.plan.JointInspection;
import org.mingjian.plan.JointInspections;
import org.mingjian.plan.JointInspections.Proposal;
import org.mingjian.plan.PlannedVisits;
import org.mingjian.registry.Subjects;
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

/** Lists the joint inspections, proposes one, and lets who is asked answer (PLAN-07). */
@Controller
class JointPages {
    private final JointInspections joints;
    private final PlannedVisits visits;
    private final Subjects subjects;
    private final Agencies agencies;
    private final OwnPlans own;
    private final PlanWords words;
    private final Clock clock;

    JointPages(
            JointInspections joints, PlannedVisits visits, Subjects subjects, Agencies agencies, OwnPlans own,
            PlanWords words, Clock clock
    ) {
        this.joints = joints;
        this.visits = visits;
        this.subjects = subjects;
        this.agencies = agencies;
        this.own = own;
        this.words = words;
        this.clock = clock;
    }

    /** The list: its year, and who leads each. */
    record ListPage(int year, List<Row> rows, boolean mayPropose) {
        public List<Crumb> crumbs() {
            return List.of(Crumb.message("shell.menu.plans", "/plans"), Crumb.message("plan.joints", ""));
        }
    }

    /** A joint inspection in words. */
    record Row(JointInspection joint, String lead, List<Part> parts, boolean waitsForReader) {
        public String tag() {
            return switch (joint.state()) {
                case AGREED -> "mj-tag mj-tag--ok";
                case WAITING -> "mj-tag mj-tag--wait";
                case FAILED, CANCELLED -> "mj-tag mj-tag--mute";
            };
        }
    }

    /** A part in words. */
    record Part(JointInspection.Part part, String agency) {
        public String tag() {
            return switch (part.answer()) {
                case AGREED -> "mj-tag mj-tag--ok";
                case INVITED -> "mj-tag mj-tag--wait";
                case DECLINED -> "mj-tag mj-tag--late";
            };
        }
    }

    /** The form. */
    record FormPage(JointForm form, List<Agency> agencies, String own, List<Fault> faults) {
        public List<Crumb> crumbs() {
            return List.of(Crumb.message("shell.menu.plans", "/plans"), Crumb.message("plan.joints", "/plans/joint"),
                    Crumb.message("plan.joint.new", ""));
        }
    }

    /** One of them, and what the reader may do. */
    record OnePage(Row row, boolean mayAnswer, boolean mayCancel, boolean mayDraw, String reason, List<Fault> faults) {
        public List<Crumb> crumbs() {
            return List.of(Crumb.message("shell.menu.plans", "/plans"), Crumb.message("plan.joints", "/plans/joint"),
                    Crumb.named(row.joint().title(), ""));
        }
    }

    @Requires(Permission.PLAN_VIEW)
    @GetMapping("/plans/joint")
    String list(Actor actor, @RequestParam(defaultValue = "") String year, Model model) {
        int asked = year(year);
        Map<UUID, String> names = names();
        List<Row> rows = joints.list(own.scope(actor), asked)
                .stream()
                .map(joint -> row(joint, actor, names))
                .toList();
        model.addAttribute("page", new ListPage(asked, rows, actor.may(Permission.JOINT_KEEP)));
        return "plan/joint-list-page";
    }

    @Requires(Permission.JOINT_KEEP)
    @GetMapping("/plans/joint/new")
    String blank(
        Actor actor,
        @RequestParam(defaultValue = "") String code,
        @RequestParam(defaultValue = "") String year,
        Locale locale,
        Model model
    ) {
        JointForm form = visits.several(agencies.scopeOf(actor), year(year))
                .stream()
                .filter(one -> one.code().equals(code) && one.mergeable())
                .findFirst()
                .map(one -> JointForm.merging(one,
                        words.say(Locale.SIMPLIFIED_CHINESE, "plan.joint.merged.title", one.name()),
                        words.say(Locale.SIMPLIFIED_CHINESE, "plan.joint.merged.basis")))
                .orElse(new JointForm(Map.of("part-agency-1", actor.agencyId().toString())));
        return form(actor, form, List.of(), model);
    }

    @Requires(Permission.JOINT_KEEP)
    @PostMapping("/plans/joint")
    String propose(Actor actor, @RequestParam Map<String, String> typed, HttpServletResponse response, Model model) {
        JointForm form = new JointForm(Map.copyOf(typed));
        List<Fault> faults = new ArrayList<>();
        Optional<Proposal> proposal = form.read(new UnitList(subjects,
                agencies.besideOf(actor.agencyId()).orElse(actor.agencyId())), partners(actor), faults);
        if (proposal.isPresent()) {
            switch (joints.propose(actor, proposal.get())) {
                case Outcome.Done<JointInspection>(JointInspection joint) -> {
                    return "redirect:/plans/joint/" + joint.id();
                }
                case Outcome.Refused<JointInspection>(List<Fault> refused) -> faults.addAll(refused);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(actor, form, faults, model);
    }

    @Requires(Permission.PLAN_VIEW)
    @GetMapping("/plans/joint/{id}")
    String page(Actor actor, @PathVariable UUID id, Model model) {
        return show(actor, find(actor, id), "", List.of(), model);
    }

    @Requires(Permission.JOINT_KEEP)
    @PostMapping("/plans/joint/{id}/answer")
    String answer(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String agrees,
        @RequestParam(defaultValue = "") String reason,
        HttpServletResponse response,
        Model model
    ) {
        JointInspection joint = find(actor, id);
        return done(actor, joint, joints.answer(actor, joint, agrees.equals("true"), reason).faults(), reason, response,
                model);
    }

    @Requires(Permission.JOINT_KEEP)
    @PostMapping("/plans/joint/{id}/cancel")
    String cancel(
        Actor actor,
        @PathVariable UUID id,
        @RequestParam(defaultValue = "") String reason,
        HttpServletResponse response,
        Model model
    ) {
        JointInspection joint = find(actor, id);
        return done(actor, joint, joints.cancel(actor, joint, reason).faults(), reason, response, model);
    }

    private String done(
        Actor actor,
        JointInspection joint,
        List<Fault> faults,
        String reason,
        HttpServletResponse response,
        Model model
    ) {
        if (faults.isEmpty()) {
            return "redirect:/plans/joint/" + joint.id();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(actor, joint, reason, faults, model);
    }

    private JointInspection find(Actor actor, UUID id) {
        return joints.find(own.scope(actor), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Actor actor, JointInspection joint, String reason, List<Fault> faults, Model model) {
        Row row = row(joint, actor, names());
        boolean edits = actor.may(Permission.JOINT_KEEP);
        boolean leads = joint.lead().equals(actor.agencyId());
        model.addAttribute("page", new OnePage(row, edits && row.waitsForReader(),
                edits && leads && joint.cancelled().isEmpty(),
                joint.drawer().equals(Optional.of(actor.agencyId())) && actor.may(Permission.DRAW_PREPARE),
                reason, faults));
        return "plan/joint-page";
    }

    private String form(Actor actor, JointForm form, List<Fault> faults, Model model) {
        model.addAttribute("page", new FormPage(form, partners(actor), actor.agencyId().toString(), faults));
        return "plan/joint-form-page";
    }

    /** Whoever stands in the same tree may be asked; a government sends no inspectors. */
    private List<Agency> partners(Actor actor) {
        return agencies.treeOf(actor.agencyId()).stream().filter(one -> one.kind() != AgencyKind.GOVERNMENT).toList();
    }

    private Map<UUID, String> names() {
        return agencies.all().stream().collect(Collectors.toMap(Agency::id, Agency::name));
    }

    private static Row row(JointInspection joint, Actor actor, Map<UUID, String> names) {
        return new Row(joint, names.getOrDefault(joint.lead(), ""),
                joint.parts().stream().map(part -> new Part(part, names.getOrDefault(part.agency(), ""))).toList(),
                !joint.waitingFor(actor.agencyId()).isEmpty());
    }

    private int year(String text) {
        return text.matches("20\\d\\d") ? Integer.parseInt(text) : LocalDate.now(clock).getYear();
    }
}
