package dev.pitwall.f1.chart;

import java.awt.Shape;
import java.awt.geom.Dimension2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for the labels of points: each as near to its point as it can stand without touching another label, a point, a leader line
 * or the line of equality, and never outside the plot. Points are taken in the order in which they are given, so that the result is always
 * the same.
 */
final class LabelPlacement {

    private static final double NEAREST = 5;
    private static final double FURTHER = 4;
    private static final int DIRECTIONS = 16;
    private static final double MARK_RADIUS = 5.5;
    /** A label this near needs no line to its point. */
    private static final double SPEAKS_FOR_ITSELF = 10;

    private static final double MARGIN = 1.5;

    /** Where a label stands, with the line from its point where that is too far to see. */
    record Place(Rectangle2D box, Optional<Line2D> leader) {}

    private final Rectangle2D area;
    private final List<Shape> occupied;

    /** @param line what labels may not cover */
    LabelPlacement(Rectangle2D area, Line2D line, List<Point2D> points) {
        this.area = area;
        this.occupied = new ArrayList<>(List.of(line));
        points.forEach(point -> occupied.add(around(point)));
    }

    /** Keeps the room from labels that come later; empty if there is none left. */
    Optional<Place> place(Point2D point, Dimension2D size) {
        double furthest = Math.hypot(area.getWidth(), area.getHeight());
        for (double distance = NEAREST; distance < furthest; distance += FURTHER) {
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                Place place = at(point, size, distance, 2 * Math.PI * direction / DIRECTIONS);
                if (isFree(place)) {
                    occupied.add(grown(place.box()));
                    place.leader().ifPresent(occupied::add);
                    return Optional.of(place);
                }
            }
        }
        return Optional.empty();
    }

    /** With the gap of {@code distance} between the point and the nearest side of the label. */
    private static Place at(Point2D point, Dimension2D size, double distance, double angle) {
        double x = point.getX() + Math.cos(angle) * (distance + size.getWidth() / 2);
        double y = point.getY() + Math.sin(angle) * (distance + size.getHeight() / 2);
        Rectangle2D box = new Rectangle2D.Double(
                x - size.getWidth() / 2, y - size.getHeight() / 2, size.getWidth(), size.getHeight());
        return new Place(box, distance <= SPEAKS_FOR_ITSELF ? Optional.empty() : Optional.of(leader(point, box)));
    }

    /** From the rim of the mark to the nearest place of the box. */
    private static Line2D leader(Point2D point, Rectangle2D box) {
        double endX = Math.max(box.getMinX(), Math.min(point.getX(), box.getMaxX()));
        double endY = Math.max(box.getMinY(), Math.min(point.getY(), box.getMaxY()));
        double length = Math.max(point.distance(endX, endY), MARK_RADIUS);
        double share = MARK_RADIUS / length;
        return new Line2D.Double(
                point.getX() + share * (endX - point.getX()), point.getY() + share * (endY - point.getY()), endX, endY);
    }

    private boolean isFree(Place place) {
        return area.contains(place.box())
                && occupied.stream().noneMatch(shape -> touches(shape, place.box()))
                && place.leader().stream().noneMatch(line -> occupied.stream().anyMatch(shape -> crosses(shape, line)));
    }

    private static boolean touches(Shape shape, Rectangle2D box) {
        return shape instanceof Line2D line ? line.intersects(box) : shape.intersects(box);
    }

    private static boolean crosses(Shape shape, Line2D leader) {
        return shape instanceof Line2D line
                ? line.intersectsLine(leader)
                : leader.intersects(shrunk(shape.getBounds2D()));
    }

    private static Rectangle2D around(Point2D point) {
        return new Rectangle2D.Double(
                point.getX() - MARK_RADIUS, point.getY() - MARK_RADIUS, 2 * MARK_RADIUS, 2 * MARK_RADIUS);
    }

    private static Rectangle2D grown(Rectangle2D box) {
        return new Rectangle2D.Double(
                box.getX() - MARGIN, box.getY() - MARGIN, box.getWidth() + 2 * MARGIN, box.getHeight() + 2 * MARGIN);
    }

    /** A leader begins at the rim of its own mark, which is no crossing. */
    private static Rectangle2D shrunk(Rectangle2D box) {
        return new Rectangle2D.Double(
                box.getX() + MARGIN, box.getY() + MARGIN, box.getWidth() - 2 * MARGIN, box.getHeight() - 2 * MARGIN);
    }
}
