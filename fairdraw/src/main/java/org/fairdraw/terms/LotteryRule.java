package org.fairdraw.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairdraw.rows.Names;

/** The shape of a lottery's result, {@code <issue>:<group>[.<group>…]} (VDP §15.2). */
record LotteryRule(String issue, List<Group> groups) {
    private static final Pattern RULE = Pattern.compile("([0-9]{1,20}):(.+)");
    private static final Pattern BALLS = Pattern.compile("b([1-9][0-9]?)-([1-9][0-9]?)");
    private static final Pattern DIGITS = Pattern.compile("d([1-9][0-9]?)");

    /** {@code count} balls of 1…max in ascending order, or decimal digits in drawn order where max is 0. */
    record Group(int count, int max) {
        Optional<String> faultOf(String text) {
            String[] numbers = text.split("-", -1);
            if (numbers.length != count) {
                return Optional.of(count + " numbers are wanted in a group, found " + text);
            }
            int before = 0;
            for (String number : numbers) {
                if (!Names.isDigits(number) || number.length() != (max == 0 ? 1 : 2)) {
                    return Optional.of("a ball has two digits and a digit one, found " + number);
                }
                int value = Integer.parseInt(number);
                if (max > 0 && (value <= before || value > max)) {
                    return Optional.of("balls ascend from 01 to " + max + ", found " + number);
                }
                before = value;
            }
            return Optional.empty();
        }
    }

    /** Reads a rule; empty if it is malformed. */
    static Optional<LotteryRule> parse(String rule) {
        Matcher matcher = RULE.matcher(rule);
        if (!Names.isBeaconText(rule) || !matcher.matches()) {
            return Optional.empty();
        }
        List<Group> groups = new ArrayList<>();
        for (String part : matcher.group(2).split("\\.", -1)) {
            Matcher balls = BALLS.matcher(part);
            Matcher digits = DIGITS.matcher(part);
            if (balls.matches() && Integer.parseInt(balls.group(1)) <= Integer.parseInt(balls.group(2))) {
                groups.add(new Group(Integer.parseInt(balls.group(1)), Integer.parseInt(balls.group(2))));
            } else if (digits.matches()) {
                groups.add(new Group(Integer.parseInt(digits.group(1)), 0));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new LotteryRule(matcher.group(1), groups));
    }

    /** Returns what is wrong with a result's text; the committed issue or a later one of equal length is right. */
    Optional<String> faultOf(String text) {
        int colon = text.indexOf(':');
        String given = colon < 0 ? "" : text.substring(0, colon);
        if (given.length() != issue.length() || !Names.isDigits(given) || given.compareTo(issue) < 0) {
            return Optional.of("The issue must be " + issue + " or a later one, found " + text + " (VDP §15.2)");
        }
        String[] parts = text.substring(colon + 1).split("\\.", -1);
        if (parts.length != groups.size()) {
            return Optional.of(groups.size() + " groups of numbers are wanted, found " + text + " (VDP §15.2)");
        }
        for (int i = 0; i < parts.length; i++) {
            Optional<String> fault = groups.get(i).faultOf(parts[i]);
            if (fault.isPresent()) {
                return Optional.of("By the lottery's rule " + fault.get() + " (VDP §15.2)");
            }
        }
        return Optional.empty();
    }
}
