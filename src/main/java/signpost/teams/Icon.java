package signpost.teams;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/// Our sign in the two sizes that Teams asks for: a post with a board to each side.
final class Icon {

    /// The sides of Teams' two icons, in pixels.
    static final int COLOUR = 192;
    static final int OUTLINE = 32;

    static final String ACCENT = "#1D4F5C";
    private static final Color GROUND = Color.decode(ACCENT);
    private static final double UNITS = 32;

    private Icon() {}

    /// White on our colour, edge to edge.
    static byte[] colour() throws IOException {
        return drawn(COLOUR, true);
    }

    /// White lines on nothing, as Teams tints it.
    static byte[] outline() throws IOException {
        return drawn(OUTLINE, false);
    }

    private static byte[] drawn(int side, boolean ground) throws IOException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(side / UNITS, side / UNITS);
        if (ground) {
            pen.setColor(GROUND);
            pen.fill(new Rectangle2D.Double(0, 0, UNITS, UNITS));
        }
        pen.setColor(Color.WHITE);
        pen.fill(new RoundRectangle2D.Double(15, 5, 2, 23, 1, 1));
        Path2D right = board(8, 7.5, 25);
        Path2D left = board(24, 15.5, 7);
        if (ground) {
            pen.fill(right);
            pen.fill(left);
        } else {
            pen.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(right);
            pen.draw(left);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /// A board with its point at the end.
    private static Path2D board(double from, double top, double point) {
        double shoulder = point + (from < point ? -3.5 : 3.5);
        Path2D board = new Path2D.Double();
        board.moveTo(from, top);
        board.lineTo(shoulder, top);
        board.lineTo(point, top + 3);
        board.lineTo(shoulder, top + 6);
        board.lineTo(from, top + 6);
        board.closePath();
        return board;
    }
}
