package org.mingjian.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.mingjian.codes.Industries;
import org.mingjian.draw.CollisionWords;
import org.mingjian.draw.Shortfall;

/** Speaks with the person at the terminal, in their language. */
final class Console {
    private final BufferedReader in;
    private final PrintStream out;
    private final PrintStream err;
    private final Locale locale;
    private final boolean terminal;
    private final ResourceBundle words;
    private final ResourceBundle drawWords;
    private final ResourceBundle ruleWords;
    private final ResourceBundle policyWords;

    /** @param terminal whether a person sits there who can be asked */
    Console(BufferedReader in, PrintStream out, PrintStream err, Locale locale, boolean terminal) {
        this.terminal = terminal;
        this.in = in;
        this.out = out;
        this.err = err;
        this.locale = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        this.words = bundle("cli");
        this.drawWords = bundle("draw");
        this.ruleWords = bundle("simulation");
        this.policyWords = bundle("policy");
    }

    private ResourceBundle bundle(String module) {
        return ResourceBundle.getBundle("messages." + module, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    /** Tells whether a person sits there who can be asked. */
    boolean terminal() {
        return terminal;
    }

    static boolean atTerminal() {
        java.io.Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Names a rule of a simulation, or else of a policy; one without words stands for itself. */
    String rule(String rule) {
        String key = "simulation.rule." + rule;
        String own = "policy.rule." + rule.replaceFirst("-law$", "");
        if (ruleWords.containsKey(key) || !policyWords.containsKey(own)) {
            return ruleWords.containsKey(key) ? ruleWords.getString(key) : rule;
        }
        String name = policyWords.getString(own);
        return rule.endsWith("-law")
                ? new MessageFormat(policyWords.getString("policy.rule.beside"), locale).format(new Object[]{name})
                : name;
    }

    /** Words something of a simulation. */
    String trial(String key, Object... arguments) {
        return new MessageFormat(ruleWords.getString(key), locale).format(arguments);
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }

    void say(String key, Object... arguments) {
        out.println(text(key, arguments));
    }

    void line(String text) {
        out.println(text);
    }

    void complain(String key, Object... arguments) {
        err.println(text(key, arguments));
    }

    void complainLine(String text) {
        err.println(text);
    }

    /** Tells each rule that cannot be met: place, numbers, clause, and what mends it. */
    void complain(List<Shortfall> shortfalls) {
        words(shortfalls).forEach(line -> err.println("✗ " + line));
    }

    /** Words each rule that cannot be met. */
    List<String> words(List<Shortfall> shortfalls) {
        List<String> lines = new ArrayList<>();
        CollisionWords collisions = new CollisionWords(
                (key, values) -> new MessageFormat(drawWords.getString(key), locale).format(values),
                code -> Industries.byCode(code).map(industry -> industry.name(locale)).orElse(code));
        for (Shortfall shortfall : shortfalls) {
            String sentence = shortfall.collision()
                    .map(collisions::of)
                    .orElseGet(() -> new MessageFormat(drawWords.getString("shortfall." + shortfall.rule()), locale)
                            .format(shortfall.arguments().toArray()));
            lines.add(sentence + (shortfall.clause().isEmpty() ? "" : " [" + shortfall.clause() + "]"));
        }
        return lines;
    }

    /** Asks for one line; empty where the input has ended. */
    Optional<String> ask(String key, Object... arguments) {
        out.print(text(key, arguments) + " ");
        out.flush();
        try {
            return Optional.ofNullable(in.readLine()).map(String::trim);
        } catch (IOException e) {
            throw new UncheckedIOException("The terminal cannot be read.", e);
        }
    }
}
