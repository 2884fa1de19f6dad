package org.mingjian.fairness.chance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One capital that is bet on many members at once, such as all enterprises of an agency, draw after draw (ADR 0015).
 *
 * <p>It starts at 1 and is spread evenly over members and over odds θ. With draws that keep to their chances it is a
 * martingale: it never grows on average, and the chance that it ever reaches a threshold is at most 1 ÷ threshold (Ville),
 * however often and whenever somebody looks. Members who join later share in the capital from then on; that keeps it a
 * martingale, which the plain mean over a growing list would not be.
 *
 * @param <K> what tells members apart
 */
public final class Portfolio<K> {
    /** The odds that are bet on, both ways: nobody need know beforehand how somebody would cheat. */
    private static final double[] ODDS = {1.0 / 16, 1.0 / 4, 1.0 / 2, 2, 4, 16};

    private final Map<K, double[]> accounts = new HashMap<>();
    private final List<Double> course = new ArrayList<>();
    private double capital = 1;
    private double highest = 1;
    private long members;
    private boolean decided;

    /**
     * Takes in what one draw decided.
     *
     * @param members how many members there are up to this draw, those included about whom nothing was decided; known
     *            before the draw, and never fewer than before
     * @param trials what was decided about whom; for a member without trial nothing changes
     */
    public void settle(long members, Map<K, ? extends Trial> trials) {
        trials.keySet().forEach(key -> accounts.computeIfAbsent(key, unknown -> even()));
        if (members < this.members || members < accounts.size()) {
            throw new IllegalArgumentException("Members stay members: " + members + " are too few.");
        }
        this.members = members;
        decided |= trials.values().stream().anyMatch(Trial::open);
        double all = members - accounts.size();
        for (double[] account : accounts.values()) {
            all += sum(account);
        }
        double gain = 0;
        for (Map.Entry<K, ? extends Trial> trial : trials.entrySet()) {
            double[] account = accounts.getOrDefault(trial.getKey(), even());
            double before = sum(account);
            play(account, trial.getValue());
            gain += sum(account) - before;
        }
        capital = all == 0 ? capital : Math.min(Trial.BOUNDLESS, capital * Math.max(0, 1 + gain / all));
        highest = Math.max(highest, capital);
        course.add(capital);
    }

    /** Returns the capital now: what 1 has become. */
    public double capital() {
        return capital;
    }

    /** Returns the most that the capital ever was; its reaching 1 ÷ α has a chance of at most α. */
    public double highest() {
        return highest;
    }

    /** Returns the capital after each draw. */
    public List<Double> course() {
        return List.copyOf(course);
    }

    /** Tells whether chance has decided anything yet. */
    public boolean decided() {
        return decided;
    }

    /** Returns how many members there are. */
    public long members() {
        return members;
    }

    private static void play(double[] account, Trial trial) {
        for (int i = 0; i < ODDS.length; i++) {
            // Less than was won keeps the bound; more could not be added up.
            account[i] = Math.min(Trial.BOUNDLESS, account[i] * trial.factor(ODDS[i]));
        }
    }

    private static double[] even() {
        double[] account = new double[ODDS.length];
        java.util.Arrays.fill(account, 1.0 / ODDS.length);
        return account;
    }

    private static double sum(double[] account) {
        double sum = 0;
        for (double part : account) {
            sum += part;
        }
        return sum;
    }
}
