package org.mingjian.draw.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingjian.draw.DrawRecord;
import org.mingjian.draw.DrawState;
import org.mingjian.draw.Draws;
import org.mingjian.draw.Halls;
import org.mingjian.draw.Screens;
import org.mingjian.draw.Slip;
import org.mingjian.draw.Slips;
import org.mingjian.identity.Actor;
import org.mingjian.identity.Permission;
import org.mingjian.shell.PublicAddress;
import org.springframework.stereotype.Component;

/** Tells what a ceremony in a hall needs beside the draw itself. */
@Component
class HallViews {
    private final Draws draws;
    private final Slips slips;
    private final Screens screens;
    private final Halls halls;
    private final DrawWords words;
    private final PublicAddress address;

    HallViews(Draws draws, Slips slips, Screens screens, Halls halls, DrawWords words, PublicAddress address) {
        this.draws = draws;
        this.slips = slips;
        this.screens = screens;
        this.halls = halls;
        this.words = words;
        this.address = address;
    }

    HallView of(DrawRecord draw, Actor actor) {
        boolean runs = draw.agency().equals(actor.agencyId()) && actor.may(Permission.DRAW_RUN);
        Optional<String> screen = runs ? screens.of(draw.id()) : Optional.empty();
        List<HallView.SlipLine> parties = runs ? parties(draw) : List.of();
        boolean open = draw.state() == DrawState.PREPARING || draw.state() == DrawState.SEALED;
        return new HallView(runs, screen, screen.map(code -> address.of("/screen/" + code)).orElse(""), parties,
                halls.of(draw.id()),
                open && !parties.isEmpty());
    }

    private List<HallView.SlipLine> parties(DrawRecord draw) {
        Map<String, Slip> out = slips.of(draw.id()).stream().collect(Collectors.toMap(Slip::party, slip -> slip));
        return draws.parties(draw.id())
                .stream()
                .filter(party -> party.account().isEmpty())
                .map(party -> new HallView.SlipLine(party.code(), party.name(),
                        Optional.ofNullable(out.get(party.code())).map(slip -> words.full(slip.expiresAt()))))
                .toList();
    }
}
