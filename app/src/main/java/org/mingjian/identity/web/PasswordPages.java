package org.mingjian.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.mingjian.identity.Account;
import org.mingjian.identity.Open;
import org.mingjian.identity.Outcome;
import org.mingjian.identity.PasswordChanges;
import org.mingjian.identity.SecurityProfile;
import org.mingjian.shell.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PasswordPages {
    private final PasswordChanges passwords;
    private final SecurityProfile profile;

    PasswordPages(PasswordChanges passwords, SecurityProfile profile) {
        this.passwords = passwords;
        this.profile = profile;
    }

    @Open
    @GetMapping("/password")
    String page(@RequestParam(defaultValue = "") String code, Model model) {
        Optional<Account> account = passwords.invited(code);
        List<Fault> faults = code.isBlank() || account.isPresent()
                ? List.of()
                : List.of(Fault.of("code", "identity.password.code-wrong"));
        model.addAttribute("page", new PasswordPage(code, account, faults, profile));
        return "identity/password-page";
    }

    @Open
    @PostMapping("/password")
    String set(
        @RequestParam(defaultValue = "") String code,
        @RequestParam(defaultValue = "") String password,
        @RequestParam(defaultValue = "") String repeated,
        HttpServletResponse response,
        Model model
    ) {
        return switch (passwords.set(code, password, repeated)) {
            case Outcome.Done<Account> done -> "redirect:/sign-in?set";
            case Outcome.Refused<Account> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("page",
                        new PasswordPage(code, passwords.invited(code), refused.faults(), profile));
                yield "identity/password-page";
            }
        };
    }
}
