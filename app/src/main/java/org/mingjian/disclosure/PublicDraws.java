package org.mingjian.disclosure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairdraw.Bundle;
import org.fairdraw.MalformedInput;
import org.fairdraw.Report;
import org.fairdraw.SealedDraw;
import org.fairdraw.Verifier;
import org.jspecify.annotations.Nullable;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawnLine;
import org.mingjian.draw.Draws;
import org.mingjian.draw.SeatLine;
import org.springframework.stereotype.Service;

/** Reads what is public of draws, and never more: the result only once it is published. */
@Service
public class PublicDraws {
    private static final int REMEMBERED = 32;

    private final Publications publications;
    private final Draws draws;
    private final Map<UUID, SealedDraw> sealedDraws = remembered();
    private final Map<UUID, Report> reports = remembered();

    PublicDraws(Publications publications, Draws draws) {
        this.publications = publications;
        this.draws = draws;
    }

    /** Sealed documents and published bundles never change, so the latest read ones are kept. */
    private static <V> Map<UUID, V> remembered() {
        return Collections.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, V> eldest) {
                return size() > REMEMBERED;
            }
        });
    }

    /** Lists publications whose title or number contains the text, newest first. */
    public List<Publication> page(String q, @Nullable UUID agency, long offset, int size) {
        return publications.page(q, agency, offset, size);
    }

    /** Counts them. */
    public long count(String q, @Nullable UUID agency) {
        return publications.count(q, agency);
    }

    /** Finds a public draw: an attempt, or the last one. */
    public Optional<Publication> find(String drawId, @Nullable Integer attempt) {
        return publications.find(drawId, attempt);
    }

    /** Returns the record of a public draw. */
    public DrawRecord record(Publication publication) {
        return draws.find(publication.draw()).orElseThrow();
    }

    /** Returns rows, rules and chances as they were sealed. */
    public SealedDraw sealed(Publication publication) {
        SealedDraw known = sealedDraws.get(publication.draw());
        if (known == null) {
            known = draws.sealed(publication.draw());
            sealedDraws.put(publication.draw(), known);
        }
        return known;
    }

    /** Lists the drawn of a published draw; nothing of any other. */
    public List<DrawnLine> drawn(Publication publication) {
        return open(publication) ? draws.drawn(publication.draw()) : List.of();
    }

    /** Lists the seats of a published draw; nothing of any other. */
    public List<SeatLine> seats(Publication publication) {
        return open(publication) ? draws.seats(publication.draw()) : List.of();
    }

    /** Returns the bundle of a published draw. */
    public Optional<byte[]> bundle(Publication publication) {
        return open(publication) ? draws.bundle(publication.draw()) : Optional.empty();
    }

    /** Returns the certificate of a published draw. */
    public Optional<byte[]> certificate(Publication publication) {
        return open(publication) ? draws.certificate(publication.draw()) : Optional.empty();
    }

    /** Returns what the verifier says of a published draw's bundle. */
    public Optional<Report> report(Publication publication) {
        Report known = reports.get(publication.draw());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Report> made = bundle(publication).map(PublicDraws::verify);
        made.ifPresent(report -> reports.put(publication.draw(), report));
        return made;
    }

    private static Report verify(byte[] bundle) {
        try {
            return Verifier.verify(Bundle.read(new java.io.ByteArrayInputStream(bundle)), Set.of());
        } catch (MalformedInput | java.io.IOException e) {
            throw new IllegalStateException("A published bundle cannot be read.", e);
        }
    }

    private static boolean open(Publication publication) {
        return publication.state() == Publication.State.PUBLISHED;
    }
}
