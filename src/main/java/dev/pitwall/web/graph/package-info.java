/**
 * Graphs on pages: nodes and edges, laid out in layers and drawn as SVG by {@code graph/graph.jte}, with a table of the same
 * content by {@code graph/table.jte}. It refuses to know what the nodes stand for.
 */
package dev.pitwall.web.graph;
