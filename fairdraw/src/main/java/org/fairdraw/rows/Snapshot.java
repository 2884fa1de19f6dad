package org.fairdraw.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.fairdraw.json.MalformedInput;
import org.fairdraw.suite.MerkleTree;
import org.fairdraw.suite.Suite;

/**
 * A sealed list: rows in the order of their keys, with one Merkle root (VDP §2.2).
 *
 * @param <R> kind of row
 */
public final class Snapshot<R extends Row> {
    /**
     * Orders by key; a bar by its two fields one after the other, as {@code |} sorts behind letters. Private bars follow
     * the others by number.
     */
    public static final Comparator<Row> ORDER = (left, right) -> {
        if (left instanceof BarRow a && right instanceof BarRow b) {
            int byPerson = a.pid().compareTo(b.pid());
            return byPerson != 0 ? byPerson : a.subject().compareTo(b.subject());
        }
        if (left instanceof BarRow || right instanceof BarRow) {
            return left instanceof BarRow ? -1 : 1;
        }
        if (left instanceof PrivateRow a && a.kind().equals(PrivateRow.BAR)) {
            return Integer.compare(Integer.parseInt(a.name()), Integer.parseInt(right.key()));
        }
        return left.key().compareTo(right.key());
    };

    private final Suite suite;
    private final List<R> rows;
    private final byte[] file;
    private final byte[] root;
    private final byte[] fileHash;

    private Snapshot(Suite suite, List<R> rows, byte[] file) {
        this.suite = suite;
        this.rows = List.copyOf(rows);
        this.file = file;
        this.root = MerkleTree.rootOfHashes(suite, leafHashes());
        this.fileHash = suite.hash(file);
    }

    /** Sorts the rows; a key that stands twice is an {@link IllegalArgumentException}. */
    public static <R extends Row> Snapshot<R> of(Suite suite, Collection<R> rows) {
        List<R> sorted = new ArrayList<>(rows);
        sorted.sort(ORDER);
        doubles(sorted).stream().findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("A key stands twice in the list (VDP §2.2): " + key);
        });
        return new Snapshot<>(suite, sorted, RowFile.write(sorted));
    }

    /** Reads {@code subjects.rows}; a row out of shape, order or twice is refused with its line. */
    public static Snapshot<SubjectRow> parseSubjects(Suite suite, byte[] file) throws MalformedInput {
        return new Snapshot<>(suite, RowFile.read("subjects.rows", file, SubjectRow::parse), file.clone());
    }

    /** Reads {@code persons.rows}; a row out of shape, order or twice is refused with its line. */
    public static Snapshot<PersonRow> parsePersons(Suite suite, byte[] file) throws MalformedInput {
        return new Snapshot<>(suite, RowFile.read("persons.rows", file, PersonRow::parse), file.clone());
    }

    /** Reads {@code bars.rows}; a row out of shape, order or twice is refused with its line. */
    public static Snapshot<BarRow> parseBars(Suite suite, byte[] file) throws MalformedInput {
        return new Snapshot<>(suite, RowFile.read("bars.rows", file, BarRow::parse), file.clone());
    }

    /** Reads {@code scores.rows}; a row out of shape, order or twice is refused with its line. */
    public static Snapshot<ScoreRow> parseScores(Suite suite, byte[] file) throws MalformedInput {
        return new Snapshot<>(suite, RowFile.read("scores.rows", file, ScoreRow::parse), file.clone());
    }

    /** Reads {@code persons.rows} as a verifier meets it: some rows may be private. */
    public static Snapshot<Row> publishedPersons(Suite suite, byte[] file) throws MalformedInput {
        return published(suite, "persons.rows", file, PrivateRow.PERSON, PersonRow::parse);
    }

    /** Reads {@code bars.rows} as a verifier meets it: some rows may be private. */
    public static Snapshot<Row> publishedBars(Suite suite, byte[] file) throws MalformedInput {
        return published(suite, "bars.rows", file, PrivateRow.BAR, BarRow::parse);
    }

    private static Snapshot<Row> published(
        Suite suite,
        String name,
        byte[] file,
        String kind,
        RowFile.Parser<? extends Row> open
    ) throws MalformedInput {
        return new Snapshot<>(suite, RowFile.<Row>read(name, file,
                text -> text.startsWith(kind) ? PrivateRow.parse(text, kind) : open.parse(text)), file.clone());
    }

    /** Returns the rows in the order of their keys. */
    public List<R> rows() {
        return rows;
    }

    /** Returns the Merkle root over the rows: 32 bytes. */
    public byte[] root() {
        return root.clone();
    }

    /** Returns H over the file: 32 bytes. */
    public byte[] fileHash() {
        return fileHash.clone();
    }

    /** Returns the rows as they stand in the bundle, a line feed after each. */
    public byte[] file() {
        return file.clone();
    }

    /** Returns the index of the row with this key, or −1. */
    public int indexOf(String key) {
        String sought = key.replace('|', '\0'); // so that a bar's key sorts by its two fields
        int low = 0;
        int high = rows.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = rows.get(middle).key().replace('|', '\0').compareTo(sought);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return -1;
    }

    /** Returns the Merkle path of a row, from leaf to root (VDP §1.4): proof for one enterprise in O(log N). */
    public List<byte[]> inclusionPath(int index) {
        return MerkleTree.inclusionPath(suite, leafHashes(), index);
    }

    /** Returns the keys that stand more than once in sorted rows. */
    public static List<String> doubles(List<? extends Row> sorted) {
        List<String> doubles = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            if (ORDER.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
                doubles.add(sorted.get(i).key());
            }
        }
        return doubles;
    }

    private List<byte[]> leafHashes() {
        Suite.PrefixHash leaf = MerkleTree.leaf(suite);
        List<byte[]> hashes = new ArrayList<>(rows.size());
        for (int from = 0, at = 0; at < file.length; at++) {
            if (file[at] == '\n') {
                byte[] hash = new byte[Suite.HASH_BYTES];
                leaf.hash(file, from, at - from, hash);
                hashes.add(hash);
                from = at + 1;
            }
        }
        return hashes;
    }
}
