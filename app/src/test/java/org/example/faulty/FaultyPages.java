package org.example.faulty;

import org.mingjian.identity.Open;
import org.mingjian.identity.Permission;
import org.mingjian.identity.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Breaks the rule that a handler names who may enter; no platform serves it. */
public class FaultyPages {

    @GetMapping("/unnamed")
    public void unnamed() {}

    @Open
    @Requires(Permission.DESK)
    @RequestMapping("/both")
    public void both() {}

    @Open
    @GetMapping("/lawful")
    public void lawful() {}
}
