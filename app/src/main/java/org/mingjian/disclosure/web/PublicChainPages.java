package org.mingjian.disclosure.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingjian.draw.Chain;
import org.mingjian.draw.Chains;
import org.mingjian.identity.Agencies;
import org.mingjian.identity.Agency;
import org.mingjian.identity.Open;
import org.mingjian.shell.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists the anchors of chains for anyone, with how many of their values are used (VDP §4.2). */
@Controller
class PublicChainPages {
    private final Chains chains;
    private final Agencies agencies;

    PublicChainPages(Chains chains, Agencies agencies) {
        this.chains = chains;
        this.agencies = agencies;
    }

    /** A line of the list. */
    record Line(Chain chain, String agency, Moment at) {}

    /** What the page shows. */
    record Page(List<Line> lines, Pager pager) {}

    @Open
    @GetMapping("/public/chains")
    String list(
        @RequestParam(defaultValue = "1") int page,
        @RequestParam(defaultValue = "20") int size,
        Model model
    ) {
        Map<String, String> names = agencies.all().stream().collect(Collectors.toMap(Agency::code, Agency::name));
        Pager pager = new Pager(page, size, chains.count(), "/public/chains");
        List<Line> lines = chains.page(pager.offset(), pager.size())
                .stream()
                .map(chain -> new Line(chain, names.getOrDefault(chain.org(), chain.org()), Moment.of(chain.madeAt())))
                .toList();
        model.addAttribute("page", new Page(lines, pager));
        return "disclosure/chain-list-page";
    }
}
