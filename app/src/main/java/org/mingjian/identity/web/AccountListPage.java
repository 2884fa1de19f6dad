package org.mingjian.identity.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingjian.identity.Account;
import org.mingjian.shell.Pager;

/**
 * @param q the part of login or name that is searched for
 * @param accounts the accounts of this part of the list
 * @param places agencies' and departments' names by id
 * @param pager which part it is
 * @param mayCreate whether the reader may create accounts
 * @param base the list's own address
 */
record AccountListPage(
    String q,
    List<Account> accounts,
    Map<UUID, String> places,
    Pager pager,
    boolean mayCreate,
    String base
) {}
