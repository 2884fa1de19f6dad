package org.mingjian.law.web;

import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.mingjian.law.SuperiorDocuments;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows the superior documents that sources and policies name, and which of them are 待核 (LAW-12). */
@Controller
class DocumentPages {
    @Requires(Permission.DESK)
    @GetMapping("/laws/documents")
    String list(Model model) {
        model.addAttribute("page", new DocumentListPage(SuperiorDocuments.all()));
        return "law/document-list-page";
    }

    @Requires(Permission.DESK)
    @GetMapping("/laws/documents/{id}")
    String page(@PathVariable String id, Model model) {
        model.addAttribute("page", new DocumentPage(SuperiorDocuments.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))));
        return "law/document-page";
    }
}
