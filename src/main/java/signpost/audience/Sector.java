package signpost.audience;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import signpost.sheet.Typed;

/// What sort of organisation somebody works for. The ids are those of the audiences in `index/topics.yml`.
public enum Sector {
    SCHOOLS("school", "college", "colleges", "education", "academy", "schools-and-colleges"),
    EARLY_YEARS("nursery", "nurseries", "childminder", "childminders", "pre-school", "preschool"),
    PRIMARY_CARE("gp", "gps", "general-practice", "gp-practice", "dentist", "dental", "pharmacy"),
    HOSPITALS("hospital", "health", "nhs", "nhs-trust", "acute", "community-health"),
    SOCIAL_CARE("childrens-services", "childrens-social-care", "adult-social-care", "local-authority",
            "council"),
    POLICE("constabulary"),
    YOUTH_JUSTICE("yjs", "yot", "youth-offending", "probation", "probation-and-youth-justice"),
    HOUSING("housing-association", "landlord"),
    VOLUNTARY_SECTOR("voluntary", "vcse", "vcs", "charity", "charities", "third-sector",
            "faith", "voluntary-and-faith-sector"),
    OTHER("others");

    private final List<String> synonyms;

    Sector(String... synonyms) {
        this.synonyms = List.of(synonyms);
    }

    /// Its name in files and segments: `primary-care`.
    public String id() {
        return Ids.of(this);
    }

    /// The sector somebody means; empty where the words name none.
    public static Optional<Sector> named(String words) {
        String id = Typed.id(words);
        return Arrays.stream(values())
                .filter(sector -> sector.id().equals(id) || sector.synonyms.contains(id))
                .findFirst();
    }
}
