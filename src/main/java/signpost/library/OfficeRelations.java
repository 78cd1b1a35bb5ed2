package signpost.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Where a part of an Office file leads to: its slides, notes, styles and drawings. What lies outside the file is left out.
///
/// @param all every relation, in the order of the file
record OfficeRelations(List<Relation> all) {

    /// One relation.
    ///
    /// @param id its name within the part
    /// @param type what the target is to the part, as an address
    /// @param target the path of the other part
    record Relation(String id, String type, String target) {}

    OfficeRelations {
        all = List.copyOf(all);
    }

    /// @param part the part they begin at; empty for the file as a whole
    static OfficeRelations of(OfficeZip zip, String part) throws IOException, Refusal, XMLStreamException {
        int slash = part.lastIndexOf('/');
        String folder = slash < 0 ? "" : part.substring(0, slash);
        String beside = slash < 0 ? "" : folder + "/";
        Optional<InputStream> in = zip.part(beside + "_rels/" + part.substring(slash + 1) + ".rels");
        List<Relation> all = new ArrayList<>();
        if (in.isEmpty()) {
            return new OfficeRelations(all);
        }
        XMLStreamReader xml = Xml.reader(in.get());
        while (xml.hasNext()) {
            boolean relation = xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("Relationship");
            if (relation && !Xml.attribute(xml, "TargetMode").equals("External")) {
                all.add(new Relation(Xml.attribute(xml, "Id"), Xml.attribute(xml, "Type"),
                        resolved(folder, Xml.attribute(xml, "Target"))));
            }
        }
        return new OfficeRelations(all);
    }

    /// The part that holds the document itself, which need not have the usual name.
    ///
    /// @param root the element it must begin with
    static String main(OfficeZip zip, String root, String usual) throws IOException, Refusal, XMLStreamException {
        String named = of(zip, "").ofType("/officeDocument", usual);
        if (named.equals(usual) || !zip.has(named)) {
            return usual;
        }
        Optional<InputStream> in = zip.part(named);
        XMLStreamReader xml = Xml.reader(in.orElseThrow(() -> new Refusal("damaged: not a whole Office file")));
        return xml.nextTag() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(root) ? named : usual;
    }

    /// Where a relation of this name leads; empty where there is none.
    String target(String id) {
        return all.stream().filter(relation -> relation.id().equals(id)).map(Relation::target).findFirst().orElse("");
    }

    /// Where the first relation of a type leads.
    ///
    /// @param ending how the type's address ends
    String ofType(String ending, String otherwise) {
        return all.stream()
                .filter(relation -> relation.type().endsWith(ending))
                .map(Relation::target)
                .findFirst()
                .orElse(otherwise);
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        List<String> steps = new ArrayList<>(folder.isEmpty() ? List.of() : List.of(folder.split("/")));
        for (String step : target.split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.removeLast();
            } else if (!step.equals("..") && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
