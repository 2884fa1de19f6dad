package org.mingjian.draw;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fairdraw.events.EventEffect;
import org.springframework.stereotype.Component;

/** Words the events of a draw for its papers, which are in Chinese. */
@Component
class EventPaper {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
    private static final Map<String, String> REASONS = Map.ofEntries(Map.entry("CLOSED", "已经停产关闭"),
            Map.entry("MOVED", "已经迁出"), Map.entry("DUPLICATE", "名录重复"), Map.entry("OUT_OF_SCOPE", "不属监管范围"),
            Map.entry("SUSPENDED", "正在停产停业"), Map.entry("UNREACHABLE", "无法联系或无法到达"),
            Map.entry("INTEREST", "有利害关系"), Map.entry("KINSHIP", "近亲属关系"), Map.entry("FORMER_EMPLOYER", "曾在该企业任职"),
            Map.entry("OTHER_DOUBT", "其他可能影响公正的情形"), Map.entry("ILLNESS", "患病"), Map.entry("LEAVE", "休假"),
            Map.entry("DUTY", "另有公务"), Map.entry("LEFT_OFFICE", "调离或离职"));

    private final EventBook book;
    private final Clock clock;

    EventPaper(EventBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** Returns a line for each approved event, by number. */
    List<String> of(UUID draw) {
        List<EventRecord> events = book.logged(draw);
        Map<String, String> names = book.namesIn(draw);
        return events.stream().map(event -> line(event, names)).toList();
    }

    private String line(EventRecord event, Map<String, String> names) {
        EventFacts facts = event.facts();
        String subject = name(names, facts.subject());
        String what = switch (facts.type()) {
            case SUBJECT_VOID -> subject + "作废";
            case PERSON_RECUSED -> name(names, facts.person()) + "对" + subject + "回避";
            case PERSON_ABSENT -> name(names, facts.person()) + "缺席" + subject;
        };
        String at = event.decided().map(act -> MOMENT.format(act.at().atZone(clock.getZone()))).orElse("");
        return "事件 " + event.no() + "（" + at + "，账本第 " + event.index().orElse(0) + " 条）：" + what + "，"
                + REASONS.getOrDefault(facts.reason(), facts.reason()) + "；" + outcome(event, names);
    }

    private static String outcome(EventRecord event, Map<String, String> names) {
        if (event.effect().isEmpty()) {
            return "等待各方揭示新的份额";
        }
        EventEffect effect = event.effect().get();
        List<String> parts = new ArrayList<>();
        if (event.facts().type().voids()) {
            parts.add(event.substitute().map(id -> "由" + name(names, id) + "替补").orElse("没有替补"));
        }
        effect.seats().forEach(seat -> parts.add(name(names, seat.person()) + "任第 " + number(seat.slot()) + " 席"));
        effect.open().forEach(slot -> parts.add("第 " + number(slot) + " 席空缺"));
        return String.join("，", parts);
    }

    private static String name(Map<String, String> names, String id) {
        return names.getOrDefault(id, id);
    }

    private static String number(String slot) {
        return slot.substring(slot.lastIndexOf('|') + 1);
    }
}
