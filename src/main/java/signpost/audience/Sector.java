package signpost.audience;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import signpost.sheet.Typed;

/// What sort of organisation somebody works for. The ids are those of the audiences in `index/topics.yml`.
public enum Sector {
    SCHOOLS("Schools and colleges", "school", "college", "colleges", "education", "academy", "schools-and-colleges"),
    EARLY_YEARS("Early years", "nursery", "nurseries", "childminder", "childminders", "pre-school", "preschool"),
    PRIMARY_CARE("Primary care", "gp", "gps", "general-practice", "gp-practice", "dentist", "dental", "pharmacy"),
    HOSPITALS("Hospitals and community health", "hospital", "health", "nhs", "nhs-trust", "acute", "community-health"),
    SOCIAL_CARE("Social care", "childrens-services", "childrens-social-care", "adult-social-care", "local-authority",
            "council"),
    POLICE("Police", "constabulary"),
    YOUTH_JUSTICE("Youth justice", "yjs", "yot", "youth-offending", "probation", "probation-and-youth-justice"),
    HOUSING("Housing", "housing-association", "landlord"),
    VOLUNTARY_SECTOR("Voluntary and faith sector", "voluntary", "vcse", "vcs", "charity", "charities", "third-sector",
            "faith", "voluntary-and-faith-sector"),
    OTHER("Other", "others");

    private final String label;
    private final List<String> synonyms;

    Sector(String label, String... synonyms) {
        this.label = label;
        this.synonyms = List.of(synonyms);
    }

    /// Its name in files and segments: `primary-care`.
    public String id() {
        return Ids.of(this);
    }

    /// Its name as shown to people.
    public String label() {
        return label;
    }

    /// The sector somebody means; empty where the words name none.
    public static Optional<Sector> named(String words) {
        String id = Typed.id(words);
        return Arrays.stream(values())
                .filter(sector -> sector.id().equals(id) || sector.synonyms.contains(id))
                .findFirst();
    }
}
