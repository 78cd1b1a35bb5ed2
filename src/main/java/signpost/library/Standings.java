package signpost.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Works out which documents of a library have been superseded, and by what: because another says so, because they say so
/// themselves, or because the library holds a newer issue.
final class Standings {

    /// A document with what its reading said beyond its details.
    ///
    /// @param title its title's words, as [Words#plain(String)] has them
    record Held(Document document, Facts facts, long[] sketch, String title) {

        Held(Document document, Facts facts, long[] sketch) {
            this(document, facts, sketch, Words.plain(document.title()));
        }
    }

    private static final double ANOTHER_VERSION = 0.6;

    private final List<Held> all;
    private final Set<String> titles;
    private final Map<String, String> by = new HashMap<>();

    private Standings(Collection<Held> all) {
        this.all = List.copyOf(all);
        titles = all.stream().map(Held::title).collect(Collectors.toSet());
    }

    static Map<String, Standing> of(Collection<Held> all) {
        Standings standings = new Standings(all);
        standings.saidByOthers();
        standings.saidByThemselves();
        standings.olderIssues();
        standings.lookAlikes();
        Map<String, Standing> result = new HashMap<>();
        for (Held held : all) {
            String path = held.document().path();
            String newer = standings.last(path);
            result.put(path, new Standing(
                    newer != null,
                    newer == null || newer.isEmpty() ? Optional.empty() : Optional.of(newer),
                    held.document().details().reviewDue()));
        }
        return result;
    }

    /// What took its place in the end, where that was replaced in turn; null where it is in force.
    private @Nullable String last(String path) {
        Set<String> passed = new HashSet<>(Set.of(path));
        @Nullable String last = by.get(path);
        while (last != null && passed.add(last)) {
            @Nullable String next = by.get(last);
            if (next == null || next.isEmpty() || passed.contains(next)) {
                break;
            }
            last = next;
        }
        return last;
    }

    private void saidByOthers() {
        for (Held newer : all) {
            for (Names name : claims(newer)) {
                for (Held older : all) {
                    boolean other = older != newer && !older.document().path().equals(by.get(newer.document().path()));
                    if (other && name.mean(older, newer.document()) && isNotOlder(newer, older)) {
                        by.putIfAbsent(older.document().path(), newer.document().path());
                    }
                }
            }
        }
    }

    /// What a document says that it replaces. A comma parts several names, unless it stands in the title of a document.
    private List<Names> claims(Held held) {
        return held.document().details().supersedes().stream()
                .flatMap(written -> titles.contains(Words.plain(written))
                        ? Stream.of(Names.of(written, true))
                        : Stream.of(written.split(",")).map(Names::of))
                .filter(name -> !name.plain().isEmpty())
                .toList();
    }

    /// Two that each claim to replace what is called like the other, and bear no date, tell nothing about one another.
    private boolean isNotOlder(Held newer, Held older) {
        int compared = Versions.compare(newer.document().details(), older.document().details());
        return compared > 0
                || compared == 0 && claims(older).stream().noneMatch(name -> name.mean(newer, older.document()));
    }

    private void saidByThemselves() {
        for (Held held : all) {
            Names name = Names.of(held.facts().get(Facts.SUPERSEDED_BY));
            String path = held.document().path();
            if (!name.written().isEmpty()) {
                by.putIfAbsent(path, all.stream()
                        .filter(other -> other != held && name.mean(other, held.document()))
                        .map(other -> other.document().path())
                        .findFirst()
                        .orElse(name.written()));
            } else if (!held.facts().get(Facts.WITHDRAWN).isEmpty()) {
                by.putIfAbsent(path, "");
            }
        }
    }

    private void olderIssues() {
        Map<String, List<Held>> families = new HashMap<>();
        for (Held held : all) {
            if (Versions.replacesOlder(held.document().details().kind())) {
                families.computeIfAbsent(Versions.family(held.document().details()), f -> new ArrayList<>()).add(held);
            }
        }
        for (List<Held> family : families.values()) {
            for (Held older : family) {
                family.stream()
                        .filter(newer -> supersedes(newer, older))
                        .reduce((a, b) -> Versions.compare(b.document().details(), a.document().details()) > 0 ? b : a)
                        .ifPresent(newer -> by.putIfAbsent(older.document().path(), newer.document().path()));
            }
        }
    }

    private void lookAlikes() {
        Map<Kind, List<Held>> kinds = new EnumMap<>(Kind.class);
        for (Held held : all) {
            Kind kind = held.document().details().kind();
            if (Versions.replacesOlder(kind)) {
                kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(held);
            }
        }
        for (List<Held> kind : kinds.values()) {
            for (Held older : kind) {
                for (Held newer : kind) {
                    if (newer != older
                            && Publishers.mayBeOne(older.document(), newer.document())
                            && Sketch.alike(older.sketch(), newer.sketch()) >= ANOTHER_VERSION
                            && supersedes(newer, older)
                            && !areSiblings(older, newer)) {
                        by.putIfAbsent(
                                older.document().path(), newer.document().path());
                    }
                }
            }
        }
    }

    /// Whether two share text because they are made for different people: the same toolkit for schools and for health visitors.
    private static boolean areSiblings(Held one, Held other) {
        List<String> first = one.document().details().audiences();
        List<String> second = other.document().details().audiences();
        return !first.isEmpty() && !second.isEmpty() && Collections.disjoint(first, second)
                || Versions.areSiblings(one.document().details(), other.document().details());
    }

    /// Whether one is the newer, and itself not already known to be superseded by the other.
    private boolean supersedes(Held newer, Held older) {
        return newer != older
                && Versions.compare(newer.document().details(), older.document().details()) > 0
                && !older.document().path().equals(by.get(newer.document().path()));
    }
}
