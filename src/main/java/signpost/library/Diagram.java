package signpost.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A diagram of boxes and arrows (SmartArt) in a Word or PowerPoint file: its words as a list, the boxes below a box indented. Its data say
/// what belongs where; only where they hold no words is its picture asked.
final class Diagram {

    private static final Set<String> WORDED = Set.of("", "node", "asst");
    private static final int DEEPEST = 8;

    /// One box below another, and its place among its neighbours.
    private record Below(String box, int place) {}

    /// A box to be read, and how deep it stands.
    private record Waiting(String box, int depth) {}

    private final Map<String, List<PptxParagraph>> boxes = new LinkedHashMap<>();
    private final Map<String, List<Below>> below = new HashMap<>();
    private String root = "";
    private String picture = "";

    private Diagram() {}

    /// The words of every diagram on a part, by the relation that leads to its data.
    static Map<String, List<PptxParagraph>> all(OfficeZip zip, OfficeRelations relations)
            throws IOException, Refusal, XMLStreamException {
        Map<String, List<PptxParagraph>> all = new HashMap<>();
        for (OfficeRelations.Relation relation : relations.all()) {
            Optional<InputStream> data = relation.type().endsWith("/diagramData")
                    ? zip.part(relation.target())
                    : Optional.empty();
            if (data.isPresent()) {
                Diagram diagram = new Diagram();
                diagram.read(Xml.reader(data.get()));
                List<PptxParagraph> words = diagram.words();
                Optional<InputStream> drawn = words.isEmpty()
                        ? zip.part(relations.target(diagram.picture))
                        : Optional.empty();
                all.put(relation.id(), drawn.isPresent() ? drawn(Xml.reader(drawn.get())) : words);
            }
        }
        return all;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        String box = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "pt" -> {
                    String type = Xml.attribute(xml, "type");
                    String id = Xml.attribute(xml, "modelId");
                    root = type.equals("doc") ? id : root;
                    box = WORDED.contains(type) ? id : "";
                }
                case "t" -> {
                    List<PptxParagraph> words = listed(xml);
                    if (!box.isEmpty()) {
                        boxes.put(box, words);
                    }
                }
                case "cxn" -> {
                    String type = Xml.attribute(xml, "type");
                    if (type.isEmpty() || type.equals("parOf")) {
                        below.computeIfAbsent(Xml.attribute(xml, "srcId"), id -> new ArrayList<>())
                                .add(new Below(Xml.attribute(xml, "destId"), Xml.number(xml, "srcOrd", 0)));
                    }
                }
                case "dataModelExt" -> picture = Xml.attribute(xml, "relId");
                default -> {
                }
            }
        }
    }

    /// From the first box down, and at last the boxes that hang nowhere.
    private List<PptxParagraph> words() {
        List<PptxParagraph> out = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<Waiting> waiting = new ArrayDeque<>();
        List<String> starts = new ArrayList<>(List.of(root));
        starts.addAll(boxes.keySet());
        for (String start : starts) {
            waiting.push(new Waiting(start, start.equals(root) ? -1 : 0));
            while (!waiting.isEmpty()) {
                Waiting next = waiting.pop();
                if (seen.add(next.box())) {
                    int depth = Math.clamp(next.depth(), 0, DEEPEST);
                    boxes.getOrDefault(next.box(), List.of())
                            .forEach(words -> out.add(new PptxParagraph(words.text(), depth, "•")));
                    below.getOrDefault(next.box(), List.of())
                            .stream()
                            .sorted(Comparator.comparingInt(Below::place).reversed())
                            .forEach(lower -> waiting.push(new Waiting(lower.box(), next.depth() + 1)));
                }
            }
        }
        return out;
    }

    private static List<PptxParagraph> drawn(XMLStreamReader xml) throws XMLStreamException {
        List<PptxParagraph> out = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("txBody")) {
                out.addAll(listed(xml));
            }
        }
        return out;
    }

    private static List<PptxParagraph> listed(XMLStreamReader xml) throws XMLStreamException {
        return PptxParagraph.all(xml)
                .stream()
                .filter(words -> !words.text().isEmpty())
                .map(words -> new PptxParagraph(words.text(), 0, "•"))
                .toList();
    }
}
