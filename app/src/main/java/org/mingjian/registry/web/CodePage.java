package org.mingjian.registry.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingjian.codes.Activities;
import org.mingjian.codes.Activity;
import org.mingjian.codes.Industries;
import org.mingjian.codes.Industry;
import org.mingjian.codes.Region;
import org.mingjian.codes.Regions;
import org.mingjian.shell.Crumb;

/**
 * The code tables, narrowed by words.
 *
 * @param q the words, none where nothing has been asked yet
 * @param regions the regions found
 * @param activities the economic activities found
 * @param most how many of each are listed at most
 */
record CodePage(String q, List<Region> regions, List<Activity> activities, int most) {
    public List<Crumb> crumbs() {
        return Book.SUBJECTS.crumbs("registry.codes.title");
    }

    public List<Industry> industries() {
        return Industries.all();
    }

    public String placeOf(Region region) {
        return Regions.fullNameOf(region.code()).orElse(region.name());
    }

    public String placeOf(Activity activity) {
        return Activities.fullNameOf(activity.code()).orElse(activity.name());
    }

    /** Returns the supervised industry of an activity, or a dash where the standard alone does not say. */
    public String industryOf(Activity activity, Locale locale) {
        return Industries.byActivity(activity.code()).map(industry -> industry.name(locale)).orElse("—");
    }

    /** Returns the activities of a supervised industry by their codes, or a dash. */
    public String activitiesOf(Industry industry) {
        String codes = industry.activities().stream().collect(Collectors.joining("、"));
        return codes.isEmpty() ? "—" : codes;
    }

    public boolean more() {
        return regions.size() == most || activities.size() == most;
    }
}
