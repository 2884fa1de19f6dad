package org.mingjian.registry;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where a subject lies (经纬度), within the box around China's territory; six decimals are about a decimetre.
 *
 * @param longitude degrees east
 * @param latitude degrees north
 * @param datum the coordinate system of both
 */
public record Position(BigDecimal longitude, BigDecimal latitude, Datum datum) {
    static final BigDecimal WEST = new BigDecimal("73.4");
    static final BigDecimal EAST = new BigDecimal("135.1");
    static final BigDecimal SOUTH = new BigDecimal("3.8");
    static final BigDecimal NORTH = new BigDecimal("53.6");
    private static final int DECIMALS = 6;

    public Position {
        longitude = longitude.setScale(DECIMALS, RoundingMode.HALF_UP);
        latitude = latitude.setScale(DECIMALS, RoundingMode.HALF_UP);
        if (!inside(longitude, WEST, EAST) || !inside(latitude, SOUTH, NORTH)) {
            throw new IllegalArgumentException("The position " + longitude + ", " + latitude + " is outside China.");
        }
    }

    static boolean inside(BigDecimal degrees, BigDecimal least, BigDecimal most) {
        return degrees.compareTo(least) >= 0 && degrees.compareTo(most) <= 0;
    }
}
