package org.mingjian.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows the desk's menu by line of business, and shows of it what exists and what a person may open. */
@Component("menu")
public class Menu {
    private static final List<MenuEntry> ENTRIES = List.of(
            new MenuEntry("desk", "", "/", "layout-dashboard", "DESK"),
            new MenuEntry("subjects", "registry", "/subjects", "building-factory-2", "SUBJECTS_VIEW"),
            new MenuEntry("licences", "registry", "/licences", "license", "SUBJECTS_VIEW"),
            new MenuEntry("inspectors", "registry", "/inspectors", "id-badge-2", "INSPECTORS_VIEW"),
            new MenuEntry("interests", "registry", "/interests", "affiliate", "INTERESTS_VIEW"),
            new MenuEntry("statement", "registry", "/statement", "file-certificate", "INTERESTS_STATE"),
            new MenuEntry("experts", "registry", "/experts", "school", "EXPERTS_VIEW"),
            new MenuEntry("vehicles", "registry", "/vehicles", "car", "VEHICLES_VIEW"),
            new MenuEntry("items", "items", "/items", "list-check", "ITEMS_VIEW"),
            new MenuEntry("laws", "items", "/laws", "gavel", "DESK"),
            new MenuEntry("plans", "plan", "/plans", "calendar-event", "PLAN_VIEW"),
            new MenuEntry("capacity", "plan", "/plans/capacity", "calculator", "PLAN_VIEW"),
            new MenuEntry("leading-group", "plan", "/leading-group", "users-group", "ORGANISATION_VIEW"),
            new MenuEntry("policies", "draw", "/policies", "scale", "POLICY_VIEW"),
            new MenuEntry("calendar", "draw", "/calendar", "calendar", "CALENDAR_VIEW"),
            new MenuEntry("draws", "draw", "/draws", "dice-5", "DRAW_VIEW"),
            new MenuEntry("fairness", "oversight", "/fairness", "chart-histogram", "DRAW_VIEW"),
            new MenuEntry("ledger", "oversight", "/ledger", "books", "LEDGER_VIEW"),
            new MenuEntry("witnesses", "oversight", "/witnesses", "signature", "WITNESSES_KEEP"),
            new MenuEntry("accounts", "system", "/accounts", "user-shield", "ACCOUNTS_MANAGE"),
            new MenuEntry("accounts", "system", "/grants", "user-shield", "ROLES_GRANT"),
            new MenuEntry("agencies", "system", "/agencies", "hierarchy-3", "AGENCIES_MANAGE"));
    private static final String PUBLIC_HOME = "/public";
    private static final List<MenuEntry> PUBLIC_ENTRIES = List.of(
            new MenuEntry("home", "", "/public", "home", ""),
            new MenuEntry("plans", "", "/public/plans", "calendar-event", ""),
            new MenuEntry("draws", "", "/public/draws", "dice-5", ""),
            new MenuEntry("items", "", "/public/items", "list-check", ""),
            new MenuEntry("fairness", "", "/public/fairness", "chart-histogram", ""),
            new MenuEntry("verify", "", "/public/verify", "shield-check", ""),
            new MenuEntry("ledger", "", "/public/ledger", "books", ""));

    private final Pages pages;

    Menu(Pages pages) {
        this.pages = pages;
    }

    /** Returns the groups for somebody with these permissions, in the menu's order. */
    public List<MenuGroup> groups(Set<String> permissions) {
        Map<String, List<MenuEntry>> groups = new LinkedHashMap<>();
        for (MenuEntry entry : ENTRIES) {
            if (permissions.contains(entry.permission()) && pages.exists(entry.path())) {
                List<MenuEntry> group = groups.computeIfAbsent(entry.group(), name -> new ArrayList<>());
                if (group.stream().noneMatch(other -> other.section().equals(entry.section()))) {
                    group.add(entry);
                }
            }
        }
        return groups.entrySet().stream().map(group -> new MenuGroup(group.getKey(), group.getValue())).toList();
    }

    /** Returns the page that the mark on pages for anyone leads to. */
    public String publicHome() {
        return pages.exists(PUBLIC_HOME) ? PUBLIC_HOME : "/";
    }

    /** Returns the pages that are open to anyone. */
    public List<MenuEntry> publicEntries() {
        return PUBLIC_ENTRIES.stream().filter(entry -> pages.exists(entry.path())).toList();
    }
}
