package org.mingjian.registry;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the business registration says of an enterprise (登记信息); an empty text where it is not known.
 *
 * @param founded day of foundation (成立日期)
 * @param kind type of enterprise (企业类型)
 * @param capital registered capital as written (注册资本)
 * @param scope business scope (经营范围)
 * @param province province or municipality (所在省份)
 * @param city city (所在城市)
 * @param address registered address (注册地址)
 */
public record Registration(
    Optional<LocalDate> founded,
    String kind,
    String capital,
    String scope,
    String province,
    String city,
    String address
) {
    /** Nothing known. */
    public static final Registration NONE = new Registration(Optional.empty(), "", "", "", "", "", "");
}
